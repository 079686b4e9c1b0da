import { describe, expect, it } from "vitest";
import { endingWithName, printedRange } from "../../src/entity/printed-range.ts";
import { document, find, textOf } from "../support/sentences.ts";

const printed = (line: string, extent: string, head: string): string => {
  const made = document(line);
  return textOf(made, printedRange(made.words, find(made, extent), find(made, head)[0]));
};

describe("printedRange", () => {
  it("leaves out a relative clause and an apposition", () => {
    const line =
      "Lund/PROPN/NNP/10/nsubj ,/PUNCT/,/4/punct the/DET/DT/4/det mayor/NOUN/NN/1/appos ,/PUNCT/,/4/punct who/PRON/WP/8/nsubj had|have/AUX/VBD/8/aux left|leave/VERB/VBN/1/acl:relcl ,/PUNCT/,/8/punct spoke|speak/VERB/VBD/0/root";
    expect(printed(line, "Lund , the mayor , who had left", "Lund")).toBe("Lund");
  });

  it("keeps modifiers and complements", () => {
    const line =
      "the/DET/DT/3/det old/ADJ/JJ/3/amod mayor/NOUN/NN/7/nsubj of/ADP/IN/6/case the/DET/DT/6/det port/NOUN/NN/3/nmod spoke/VERB/VBD/0/root";
    expect(printed(line, "the old mayor of the port", "mayor")).toBe("the old mayor of the port");
  });

  it("leaves a possessive ending out", () => {
    const line = "Lund/PROPN/NNP/3/nmod:poss ’s/PART/POS/1/case plan/NOUN/NN/0/root";
    expect(printed(line, "Lund ’s", "Lund")).toBe("Lund");
  });
});

describe("endingWithName", () => {
  it("cuts what follows a person’s name, and keeps the title before it", () => {
    expect(endingWithName([2, 9], 3, [3, 5])).toEqual([2, 5]);
  });

  it("leaves a phrase that ends with the name, and one that the name only stands in", () => {
    expect(endingWithName([2, 5], 3, [3, 5])).toEqual([2, 5]);
    expect(endingWithName([2, 9], 7, [3, 5])).toEqual([2, 9]);
  });
});
