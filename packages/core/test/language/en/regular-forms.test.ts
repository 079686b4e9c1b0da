import { describe, expect, it } from "vitest";
import { regularDegree, regularNoun, regularVerb } from "../../../src/language/en/regular-forms.ts";

describe("regular forms", () => {
  it("restores a verb from its endings", () => {
    const verbs = {
      hoped: "hope",
      hopped: "hop",
      visited: "visit",
      tried: "try",
      passes: "pass",
      manages: "manage",
      urging: "urge",
    };
    for (const [form, verb] of Object.entries(verbs)) expect(regularVerb(form)).toBe(verb);
  });

  it("leaves a verb alone whose ending is its own", () => {
    for (const verb of ["bring", "shed", "pass", "spring", "red"]) expect(regularVerb(verb)).toBe(verb);
  });

  it("restores a singular", () => {
    const nouns = {
      parties: "party",
      boxes: "box",

      viruses: "virus",
      women: "woman",
      analyses: "analysis",
      ties: "tie",
    };
    for (const [form, noun] of Object.entries(nouns)) expect(regularNoun(form)).toBe(noun);
  });

  it("leaves a singular alone", () => {
    for (const noun of ["class", "man", "is", "men"]) expect(regularNoun(noun)).toBe(noun);
  });

  it("restores a positive, and leaves words without an ending alone", () => {
    const degrees = { bigger: "big", largest: "large", busiest: "busy", older: "old", good: "good" };
    for (const [form, positive] of Object.entries(degrees)) expect(regularDegree(form)).toBe(positive);
  });
});
