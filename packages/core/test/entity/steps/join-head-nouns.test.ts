import { describe, expect, it } from "vitest";
import { joinHeadNouns } from "../../../src/entity/steps/join-head-nouns.ts";
import { alone, entityContext, mentionsOf, phrasesOf } from "../../support/entities.ts";
import { document } from "../../support/sentences.ts";

describe("joinHeadNouns", () => {
  const made = document(
    "Strand/PROPN/NNP/2/compound Airport/PROPN/NNP/3/nsubj closed|close/VERB/VBD/0/root near/ADP/IN/6/case Averin/PROPN/NNP/6/compound Airport/PROPN/NNP/3/obl",
    "The/DET/DT/2/det airport/NOUN/NN/5/nsubj and/CCONJ/CC/4/cc ships|ship/NOUN/NNS/2/conj waited|wait/VERB/VBD/0/root",
    "The/DET/DT/2/det airport/NOUN/NN/3/nsubj slept|sleep/VERB/VBD/0/root",
    "Its/PRON/PRP$/3/nmod:poss old/ADJ/JJ/3/amod airport/NOUN/NN/4/nsubj burned|burn/VERB/VBD/0/root",
  );
  const joined = (...phrases: readonly string[]) => {
    const place = { kind: "place", label: "LOC" } as const;
    const mentions = mentionsOf(
      made,
      Object.fromEntries(phrases.map((phrase) => [phrase, /^\p{Lu}\p{Ll}+ Airport$/u.test(phrase) ? place : { kind: "place" }])),
    );
    return phrasesOf(joinHeadNouns.apply(alone(mentions), entityContext(made, mentions)), made, mentions);
  };

  it("joins “the airport” to the one airport that has a name", () => {
    const bare = document(
      "Strand/PROPN/NNP/2/compound Airport/PROPN/NNP/3/nsubj closed|close/VERB/VBD/0/root",
      "The/DET/DT/2/det airport/NOUN/NN/3/nsubj slept|sleep/VERB/VBD/0/root",
    );
    const mentions = mentionsOf(bare, { "Strand Airport": { kind: "place", label: "LOC" }, "The airport": { kind: "place" } });
    expect(phrasesOf(joinHeadNouns.apply(alone(mentions), entityContext(bare, mentions)), bare, mentions)).toEqual([
      ["Strand Airport", "The airport"],
    ]);
  });

  it("leaves it alone where two have the noun, and where it has modifiers of its own", () => {
    expect(joined("Strand Airport", "Averin Airport", "The airport")).toHaveLength(3);
    expect(joined("Strand Airport", "Its old airport")).toHaveLength(2);
  });
});
