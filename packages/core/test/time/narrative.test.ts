import { describe, expect, it } from "vitest";
import type { Candidate, Meaning } from "../../src/time/meaning.ts";
import { dayNumber } from "../../src/time/calendar.ts";
import { isNarrative } from "../../src/time/narrative.ts";

const PUBLISHED = dayNumber(2009, 12, 19)!;
const candidates = (...meanings: readonly Meaning[]): Candidate[] =>
  meanings.map((meaning, i) => ({ start: i * 10, end: i * 10 + 5, meaning, rule: "test" }));
const year = (said: number): Meaning => ({ kind: "date", year: said });
const yesterday: Meaning = { kind: "shift", unit: "day", by: -1, from: "publication" };

describe("isNarrative", () => {
  it("is true of a text that says years long past", () => {
    expect(isNarrative(candidates(...[1914, 1916, 1917, 1918].map(year)), PUBLISHED)).toBe(true);
    expect(isNarrative(candidates(...[1914, 1916, 1917, 1918].map(year)), null)).toBe(true);
  });

  it("is false where few years are said, or most are not past", () => {
    expect(isNarrative(candidates(...[1914, 1916, 1917].map(year)), PUBLISHED)).toBe(false);
    expect(isNarrative(candidates(...[1914, 2009, 2010, 2011, 2012].map(year)), PUBLISHED)).toBe(false);
  });

  it("is false of news with a history in it: a lead that counts from the publication, or a date of these days", () => {
    const past = [1914, 1916, 1917, 1918].map(year);
    expect(isNarrative(candidates(yesterday, ...past), PUBLISHED)).toBe(false);
    expect(isNarrative(candidates(...past, yesterday, yesterday), PUBLISHED)).toBe(false);
    expect(isNarrative(candidates(...past, { kind: "date", year: 2009, month: 12, day: 17 }), PUBLISHED)).toBe(false);
  });
});
