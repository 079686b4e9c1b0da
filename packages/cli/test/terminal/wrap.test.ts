import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run, type Line } from "../../src/terminal/run.ts";
import { widthOf, wrap } from "../../src/terminal/wrap.ts";

const texts = (lines: readonly Line[]): string[] => lines.map((line) => line.map(({ text }) => text).join(""));

describe("wrap", () => {
  it("breaks at spaces", () => {
    expect(texts(wrap([run("the ferry left at dawn")], 10))).toEqual(["the ferry", "left at", "dawn"]);
  });

  it("keeps styles, and a word that changes style, together", () => {
    expect(wrap([run("he "), run("said", "cue"), run(", twice")], 8)).toEqual([
      [run("he ", null), run("said", "cue"), run(",", null)],
      [run("twice", null)],
    ]);
  });

  it("counts wide and combining characters as a terminal does", () => {
    expect(texts(wrap([run("李明 李明 e\u0301e\u0301e\u0301e\u0301e\u0301")], 5))).toEqual([
      "李明",
      "李明",
      "e\u0301e\u0301e\u0301e\u0301e\u0301",
    ]);
  });

  it("breaks a word that is wider than a line between characters", () => {
    expect(texts(wrap([run("ab 李明李明 👩‍👩‍👧👩‍👩‍👧")], 4))).toEqual(["ab", "李明", "李明", "👩‍👩‍👧👩‍👩‍👧"]);
  });

  it("holds words together at a no-break space, and prints it as a space", () => {
    expect(texts(wrap([run("on 9\u00a0March\u00a02026 it")], 14))).toEqual(["on", "9 March 2026", "it"]);
  });

  it("gives no line for no words", () => {
    expect(wrap([], 10)).toEqual([]);
    expect(wrap([run("   ")], 10)).toEqual([]);
  });

  it("fits every line and loses no word", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), fc.integer({ min: 10, max: 40 }), (words, width) => {
        const text = words.join(" ");
        const lines = wrap([run(text)], width);
        expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
        expect(
          texts(lines)
            .join("")
            .replace(/[ \u00a0]/g, ""),
        ).toBe(text.replace(/[ \u00a0]/g, ""));
      }),
    );
  });
});
