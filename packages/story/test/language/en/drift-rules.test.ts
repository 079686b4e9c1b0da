import { describe, expect, it } from "vitest";
import { englishDrift as english } from "../../../src/language/en/drift-rules.ts";

const strong = (text: string): string[] =>
  english.hedges(text).filter((hedge) => hedge.strong).map(({ span }) => text.slice(...span)); // prettier-ignore
const opposite = (a: string, b: string): boolean => english.areAntonyms(english.key(a), english.key(b));

describe("englishDrift", () => {
  it.each([
    ["It may rain.", ["may"]],
    ["Allegedly the crew appeared to sleep.", ["Allegedly", "appeared to"]],
    ["The ship is expected to sail; it could sink.", ["expected to", "could"]],
    ["unconfirmed reports", ["unconfirmed"]],
  ])("finds hedges in %j", (text, expected) => expect(strong(text)).toEqual(expected));

  it.each(["On 3 May", "It was unlikely", "They could not swim", "as expected", "as soon as possible"])("finds no strong hedge in %j", (text) =>
    expect(strong(text)).toEqual([])); // prettier-ignore

  it("knows opposites in every form of the words", () => {
    expect([opposite("accepted", "rejecting"), opposite("raises", "cut"), opposite("deny", "admitted")]).toEqual([
      true,
      true,
      true,
    ]);
    expect([opposite("accepted", "received"), opposite("raises", "raised")]).toEqual([false, false]);
  });

  it("knows negations, contracted ones too, and words that deny", () => {
    const negations = (text: string): string[] => english.negations(text).map((span) => text.slice(...span));
    expect(negations("It did not rain, it didn't, it don’t, it never will; anything but.")).toEqual(["not", "didn't", "don’t", "never", "anything but"]); // prettier-ignore
    expect(negations("I want a knot for the ant; I can.")).toEqual([]);
    expect(["refused", "failed", "unable"].map((word) => english.isNegative(english.key(word)))).toEqual([true, true, true]);
  });

  it("knows what excludes one another", () => {
    expect([english.areRivals("Dutch", "German"), english.areRivals("finance", "health"), english.areRivals("soldiers", "civilians")]).toEqual([true, true, true]); // prettier-ignore
    expect([english.areRivals("defence", "defense"), english.areRivals("soldiers", "troops"), english.areRivals("finance", "bank")]).toEqual([false, false, false]); // prettier-ignore
  });

  it("has one key for the forms and spellings of a word", () => {
    expect(new Set(["organise", "organized", "organising"].map((word) => english.key(word))).size).toBe(1);
    expect(new Set(["centre", "center", "centers"].map((word) => english.key(word))).size).toBe(1);
    expect(english.key("defence")).toBe(english.key("defense"));
    expect(english.key("policy")).not.toBe(english.key("police"));
  });
});
