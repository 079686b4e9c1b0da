import { describe, expect, it } from "vitest";
import { boilerplateOf } from "../../src/record/boilerplate.ts";
import { publishedText, shortened, titleOf } from "../../src/record/heading.ts";
import { sentenceNumber } from "../../src/record/sentence-index.ts";
import { lakeReading } from "../support/lake.ts";
import { ReadingBuilder } from "../support/reading-builder.ts";

describe("titleOf", () => {
  it("is the title, else the headline, else the first sentence", () => {
    const builder = new ReadingBuilder("Floods rise\n\nWater came. It stayed.");
    expect(titleOf(builder.build({ title: " Floods " }))).toBe("Floods");
    expect(titleOf(builder.build({ title: " " }))).toBe("Floods rise");
    expect(titleOf(builder.section("headline", "Floods rise").build())).toBe("Floods rise");
    expect(titleOf(new ReadingBuilder("Water came. It stayed.").build())).toBe("Water came.");
    expect(titleOf(new ReadingBuilder("").build())).toBe("Untitled");
  });
});

describe("shortened", () => {
  it("cuts between words", () => {
    expect(shortened("the water came at night", 14)).toBe("the water …");
    expect(shortened("the water", 9)).toBe("the water");
  });
});

describe("publishedText", () => {
  it.each([
    ["2026", "2026"],
    ["2026-03", "March 2026"],
    ["2026-03-09", "9 March 2026"],
    ["2026-03-09T18:30", "9 March 2026, 18:30"],
    ["2026-03-09T18:30:05.123Z", "9 March 2026, 18:30 UTC"],
    ["2026-03-09T18:30:05+02:00", "9 March 2026, 18:30 +02:00"],
    ["some day", "some day"],
  ])("%s is %s", (published, text) => {
    expect(publishedText(published)).toBe(text);
  });
});

describe("sentenceNumber", () => {
  const sentences = [
    [0, 5],
    [6, 9],
    [12, 20],
  ] as const;
  it.each([
    [0, 1],
    [4, 1],
    [5, 2],
    [8, 2],
    [10, 3],
    [19, 3],
    [20, null],
  ])("of offset %d is %s", (offset, number) => {
    expect(sentenceNumber(sentences, offset)).toBe(number);
  });

  it("is none without sentences", () => {
    expect(sentenceNumber([], 0)).toBeNull();
  });
});

describe("boilerplateOf", () => {
  it("counts what was left out", () => {
    expect(boilerplateOf(lakeReading())).toEqual({ passages: 2, length: 107, opening: "Share this story: Post · Mail · Print" });
    expect(boilerplateOf(new ReadingBuilder("Rain fell.").build())).toBeNull();
  });
});
