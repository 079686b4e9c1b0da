import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLines, type NumberedLine } from "../../src/input/split-lines.ts";

async function split(chunks: readonly (string | Uint8Array)[], longest?: number): Promise<NumberedLine[]> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
  }
  const lines: NumberedLine[] = [];
  for await (const line of splitLines(stream(), longest)) lines.push(line);
  return lines;
}

describe("splitLines", () => {
  it("numbers lines and leaves empty ones out", async () => {
    expect(await split(["one\n\n  \nfo", "ur\r\nfive"])).toEqual([
      { number: 1, text: "one" },
      { number: 4, text: "four" },
      { number: 5, text: "five" },
    ]);
  });

  it("drops a byte-order mark at the start, and only there", async () => {
    expect(await split(["\uFEFFa\n\uFEFFb"])).toEqual([
      { number: 1, text: "a" },
      { number: 2, text: expect.stringContaining("b") as unknown },
    ]);
  });

  it("gives a line that is too long, or no UTF-8, without its text", async () => {
    expect(await split(["0123456789", "0\nok\n", Uint8Array.of(0xff, 0xfe, 10), "end"], 10)).toEqual([
      { number: 1, text: null },
      { number: 2, text: "ok" },
      { number: 3, text: null },
      { number: 4, text: "end" },
    ]);
  });

  it("gives nothing for nothing", async () => {
    expect(await split([])).toEqual([]);
    expect(await split(["\n\n"])).toEqual([]);
  });

  it("does not depend on where the chunks end", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), fc.array(fc.nat(40)), async (text, cuts) => {
        const bytes = Buffer.from(text);
        const at = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
        const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
        expect(await split(chunks)).toEqual(await split([bytes]));
      }),
    );
  });
});
