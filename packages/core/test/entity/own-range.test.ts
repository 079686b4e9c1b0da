import { describe, expect, it } from "vitest";
import { ownRange } from "../../src/entity/own-range.ts";
import { mentionsOf, type MentionParts } from "../support/entities.ts";
import { document, find, type HandMade, textOf } from "../support/sentences.ts";

/** The printed part of a mention whose phrase holds more than its name. */
function printed(made: HandMade, phrase: string, name: string, others: readonly string[], parts: MentionParts): string {
  const [mention] = mentionsOf(made, { [phrase]: parts });
  const label = parts.label ?? "LOC";
  const starts = new Set([name, ...others].map((other) => find(made, other)[0]));
  return textOf(made, ownRange({ ...mention!, name: { range: find(made, name), label } }, starts, made.tokens));
}

const list = document(
  "Arland/PROPN/NNP/6/nsubj ,/PUNCT/,/3/punct Borland/PROPN/NNP/1/conj and/CCONJ/CC/5/cc Corland/PROPN/NNP/1/conj agreed/VERB/VBD/0/root",
);
const town = document("Merrow/PROPN/NNP/4/nsubj ,/PUNCT/,/3/punct Valdoria/PROPN/NNP/1/appos waited/VERB/VBD/0/root");
const office = document(
  "The/DET/DT/2/det Ministry/PROPN/NNP/5/nsubj of/ADP/IN/4/case Valdoria/PROPN/NNP/2/nmod waited/VERB/VBD/0/root",
);

describe("the printed part of a name", () => {
  it("is the first of several names", () => {
    const parts = { label: "LOC", plural: true } as const;
    expect(printed(list, "Arland , Borland and Corland", "Arland", ["Borland", "Corland"], parts)).toBe("Arland");
  });

  it("is a town without the state behind its comma", () => {
    expect(printed(town, "Merrow , Valdoria", "Merrow", ["Valdoria"], { label: "LOC" })).toBe("Merrow");
  });

  it("keeps what no other name stands in", () => {
    expect(printed(town, "Merrow , Valdoria", "Merrow", [], { label: "LOC" })).toBe("Merrow , Valdoria");
  });

  it("keeps a name that is governed by another: the ministry of a state", () => {
    expect(printed(office, "The Ministry of Valdoria", "Ministry", ["Valdoria"], { label: "ORG" })).toBe(
      "The Ministry of Valdoria",
    );
  });

  it("leaves nominals alone", () => {
    const parts = { form: "nominal", label: "LOC", plural: true } as const;
    expect(printed(list, "Arland , Borland and Corland", "Arland", ["Borland"], parts)).toBe("Arland , Borland and Corland");
  });
});
