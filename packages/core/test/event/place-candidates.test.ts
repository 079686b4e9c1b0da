import { describe, expect, it } from "vitest";
import { placeCandidates } from "../../src/event/place-candidates.ts";
import { eventContext, type PartyParts } from "../support/events.ts";
import { document } from "../support/sentences.ts";

const made = document(
  "Rebels/NOUN/NNS/2/nsubj shelled/VERB/VBD/0/root Merrow/PROPN/NNP/4/compound district/NOUN/NN/2/obj near/ADP/IN/6/case Tessin/PROPN/NNP/4/nmod",
  "Orlin/PROPN/NNP/2/nsubj left/VERB/VBD/0/root the/DET/DT/4/det town/NOUN/NN/2/obj",
);

const PLACE: PartyParts = { entity: "place", kind: "place" };

const named = (parties: Readonly<Record<string, PartyParts>>): string[][] =>
  [...placeCandidates(eventContext(made, parties)).values()].map((found) => found.map(({ entity }) => entity.name));

describe("placeCandidates", () => {
  it("finds the names of places and facilities of each sentence", () => {
    expect(named({ Tessin: { ...PLACE, label: "LOC" }, Orlin: { entity: "facility", label: "LOC" } })).toEqual([
      ["Tessin"],
      ["Orlin"],
    ]);
  });

  it("takes an area that a name stands within, and no area without one", () => {
    expect(named({ "Merrow district": PLACE, "the town": PLACE })).toEqual([["Merrow district"]]);
  });

  it("takes nobody who is no place", () => {
    expect(named({ Rebels: { entity: "group", plural: true }, Orlin: { entity: "person", label: "PER" } })).toEqual([]);
  });
});
