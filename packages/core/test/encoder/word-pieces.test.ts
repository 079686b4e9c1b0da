import { describe, expect, it } from "vitest";
import { wordPieces } from "../../src/encoder/word-pieces.ts";

const VOCABULARY = ["[UNK]", "har", "##bour", "##b", "cafe", ".", "#", "北", "京", "u", "s"].join("\n");
const known = wordPieces(VOCABULARY);

describe("wordPieces", () => {
  it.each([
    ["harbour", ["har", "##bour"]],
    ["HARB", ["har", "##b"]],
    ["Café", ["cafe"]],
    ["U.S.", ["u", ".", "s", "."]],
    ["北京", ["北", "京"]],
    ["harx", ["[UNK]"]],
    ["\u200F", ["[UNK]"]],
    ["\uD83D", ["[UNK]"]],
    ["h".repeat(101), ["[UNK]"]],
  ])("divides %j", (word, pieces) => {
    expect(known.of(word)).toEqual(pieces.map((piece) => known.id(piece)));
  });

  it("names a piece that must be there and is not", () => {
    expect(() => known.id("quay")).toThrow("the vocabulary has no piece quay");
  });
});
