import { join } from "node:path";
import type { Reading } from "@hearsay/core";
import { describe, expect, it } from "vitest";
import { CRASH, HANG, SLOW } from "../support/fake-services.ts";
import { startHearsay } from "../support/run-hearsay.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// The command as a process, with its workers and signals.

const textOf = (reading: Reading): string => reading.document.text;
const textsOf = (readings: readonly Reading[]): string[] => readings.map(textOf);

const texts = (ndjson: string): string[] =>
  ndjson
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => textOf(JSON.parse(line)));

describe("hearsay, as a process", () => {
  it("reads on workers and prints in the order of the inputs", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`${String(i).padStart(2, "0")}.txt`, `${i % 3 === 0 ? SLOW : "quick"} ${i}`]),
    );
    const { finished } = startHearsay(["read", "--ndjson", "--jobs", "3", temporaryFolder(files)]);
    const { code, out, err } = await finished;
    expect([code, err]).toEqual([0, ""]);
    expect(texts(out)).toEqual(Object.values(files));
  });

  it("replaces a worker that crashes, and fails its document alone", async () => {
    const folder = temporaryFolder({ "a.txt": "a", "b.txt": CRASH, "c.txt": "c", "d.txt": "d" });
    const { finished } = startHearsay(["read", "--ndjson", "--jobs", "2", folder]);
    const { code, out, err } = await finished;
    expect(texts(out)).toEqual(["a", "c", "d"]);
    expect(err).toBe(`hearsay: ${join(folder, "b.txt")}: the worker that read it stopped: exit code 7\n`);
    expect(code).toBe(1);
  });

  it("says once that no worker can load the model", async () => {
    const folder = temporaryFolder({ "a.txt": "a", "b.txt": "b" });
    const { code, out, err } = await startHearsay(["read", "--ndjson", "--runtime", "wasm", "--jobs", "2", folder]).finished;
    expect([code, out, err]).toEqual([1, "", "hearsay: the model cannot be loaded: no such runtime here\n"]);
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("prints what is finished at %s, and ends", async (signal, exit) => {
    const folder = temporaryFolder({ "a.txt": "a", "b.txt": HANG, "c.txt": "c" });
    const { child, finished, said } = startHearsay(["read", "--json", "--jobs", "2", folder]);
    // The first reading is out, the second hangs, and the third waits for it.
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    await said("hanging");
    await new Promise((resolve) => setTimeout(resolve, 100));
    child.kill(signal);
    const { code, out } = await finished;
    expect(textsOf(JSON.parse(out))).toEqual(["a", "c"]);
    expect(code).toBe(exit);
  });

  it("ends at Ctrl-C when its only document hangs", async () => {
    const folder = temporaryFolder({ "a.txt": HANG });
    const { child, finished, said } = startHearsay(["read", folder]);
    await said("hanging");
    child.kill("SIGINT");
    expect((await finished).code).toBe(130);
  });

  it("ends at Ctrl-C while it waits for standard input", async () => {
    const { child, finished, said } = startHearsay(["read", "-"]);
    await said("listening");
    child.kill("SIGINT");
    expect((await finished).code).toBe(130);
  });

  it("ends quietly when nobody reads on", async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.txt`, "x".repeat(20_000)]));
    const { child, finished } = startHearsay(["read", "--ndjson", "--jobs", "1", temporaryFolder(files)]);
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    child.stdout?.destroy();
    const { code, err } = await finished;
    expect([code, err]).toEqual([0, ""]);
  });

  it("reads standard input", async () => {
    const { child, finished } = startHearsay(["read", "--json", "-"]);
    child.stdin?.end("Alpha came.");
    const { code, out } = await finished;
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ document: { text: "Alpha came." } });
  });

  it("hands standard input to a worker", async () => {
    const folder = temporaryFolder({ "b.txt": "Beta came." });
    const { child, finished } = startHearsay(["read", "--ndjson", "--jobs", "2", "-", join(folder, "b.txt")]);
    child.stdin?.end("Alpha came.");
    expect(texts((await finished).out)).toEqual(["Alpha came.", "Beta came."]);
  });
});
