import { describe, expect, it } from "vitest";
import { attachmentScores } from "../metric/attachment.ts";

const gold = { upos: ["PRON", "VERB", "NOUN", "PUNCT"], heads: [1, -1, 1, 1], relations: ["nsubj:pass", "root", "obj", "punct"] };

describe("attachmentScores", () => {
  it("counts relations with and without their subtypes", () => {
    const found = {
      upos: ["PRON", "VERB", "PROPN", "PUNCT"],
      heads: [1, -1, 1, 2],
      relations: ["nsubj", "root", "obj", "punct"],
    };
    expect(attachmentScores([{ gold, found }])).toEqual({ words: 4, upos: 75, uas: 75, las: 50, lasBare: 75 });
  });

  it("gives nothing for the right label on a wrong head", () => {
    const found = { ...gold, heads: [2, -1, 0, 0] };
    expect(attachmentScores([{ gold, found }])).toMatchObject({ uas: 25, las: 25, lasBare: 25 });
  });

  it("refuses trees over other words", () => {
    expect(() => attachmentScores([{ gold, found: { upos: [], heads: [], relations: [] } }])).toThrow(RangeError);
  });
});
