import { describe, expect, it } from "vitest";
import { cueWords } from "../../src/attribution/cue-words.ts";
import { speechRules } from "../../src/language/en/speech.ts";
import { document, find } from "../support/sentences.ts";
import { smallGazetteer } from "../support/speech.ts";

const rules = speechRules(smallGazetteer);

function shown(line: string, cue: string, content: string): readonly [words: string, lemma: string, part: string] {
  const made = document(line);
  const { tokens, lemma, part } = cueWords(made.words, find(made, cue), [find(made, content)], rules);
  return [tokens.map((i) => made.tokens[i]!.text).join(" "), lemma, part];
}

describe("cueWords", () => {
  it("leaves out auxiliaries and adverbs", () => {
    const line =
      "She/PRON/PRP/4/nsubj has|have/AUX/VBZ/4/aux also/ADV/RB/4/advmod denied|deny/VERB/VBN/0/root the/DET/DT/6/det charge/NOUN/NN/4/obj";
    expect(shown(line, "has also denied", "the charge")).toEqual(["denied", "deny", "verb"]);
  });

  it("keeps a governed preposition and a particle", () => {
    const line = "She/PRON/PRP/2/nsubj called|call/VERB/VBD/0/root for/ADP/IN/5/case a/DET/DT/5/det vote/NOUN/NN/2/obl";
    expect(shown(line, "called for", "a vote")).toEqual(["called for", "call for", "verb"]);
    const out =
      "She/PRON/PRP/2/nsubj pointed|point/VERB/VBD/0/root out/ADP/RP/2/compound:prt that/SCONJ/IN/6/mark it/PRON/PRP/6/nsubj rained|rain/VERB/VBD/2/ccomp";
    expect(shown(out, "pointed out", "that it rained")).toEqual(["pointed out", "point out", "verb"]);
  });

  it("leaves out the medium of a statement", () => {
    const line =
      "He/PRON/PRP/2/nsubj said|say/VERB/VBD/0/root in/ADP/IN/5/case a/DET/DT/5/det letter/NOUN/NN/2/obl it/PRON/PRP/7/nsubj rained|rain/VERB/VBD/2/ccomp";
    expect(shown(line, "said in a letter", "it rained")[0]).toBe("said");
  });

  it("takes the verb that governs the content", () => {
    const line =
      "He/PRON/PRP/2/nsubj issued|issue/VERB/VBD/0/root a/DET/DT/4/det letter/NOUN/NN/2/obj saying|say/VERB/VBG/4/acl it/PRON/PRP/7/nsubj rained|rain/VERB/VBD/5/ccomp";
    expect(shown(line, "issued a letter saying", "it rained")[0]).toBe("saying");
    const refused =
      "He/PRON/PRP/2/nsubj refused|refuse/VERB/VBD/0/root to/PART/TO/4/mark back/VERB/VB/2/xcomp the/DET/DT/6/det plan/NOUN/NN/4/obj";
    expect(shown(refused, "refused to back", "the plan")[0]).toBe("refused");
  });

  it("keeps a preposition of attribution whole", () => {
    const line =
      "It/PRON/PRP/2/nsubj rained|rain/VERB/VBD/0/root ,/PUNCT/,/6/punct according|accord/VERB/VBG/6/case to/ADP/IN/4/fixed Lund/PROPN/NNP/2/obl";
    expect(shown(line, "according to", "It rained")).toEqual(["according to", "according to", "phrase"]);
  });
});
