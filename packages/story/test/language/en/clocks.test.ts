import { describe, expect, it } from "vitest";
import { englishClocks } from "../../../src/language/en/clocks.ts";

const read = (text: string): unknown[] =>
  englishClocks(text).map(({ span, minute, half }) => [text.slice(...span), minute, half]);

describe("englishClocks", () => {
  it("reads figures with the half of the day, or on a clock of 24 hours", () => {
    expect(read("The pumps failed at 4:05 p.m. and again at 21.40.")).toEqual([
      ["at 4:05 p.m.", 965, true],
      ["at 21.40", 1300, true],
    ]);
    expect(read("It left at 6 a.m. on Friday")).toEqual([["at 6 a.m.", 360, true]]);
  });

  it("reads spelled times", () => {
    expect(read("at seven minutes to five in the morning")).toEqual([["seven minutes to five in the morning", 293, true]]);
    expect(read("It was half past two, he said")).toEqual([["half past two", 150, false]]);
    expect(read("The gates opened at six in the town.")).toEqual([["at six", 360, false]]);
    expect(read("By nine in the evening")).toEqual([["nine in the evening", 1260, true]]);
  });

  it("takes counts, prices and scores for no time", () => {
    expect(read("Six people paid 21.40 euros for five to eight tickets at two shops")).toEqual([]);
    expect(read("They won 3-2 before 1,200 people; 6 men left.")).toEqual([]);
  });
});
