import { expect, it } from "vitest";
import { givenLayers } from "../task/given-tokens.ts";

it("gives layers whose spans hold the words", () => {
  const { text, blocks, sentences, tokens } = givenLayers([
    [
      ["A", "man"],
      ["No", "!"],
    ],
    [["Yes"]],
  ]);
  expect(text).toBe("A man No !\n\nYes");
  expect(tokens.map(({ span, sentence }) => [text.slice(...span), sentence])).toEqual([
    ["A", 0],
    ["man", 0],
    ["No", 1],
    ["!", 1],
    ["Yes", 2],
  ]);
  expect(sentences.map(({ span, block }) => [text.slice(...span), block])).toEqual([
    ["A man", 0],
    ["No !", 0],
    ["Yes", 1],
  ]);
  expect(blocks.map(({ span }) => text.slice(...span))).toEqual(["A man No !", "Yes"]);
});
