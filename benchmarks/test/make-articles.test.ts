import { describe, expect, it } from "vitest";
import { countWords, makeArticles } from "../speed/make-articles.ts";
import { median } from "../speed/one-core.ts";

describe("the articles that are timed", () => {
  const articles = makeArticles(120);

  it("are the same at every call, and differ from each other", () => {
    expect(makeArticles(120)).toEqual(articles);
    expect(new Set(articles).size).toBe(120);
  });

  it("have about 600 words", () => {
    for (const article of articles) {
      expect(countWords(article)).toBeGreaterThanOrEqual(600);
      expect(countWords(article)).toBeLessThan(640);
    }
  });

  it("have nothing left to fill in", () => {
    for (const article of articles) expect(article).not.toMatch(/[{}]|undefined/u);
  });
});

it("median is the value in the middle", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});
