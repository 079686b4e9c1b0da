import { describe, expect, it } from "vitest";
import { containment, sampleOf } from "../../src/fingerprint/fingerprint.ts";
import { article, COLLAPSE, ELSEWHERE, RETOLD } from "../support/articles.ts";

const printOf = (text: string) => article("x", text).fingerprint;

describe("fingerprintOf", () => {
  it("holds all of a text that another has whole, whatever its case and signs", () => {
    const [short, long] = [printOf(COLLAPSE), printOf(`${COLLAPSE.toUpperCase().replaceAll(",", ";")} ${ELSEWHERE}`)];
    expect(containment(short.shingles, long.shingles)).toBe(1);
    expect(containment(long.shingles, short.shingles)).toBeLessThan(0.8);
  });

  it("shares hardly a run of words with a paraphrase, but its names and words", () => {
    const [own, other] = [printOf(COLLAPSE), printOf(RETOLD)];
    expect(containment(own.shingles, other.shingles)).toBeLessThan(0.1);
    expect([...own.terms.keys()].filter((term) => other.terms.has(term)).length).toBeGreaterThan(8);
  });

  it("keeps what is quoted apart", () => {
    const quoted = printOf("He waited. “We will never leave this valley without our dead friends,” she said.");
    expect(quoted.quoted.length).toBeGreaterThan(0);
    expect(containment(quoted.quoted, quoted.shingles)).toBe(0);
  });

  it("samples the same runs in every document that has them", () => {
    const [own, other] = [new Set(sampleOf(printOf(COLLAPSE))), new Set(sampleOf(printOf(`${COLLAPSE} ${ELSEWHERE}`)))];
    expect(own.size).toBeGreaterThan(0);
    expect([...own].every((shingle) => other.has(shingle))).toBe(true);
  });

  it("gives an empty text no runs", () => {
    expect(containment(printOf("Yes.").shingles, printOf(COLLAPSE).shingles)).toBe(0);
  });
});
