import { describe, expect, it } from "vitest";
import { kindOf } from "../../src/entity/kind.ts";
import { entityContext, mentionsOf, type MentionParts } from "../support/entities.ts";
import { document } from "../support/sentences.ts";
import { RECORDS } from "../support/speech.ts";

const made = document(
  "Strand/PROPN/NNP/2/compound Airport/PROPN/NNP/5/nsubj and/CCONJ/CC/4/cc Norsk/PROPN/NNP/2/conj saw|see/VERB/VBD/0/root residents|resident/NOUN/NNS/5/obj",
  "A/DET/DT/2/det missile/NOUN/NN/4/nsubj it/PRON/PRP/4/nsubj hit/VERB/VBD/0/root the/DET/DT/6/det quorum/NOUN/NN/4/obj",
);

const kind = (parts: Readonly<Record<string, MentionParts>>) => {
  const mentions = mentionsOf(made, parts);
  return kindOf({ members: mentions.map(({ index }) => index), record: null, rules: [] }, entityContext(made, mentions));
};

describe("kindOf", () => {
  it("takes the gazetteer’s kind before anything else", () => {
    const mentions = mentionsOf(made, { Norsk: { label: "PER" } });
    expect(kindOf({ members: [0], record: RECORDS[0]!, rules: [] }, entityContext(made, mentions))).toBe("place");
  });

  it("takes what its names are, and the noun of a place’s name", () => {
    expect(kind({ Norsk: { label: "PER", kind: "place" } })).toBe("person");
    expect(kind({ Norsk: { label: "ORG", kind: "person" } })).toBe("organisation");
    expect(kind({ Norsk: { label: "LOC" } })).toBe("place");
    expect(kind({ "Strand Airport": { label: "LOC" } })).toBe("facility");
    expect(kind({ Norsk: { label: "MISC", kind: "abstract" } })).toBe("other");
  });

  it("takes what its nouns name, and several people for a group", () => {
    expect(kind({ missile: { kind: "object" } })).toBe("weapon");
    expect(kind({ residents: { kind: "person", plural: true } })).toBe("group");
    expect(kind({ residents: { kind: "person" } })).toBe("person");
  });

  it("takes what the model says of a noun that is not listed, and keeps no event or abstraction", () => {
    expect(kind({ quorum: { kind: "organization" } })).toBe("organisation");
    expect(kind({ quorum: { kind: "abstract" } })).toBeNull();
    expect(kind({ quorum: { kind: "event" } })).toBeNull();
  });

  it("counts a pronoun for less than a noun", () => {
    expect(kind({ it: { form: "pronoun", kind: "person" }, quorum: { kind: "place" } })).toBe("place");
  });

  it("takes the noun of an area for what a name is, though the model takes it for a person’s", () => {
    const areas = document(
      "the/DET/DT/2/det village/NOUN/NN/0/root of/ADP/IN/4/case Merrow/PROPN/NNP/2/nmod",
      "Tessin/PROPN/NNP/2/compound district/NOUN/NN/0/root",
      "the/DET/DT/2/det village/NOUN/NN/0/root with/ADP/IN/4/case Halda/PROPN/NNP/2/nmod",
      "the/DET/DT/2/det speech/NOUN/NN/0/root of/ADP/IN/4/case Orlin/PROPN/NNP/2/nmod",
    );
    const named = (phrase: string, label: "PER" | "ORG") => {
      const mentions = mentionsOf(areas, { [phrase]: { label } });
      return kindOf({ members: [0], record: null, rules: [] }, entityContext(areas, mentions));
    };
    expect(named("Merrow", "PER")).toBe("place");
    expect(named("Tessin", "ORG")).toBe("place");
    expect(named("Halda", "PER")).toBe("person");
    expect(named("Orlin", "PER")).toBe("person");
  });

  it("takes an organisation named for its building for the building, unless it does something", () => {
    const hospital = document(
      "near/ADP/IN/3/case Merrow/PROPN/NNP/3/compound Hospital/PROPN/NNP/0/root",
      "Tessin/PROPN/NNP/2/compound Hospital/PROPN/NNP/3/nsubj asked/VERB/VBD/0/root",
    );
    const named = (phrase: string) => {
      const mentions = mentionsOf(hospital, { [phrase]: { label: "ORG" } });
      return kindOf({ members: [0], record: null, rules: [] }, entityContext(hospital, mentions));
    };
    expect(named("Merrow Hospital")).toBe("facility");
    expect(named("Tessin Hospital")).toBe("organisation");
  });
});
