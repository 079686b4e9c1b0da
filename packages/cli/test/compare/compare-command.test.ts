import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/command/run-command.ts";
import { fakeEnvironment, type FakeEnvironment } from "../support/fake-environment.ts";
import { REJECT } from "../support/fake-services.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const services = new URL("../support/fake-services.ts", import.meta.url);
const texts = {
  "a.txt": "The flood destroyed at least 40 homes along the river Orra.",
  "same.txt": "At least forty homes along the river Orra were destroyed by the flood.",
  "b.txt": "The flood destroyed 400 homes along the river Orra. The mill owner, a widow, blames the dam of 1962.",
  "empty.txt": "",
  "rejected.txt": `${REJECT} The flood destroyed homes.`,
};

/** Runs `hearsay compare` on files of the folder in this thread. */
async function compare(
  words: readonly string[],
  environment: FakeEnvironment = fakeEnvironment(),
): Promise<readonly [number, string, string]> {
  const folder = temporaryFolder(texts);
  const named = words.map((word) => (word.endsWith(".txt") ? join(folder, word) : word === "FOLDER" ? folder : word));
  const code = await runCommand(["compare", ...named], environment, services);
  return [code, environment.out(), environment.err().replaceAll(folder, "FOLDER")];
}

describe("hearsay compare", () => {
  it("prints what was changed, and ends with 3", async () => {
    const [code, out, err] = await compare(["a.txt", "b.txt"]);
    expect([code, err]).toEqual([3, ""]);
    expect(out).toMatch(/^A {2}.*a\.txt · 1 January 2020\nB {2}.*b\.txt · 1 January 2020\n {3}1 of 2 sentences of B have a counterpart in A · 2 differences\n\nWHAT CHANGED ─+ margin: sentence of A → of B\n/u); // prettier-ignore
    expect(out).toContain(" 1 → 1  ✗ number changed · “at least 40” → “400”\n");
    expect(out).toContain(" – → 2  + detail added · “The mill owner, a widow, blames the dam of 1962.”\n");
  });

  it("ends with 0 where only the wording differs", async () => {
    const [code, out] = await compare(["a.txt", "same.txt"]);
    expect(code).toBe(0);
    expect(out).toContain("nothing but wording");
  });

  it("prints JSON with spans in both texts", async () => {
    const [code, out] = await compare(["--json", "a.txt", "b.txt"]);
    const found = JSON.parse(out) as { a: { text: string }; b: { text: string }; differences: { kind: string; a: [number, number]; b: [number, number] }[] }; // prettier-ignore
    expect(code).toBe(3);
    expect(found).toMatchObject({ hearsay: 1, passages: [{ relation: "paraphrase" }], onlyInA: [], onlyInB: [[52, 100]] });
    expect(found.differences.map(({ kind }) => kind)).toEqual(["number-changed", "detail-added"]);
    const [first] = found.differences;
    expect([found.a.text.slice(...first!.a), found.b.text.slice(...first!.b)]).toEqual(["at least 40", "400"]);
  });

  it("paints on a terminal, and as it is told", async () => {
    const escape = "\u001b[";
    expect((await compare(["a.txt", "b.txt"], fakeEnvironment({ terminals: ["stdout"] })))[1]).toContain(escape);
    expect((await compare(["--color", "never", "a.txt", "b.txt"], fakeEnvironment({ terminals: ["stdout"] })))[1]).not.toContain(escape); // prettier-ignore
    const wide = (await compare(["--width", "50", "a.txt", "b.txt"]))[1].split("\n");
    expect(Math.max(...wide.slice(3).map((line) => line.length))).toBeLessThanOrEqual(50);
  });

  it.each([
    [["a.txt", "empty.txt"], /empty\.txt: empty: nothing to read\n$/u],
    [["/no/such/file", "b.txt"], /^hearsay: \/no\/such\/file: no such file\n$/u],
    [["rejected.txt", "b.txt"], /rejected\.txt: not English\n$/u],
    [["bad:x", "b.txt"], /^hearsay: bad:x: no such thing\n$/u],
    [["--runtime", "wasm", "a.txt", "b.txt"], /^hearsay: the model cannot be loaded: no such runtime here\n$/u],
  ])("reports what cannot be read: %j", async (words, message) => {
    const [code, out, err] = await compare(words);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(message);
  });

  it.each([
    [["a.txt"], "compare takes two documents, the origin first: hearsay compare A B"],
    [["a.txt", "b.txt", "same.txt"], "compare takes two documents, the origin first: hearsay compare A B"],
    [["-", "-"], "only one of the two documents can come from standard input"],
    [["--jsn", "a.txt", "b.txt"], "unknown option --jsn; did you mean --json?"],
    [["--quick", "a.txt", "b.txt"], "unknown option --quick; “hearsay help compare” lists them"],
    [["FOLDER", "b.txt"], "compare takes one document on each side; FOLDER stands for several"],
  ])("refuses %j", async (words, message) => {
    const [code, out, err] = await compare(words);
    expect([code, out, err]).toEqual([2, "", `hearsay: ${message}\n`]);
  });

  it("ends with the code of an interruption", async () => {
    const environment = fakeEnvironment();
    environment.interrupt(130);
    expect(await compare(["a.txt", "b.txt"], environment)).toEqual([130, "", ""]);
  });

  it("has a help text", async () => {
    expect((await compare(["--help"]))[1]).toMatch(/^Finds what a derived document/u);
  });
});
