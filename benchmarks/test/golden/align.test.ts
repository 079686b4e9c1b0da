import { describe, expect, it } from "vitest";
import type { Span } from "@hearsay/core";
import { likeness } from "../../metric/golden/align.ts";

const TEXT = "The foreign minister of Norway, Prime Minister Ana Lund of Norway’s Labour Party, and the ministry in Oslo";
const at = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const like = (a: string, b: string): number => likeness(TEXT, at(a), at(b));

describe("likeness of mentions", () => {
  it("is highest for the same bounds, whatever the article", () => {
    expect(like("the ministry", "ministry")).toBe(3);
  });

  it("counts a title in front of a name, and what follows a noun", () => {
    expect(like("Prime Minister Ana Lund", "Ana Lund")).toBe(2);
    expect(like("the ministry in Oslo", "the ministry")).toBe(1);
  });

  it("is nothing for a name behind a noun, a possessor, and what lies apart", () => {
    expect(like("the ministry in Oslo", "Oslo")).toBe(0);
    expect(like("Norway’s Labour Party", "Norway’s".slice(0, -2))).toBe(0);
    expect(likeness(TEXT, [TEXT.indexOf("Norway’s"), TEXT.indexOf("Norway’s") + 6], at("Norway’s Labour Party"))).toBe(0);
    expect(like("Ana Lund", "Oslo")).toBe(0);
  });
});
