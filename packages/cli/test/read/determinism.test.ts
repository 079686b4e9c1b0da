import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";

// The command itself, with the model: what a batch says of a document is what is said of it alone.

const program = fileURLToPath(new URL("../../bin/hearsay.js", import.meta.url));

const PARAGRAPHS = [
  "The bridge will close for two weeks, the city’s engineer, Anna Lund, told the Coastal Courier on Monday.",
  "“We have known it for years,” she said. Karl Berg, the mayor, denied that anybody had warned him.",
  "According to two officials, an inspector asked for the closure in 2019. The ministry declined to comment.",
  "Merrow’s council reportedly wants to borrow 4.5 million crowns, state radio reported, citing its budget.",
];
/** Texts of several lengths, so that workers finish in another order than they began in. */
const FILES = Object.fromEntries(
  Array.from({ length: 6 }, (_, i) => [
    `${i}.txt`,
    Array.from({ length: i % 3 === 0 ? 9 : 1 + (i % 4) }, (_, k) => PARAGRAPHS[(i + k) % PARAGRAPHS.length]).join("\n\n"),
  ]),
);

function hearsay(
  ...words: readonly string[]
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, [program, ...words], { stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

describe("hearsay read --ndjson", () => {
  it("prints the same to the byte with one worker, with two, and for a document alone", { timeout: 180_000 }, async () => {
    const folder = temporaryFolder(FILES);
    const one = await hearsay("read", "--ndjson", "--jobs", "1", folder);
    const two = await hearsay("read", "--ndjson", "--jobs", "2", folder);
    expect([one.code, one.err]).toEqual([0, ""]);
    expect(one.out.split("\n")).toHaveLength(Object.keys(FILES).length + 1);
    expect(two).toEqual(one);
    const alone = await hearsay("read", "--ndjson", `${folder}/4.txt`);
    expect(alone.out).toBe(`${one.out.split("\n")[4]}\n`);
  });
});
