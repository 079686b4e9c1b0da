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
    expect(appositions(mentions, made.words)).toEqual([[1, 0]]);
  });

  it("pairs no one with several", () => {
    const mentions = mentionsOf(made, { Lund: { label: "PER" }, "the mayor": { plural: true } });
    expect(appositions(mentions, made.words)).toEqual([]);
  });
});
