import { describe, expect, it } from "vitest";
import { appositions } from "../../src/entity/appositions.ts";
import { mentionsOf } from "../support/entities.ts";
import { document } from "../support/sentences.ts";

describe("appositions", () => {
  const made = document(
    "Lund/PROPN/NNP/7/nsubj ,/PUNCT/,/4/punct the/DET/DT/4/det mayor/NOUN/NN/1/appos ,/PUNCT/,/4/punct has|have/AUX/VBZ/7/aux left|leave/VERB/VBN/0/root Strand/PROPN/NNP/7/obj ,/PUNCT/,/10/punct Valdoria/PROPN/NNP/8/appos",
  );

  it("pairs a name with the description beside it, and not with another name", () => {
    const mentions = mentionsOf(made, {
      Lund: { label: "PER" },
      "the mayor": {},
      Strand: { label: "LOC", kind: "place" },
      Valdoria: { label: "LOC", kind: "place" },
    });
    expect(appositions(mentions, made.words, made.tokens)).toEqual([[1, 0]]);
  });

  it("pairs no one with several", () => {
    const mentions = mentionsOf(made, { Lund: { label: "PER" }, "the mayor": { plural: true } });
    expect(appositions(mentions, made.words, made.tokens)).toEqual([]);
  });

  describe("that the tree does not see", () => {
    const pairs = (after: string, kind: "place" | "person" = "place"): [number, number][] => {
      const line = `They/PRON/PRP/2/nsubj met|meet/VERB/VBD/0/root at/ADP/IN/4/case Strand/PROPN/NNP/2/obl ${after}`;
      const beside = document(line);
      const mentions = mentionsOf(beside, { Strand: { label: "LOC", kind: "place" }, "a port": { kind } });
      return appositions(mentions, beside.words, beside.tokens);
    };

    it("pairs a name with a description right after its comma", () => {
      expect(pairs(",/PUNCT/,/7/punct a/DET/DT/7/det port/NOUN/NN/2/obl")).toEqual([[1, 0]]);
    });

    it.each([
      ["a description of another kind", ",/PUNCT/,/7/punct a/DET/DT/7/det port/NOUN/NN/2/obl", "person"],
      ["a subject", ",/PUNCT/,/7/punct a/DET/DT/7/det port/NOUN/NN/2/nsubj", "place"],
      ["a phrase with a preposition", ",/PUNCT/,/8/punct near/ADP/IN/8/case a/DET/DT/8/det port/NOUN/NN/2/obl", "place"],
      ["what no comma parts", "a/DET/DT/6/det port/NOUN/NN/2/obl", "place"],
    ] as const)("pairs no name with %s", (_, after, kind) => {
      expect(pairs(after, kind)).toEqual([]);
    });
  });
});
