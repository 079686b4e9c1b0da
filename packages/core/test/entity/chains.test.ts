import { describe, expect, it } from "vitest";
import { Chains } from "../../src/entity/chains.ts";
import { mentionsOf, surfacesOf } from "../support/entities.ts";
import { document } from "../support/sentences.ts";

describe("Chains", () => {
  const made = document(
    "Lund/PROPN/NNP/2/nsubj met|meet/VERB/VBD/0/root Kroon/PROPN/NNP/2/obj ./PUNCT/./2/punct",
    "Anneli/PROPN/NNP/2/nsubj Kroon/PROPN/NNP/2/flat thanked|thank/VERB/VBD/0/root him/PRON/PRP/3/obj ,/PUNCT/,/3/punct and/CCONJ/CC/7/cc she/PRON/PRP/3/conj",
    "VNA/PROPN/NNP/2/nsubj reported|report/VERB/VBD/0/root",
  );
  const mentions = mentionsOf(made, {
    Lund: { label: "PER" },
    "Anneli Kroon": { label: "PER" },
    him: { form: "pronoun" },
    she: { form: "pronoun" },
    VNA: { label: "ORG", kind: "organization" },
  });
  const [lund, kroon, him, she, vna] = mentions.map(({ index }) => index) as [number, number, number, number, number];
  const chains = (): Chains => new Chains(mentions, surfacesOf(made, mentions));

  it("keeps two names without a word in common apart, also through a pronoun", () => {
    const made = chains();
    expect(made.canJoin(lund, kroon)).toBe(false);
    made.join(him, lund);
    expect(made.canJoin(him, kroon)).toBe(false);
    expect(made.canJoin(him, vna)).toBe(false);
  });

  it("keeps “he” and “she” apart in one chain", () => {
    const made = chains();
    made.join(she, kroon);
    expect(made.canJoin(kroon, him)).toBe(false);
    expect(made.canJoin(lund, him)).toBe(true);
  });

  it("gives chains in text order", () => {
    const made = chains();
    made.join(him, lund);
    made.join(she, kroon);
    expect(made.sets()).toEqual([[lund, him], [kroon, she], [vna]]);
  });
});
