import { createReader, type Reader } from "@hearsay/core";
import { describe, expect, it } from "vitest";
import { loadModel, type LoadOptions } from "../src/index.ts";
import { ARTICLES, LONG_ARTICLE } from "./support/articles.ts";

const TEXTS = [...ARTICLES, LONG_ARTICLE, ""];

async function open(runtime: "native" | "wasm", options: LoadOptions = {}): Promise<Reader> {
  return createReader({ model: await loadModel({ runtime, ...options }) });
}

async function oneByOne(reader: Reader, texts: readonly string[]): Promise<string[]> {
  const records: string[] = [];
  for (const text of texts) records.push(JSON.stringify(await reader.read(text)));
  return records;
}

describe.each(["native", "wasm"] as const)("a reading with the %s runtime", (runtime) => {
  it("depends on its text alone: not on what was read before it, nor beside it", { timeout: 120_000 }, async () => {
    const reader = await open(runtime);
    const alone = await oneByOne(reader, TEXTS);
    const again = await oneByOne(reader, TEXTS.toReversed());
    expect(again.reverse()).toEqual(alone);
    const beside = await Promise.all(TEXTS.map(async (text) => JSON.stringify(await reader.read(text))));
    expect(beside).toEqual(alone);
    const [first] = await oneByOne(await open(runtime), TEXTS.slice(-2));
    expect(first).toBe(alone.at(-2));
  });
});

describe("a reading", () => {
  it("is the same with more threads", { timeout: 60_000 }, async () => {
    const texts = TEXTS.slice(-2);
    expect(await oneByOne(await open("native", { threads: 2 }), texts)).toEqual(
      await oneByOne(await open("native", { threads: 1 }), texts),
    );
  });

  it("is the same in both runtimes when it is to be exact", { timeout: 120_000 }, async () => {
    const native = await oneByOne(await open("native", { exact: true }), TEXTS);
    expect(await oneByOne(await open("wasm", { exact: true }), TEXTS)).toEqual(native);
    expect(JSON.parse(native[0]!)).toHaveProperty("statements.0");
  });
});
