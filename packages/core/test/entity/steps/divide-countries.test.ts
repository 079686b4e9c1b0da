import { describe, expect, it } from "vitest";
import { divideCountries } from "../../../src/entity/steps/divide-countries.ts";
import type { EntityContext } from "../../../src/entity/draft.ts";
import { entityContext, mentionsOf, type MentionParts } from "../../support/entities.ts";
import { document } from "../../support/sentences.ts";
import { RECORDS, smallGazetteer } from "../../support/speech.ts";

const abroad = { ...RECORDS.find(({ id }) => id === "merrow")!, id: "tarn", name: "Tarn", country: "OTH", standsFor: null };
const gazetteer = {
  ...smallGazetteer,
  named: (form: string) => (form === "Tarn" ? [abroad] : form === "Both" ? [abroad, RECORDS[0]!] : smallGazetteer.named(form)),
};

/** The members of each part of a chain that has all mentions. */
function parts(line: string, mentions: Readonly<Record<string, MentionParts>>): (readonly number[])[] {
  const made = document(line);
  const found = mentionsOf(made, mentions);
  const rules: EntityContext["rules"] = { ...entityContext(made, found).rules, gazetteer };
  const chain = { members: found.map(({ index }) => index), record: null, rules: [] };
  return divideCountries.apply([chain], entityContext(made, found, { rules })).map(({ members }) => members);
}

const place = { kind: "place", label: "LOC" } as const;
const LINE =
  "Valdoria/PROPN/NNP/2/nsubj met|meet/VERB/VBD/0/root Merrow/PROPN/NNP/2/obj Tarn/PROPN/NNP/2/obl it/PRON/PRP/2/obl Both/PROPN/NNP/2/obl";

describe("divideCountries", () => {
  it("parts the name of another country from a chain, and leaves its pronouns where they are", () => {
    const it = { form: "pronoun", kind: "place" } as const;
    expect(parts(LINE, { Valdoria: place, Merrow: place, Tarn: place, it })).toEqual([[0, 1, 3], [2]]);
  });

  it("leaves a chain whose names can all belong to one country", () => {
    expect(parts(LINE, { Valdoria: place, Merrow: place, Both: place })).toEqual([[0, 1, 2]]);
  });

  it("leaves names of people, and names that are not known", () => {
    expect(parts(LINE, { Valdoria: place, Merrow: place, Tarn: { kind: "person", label: "PER" } })).toEqual([[0, 1, 2]]);
    expect(parts(LINE, { Valdoria: place, met: place })).toEqual([[0, 1]]);
  });
});
