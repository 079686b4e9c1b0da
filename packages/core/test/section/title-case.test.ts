import { describe, expect, it } from "vitest";
import { isTitleCase } from "../../src/section/title-case.ts";

describe("isTitleCase", () => {
  it.each(["Fire In The Depot", "Who Heard the Blasts of Ranholm?", "‘Three Blasts’"])("is: %s", (line) => {
    expect(isTitleCase(line)).toBe(true);
  });
  it.each(["Fire burns in Ranholm depot", "a b c", "", "12 of 14"])("is not: %s", (line) => {
    expect(isTitleCase(line)).toBe(false);
  });
});
