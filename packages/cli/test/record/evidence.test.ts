import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evidence, words } from "../../src/record/evidence.ts";
import { clip, paragraphsOf } from "../../src/record/paragraphs.ts";
import { lakeReading } from "../support/lake.ts";
import { ReadingBuilder } from "../support/reading-builder.ts";

const reading = lakeReading();
const content = (id: string): string[] =>
  evidence(reading, reading.statements.find((statement) => statement.id === id)?.content ?? []);

describe("evidence", () => {
  it("joins what belongs to one paragraph and keeps paragraphs apart", () => {
    expect(content("s2")).toEqual(["“The gates,” … “are in better order than the people who complain about them.”"]);
    expect(content("s9")).toEqual([
      "“Nobody asked the fishermen,” … “We were told to wait, and we waited for eleven years.",
      "“Now there is nothing left to wait for 🚣‍♀️.”",
    ]);
  });

  it("divides one span that runs over paragraphs", () => {
    const { document, ...rest } = new ReadingBuilder("One.\nTwo.").section("body", "One.").section("headline", "Two.").build();
    expect(evidence({ document, ...rest }, [[0, 9]])).toEqual(["One.", "Two."]);
    expect(words({ document, ...rest }, [[0, 9]])).toBe("One. Two.");
  });

  it("is nothing for nothing", () => {
    expect(evidence(reading, [])).toEqual([]);
    expect(words(reading, [[5, 5]])).toBe("");
  });
});

describe("paragraphsOf", () => {
  it("sets a dateline with the paragraph that it begins", () => {
    const paragraph = paragraphsOf(reading).find(({ dateline }) => dateline !== null);
    expect(paragraph?.kind).toBe("body");
    expect(reading.document.text.slice(...(paragraph?.span ?? [0, 0]))).toMatch(/^KESTREL BAY .* the Lakeside Wire\.$/s);
  });

  it("leaves a dateline alone that is a line of its own", () => {
    const alone = new ReadingBuilder("Ardan, Monday\nRain fell.")
      .section("dateline", "Ardan, Monday")
      .section("body", "Rain fell.")
      .build();
    expect(paragraphsOf(alone).map(({ kind, span }) => [kind, ...span])).toEqual([
      ["dateline", 0, 13],
      ["body", 14, 24],
    ]);
  });

  it("covers everything but white space, whatever the sections, in order", () => {
    const sections = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 4 });
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "é", " ", "\n"), maxLength: 60 }), sections, (text, cuts) => {
        const bounds = cuts
          .flat()
          .map((cut) => Math.min(cut, text.length))
          .sort((a, b) => a - b);
        const spans = cuts.map((_, index) => [bounds[2 * index] ?? 0, bounds[2 * index + 1] ?? 0] as const);
        const { document, ...rest } = new ReadingBuilder(text).build();
        const made = paragraphsOf({
          ...rest,
          document: { ...document, sections: spans.map((span) => ({ kind: "body", span })) },
        });
        expect(
          made
            .map(({ span }) => text.slice(...span))
            .join("")
            .replace(/\s/g, ""),
        ).toBe(text.replace(/\s/g, ""));
        expect(made.every(({ span }, index) => span[0] < span[1] && (made[index - 1]?.span[1] ?? 0) <= span[0])).toBe(true);
      }),
    );
  });
});

describe("clip", () => {
  it.each([
    [
      [0, 5],
      [3, 9],
      [3, 5],
    ],
    [[0, 5], [5, 9], null],
    [[4, 4], [0, 9], null],
    [
      [2, 3],
      [0, 9],
      [2, 3],
    ],
  ] as const)("%j in %j is %j", (span, other, clipped) => {
    expect(clip(span, other)).toEqual(clipped);
  });
});
