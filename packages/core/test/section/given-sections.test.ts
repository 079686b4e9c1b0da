import { describe, expect, it } from "vitest";
import type { GivenSection } from "../../src/document/document.ts";
import { takeGivenSections, uncovered } from "../../src/section/given-sections.ts";
import { splitParagraphs } from "../../src/section/split-paragraphs.ts";
import { AFTER, BEFORE, divide } from "./divide.ts";

const section = (kind: GivenSection["kind"], start: number, end: number): GivenSection => ({ kind, span: [start, end] });

describe("given sections", () => {
  it("win over the rules", async () => {
    const line = "Leave a Reply";
    const text = `${BEFORE}\n\n${line}\n\n${AFTER}`;
    const start = text.indexOf(line);
    const { blocks } = await divide(text, { sections: [section("body", start, start + line.length)] });
    expect(blocks.map(({ kind, rule }) => [kind, rule])).toEqual([
      ["body", "paragraph"],
      ["body", "given"],
      ["body", "paragraph"],
    ]);
  });

  it("a given headline leaves no room for another", async () => {
    const text = `A short first line\n\n${BEFORE}\n\nThe real headline\n\n${AFTER}`;
    const start = text.indexOf("The real");
    const { shown, imprint } = await divide(text, { sections: [section("headline", start, start + 17)] });
    expect(shown[0]).toEqual(["body", "A short first line"]);
    expect(imprint.title).toMatchObject({ value: "The real headline", rule: "given" });
  });

  it("a given byline is read", async () => {
    const text = `Fire in Ranholm\n\nby Mara Leigh, 13 September 2023\n\n${BEFORE}`;
    const start = text.indexOf("by Mara");
    const { imprint } = await divide(text, { sections: [section("byline", start, start + 13)] });
    expect(imprint.authors.map(({ value }) => value)).toEqual(["Mara Leigh"]);
  });

  it("are divided into paragraphs and trimmed", () => {
    const text = `  ${BEFORE}\n\n${AFTER}\n`;
    const { blocks } = takeGivenSections(text, [section("body", 0, text.length)], splitParagraphs(text));
    expect(blocks.map(({ span }) => text.slice(...span))).toEqual([BEFORE, AFTER]);
  });

  it("out of order, overlapping or outside the text are left out and reported", async () => {
    const text = `${BEFORE}\n\n${AFTER}`;
    const wrong = [section("caption", 0, 20), section("caption", 10, 30), section("body", 40, text.length + 1)];
    const { blocks, diagnostics } = await divide(text, { sections: wrong });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["section-misplaced", "section-misplaced"]);
    expect(blocks[0]).toMatchObject({ kind: "caption", span: [0, 20], rule: "given" });
    expect(blocks.at(-1)?.span[1]).toBe(text.length);
  });

  it("of white space make no block", () => {
    expect(takeGivenSections("a   b", [section("caption", 1, 4)], [[0, 5]]).blocks).toEqual([]);
  });
});

describe("uncovered", () => {
  it("gives what lies around a block", () => {
    const block = { span: [2, 4], kind: "caption", rule: "given" } as const;
    expect(uncovered("ab--cd", [0, 6], [block])).toEqual([
      [0, 2],
      [4, 6],
    ]);
    expect(uncovered("ab--cd", [2, 4], [block])).toEqual([]);
    expect(uncovered("ab--cd", [0, 6], [])).toEqual([[0, 6]]);
  });
});
