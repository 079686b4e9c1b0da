import { readFileSync } from "node:fs";
import { createReader, type Reading } from "@hearsay/core";
import { describe, expect, it } from "vitest";
import { loadModel } from "../src/index.ts";
import { ARTICLES } from "./support/articles.ts";
import { checkReading } from "../../core/test/support/check-reading.ts";

// The two runtimes add in other orders, so a decision on the edge may turn over: see docs/decisions/int8-and-webassembly.md.

const harbour = readFileSync(new URL("../../cli/examples/harbour.html", import.meta.url), "utf8")
  .replace(/<(?:style|script|title)[\s\S]*?<\/(?:style|script|title)>/gu, "")
  .replaceAll(/<\/(?:p|h\d|li|div)>/gu, "\n\n")
  .replaceAll(/<[^>]+>/gu, "");

/** What does not rest on scores has to be the same. */
const shape = ({ document, sentences }: Reading): unknown => ({ document, sentences });

describe("the WebAssembly runtime", () => {
  it("reads the example article in Node", { timeout: 120_000 }, async () => {
    const [wasm, native] = await Promise.all(
      (["wasm", "native"] as const).map(async (runtime) => createReader({ model: await loadModel({ runtime }) })),
    );
    for (const text of [harbour, ...ARTICLES]) {
      const [inWasm, inNative] = [await wasm!.read(text), await native!.read(text)];
      checkReading(inWasm);
      expect(shape(inWasm)).toEqual(shape(inNative));
    }
    expect((await wasm!.read(harbour)).entities.length).toBeGreaterThan(0);
  });
});

describe("loadModel", () => {
  it("says which file is missing", async () => {
    await expect(loadModel({ folder: new URL("./support/", import.meta.url) })).rejects.toThrow(/labels\.onnx/u);
  });
});
