import { describe, expect, it } from "vitest";
import { findRoles } from "../../src/entity/find-roles.ts";
import { entityContext, mentionsOf, type MentionParts } from "../support/entities.ts";
import { document, find, textOf, type HandMade } from "../support/sentences.ts";

/** Roles as (bearer, role, of). */
function roles(made: HandMade, parts: Readonly<Record<string, MentionParts>>, extents: Readonly<Record<string, string>> = {}) {
  const mentions = mentionsOf(made, parts).map((mention) => {
    const extent = extents[textOf(made, mention.range)];
    return extent === undefined ? mention : { ...mention, extent: find(made, extent) };
  });
  return findRoles(entityContext(made, mentions)).map(({ bearer, range, of, sector }) => [
    textOf(made, mentions[bearer]!.range),
    textOf(made, range),
    of === null ? null : "record" in of ? of.record : textOf(made, mentions[of.mention]!.range),
    sector,
  ]);
}

describe("findRoles", () => {
  it("reads a title before a name, and the state of its adjective", () => {
    const made = document(
      "Valdorian/ADJ/JJ/3/amod Defence/PROPN/NNP/3/compound Minister/PROPN/NNP/5/nsubj Lund/PROPN/NNP/3/flat left|leave/VERB/VBD/0/root",
    );
    expect(roles(made, { Lund: { label: "PER" } }, { Lund: "Valdorian Defence Minister Lund" })).toEqual([
      ["Lund", "Defence Minister", "VLD", "GOV"],
    ]);
  });

  it("reads an apposition, and whose role it is", () => {
    const made = document(
      "Lund/PROPN/NNP/7/nsubj ,/PUNCT/,/5/punct Berg/PROPN/NNP/5/nmod:poss ’s/PART/POS/3/case spokesman/NOUN/NN/1/appos ,/PUNCT/,/5/punct left|leave/VERB/VBD/0/root",
    );
    expect(roles(made, { Lund: { label: "PER" }, Berg: { label: "PER" } })).toEqual([["Lund", "spokesman", "Berg", null]]);
  });

  it("reads a predicate, and the place that it is of", () => {
    const made = document(
      "She/PRON/PRP/4/nsubj is|be/AUX/VBZ/4/cop the/DET/DT/4/det mayor/NOUN/NN/0/root of/ADP/IN/6/case Merrow/PROPN/NNP/4/nmod",
    );
    expect(roles(made, { She: { form: "pronoun" }, Merrow: { kind: "place", label: "LOC" } })).toEqual([
      ["She", "mayor", "Merrow", "GOV"],
    ]);
  });

  it("takes no other noun for a role, and gives things none", () => {
    const neighbour = document(
      "Lund/PROPN/NNP/6/nsubj ,/PUNCT/,/4/punct a/DET/DT/4/det giant/NOUN/NN/1/appos ,/PUNCT/,/4/punct left|leave/VERB/VBD/0/root",
    );
    expect(roles(neighbour, { Lund: { label: "PER" } })).toEqual([]);
    const bridge = document(
      "Bridge/NOUN/NN/6/nsubj ,/PUNCT/,/4/punct the/DET/DT/4/det mayor/NOUN/NN/1/appos ,/PUNCT/,/4/punct fell|fall/VERB/VBD/0/root",
    );
    expect(roles(bridge, { Bridge: { kind: "object" } })).toEqual([]);
  });
});
