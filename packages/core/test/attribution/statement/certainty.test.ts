import { describe, expect, it } from "vitest";
import { cueWords } from "../../../src/attribution/cue-words.ts";
import { certaintyOf } from "../../../src/attribution/statement/certainty.ts";
import { speechRules } from "../../../src/language/en/speech.ts";
import { document, find } from "../../support/sentences.ts";
import { smallGazetteer } from "../../support/speech.ts";

const rules = speechRules(smallGazetteer);

function certainty(line: string, cue: string, content: string): string {
  const made = document(line);
  const range = [find(made, content)];
  const shown = cueWords(made.words, find(made, cue), range, rules);
  return certaintyOf(rules.sense(shown.lemma, shown.part)!, shown, made.words, range, rules);
}

describe("certaintyOf", () => {
  it("takes a plain statement as certain", () => {
    expect(
      certainty(
        "Lund/PROPN/NNP/2/nsubj said|say/VERB/VBD/0/root troops/NOUN/NNS/4/nsubj left|leave/VERB/VBD/2/ccomp",
        "said",
        "troops left",
      ),
    ).toBe("certain");
  });

  it("lowers it by a modal in the main clause of the content, and not by one below it", () => {
    expect(
      certainty(
        "Lund/PROPN/NNP/2/nsubj said|say/VERB/VBD/0/root troops/NOUN/NNS/5/nsubj may/AUX/MD/5/aux leave/VERB/VB/2/ccomp",
        "said",
        "troops may leave",
      ),
    ).toBe("possible");
    expect(
      certainty(
        "Lund/PROPN/NNP/2/nsubj said|say/VERB/VBD/0/root troops/NOUN/NNS/7/nsubj who/PRON/WP/6/nsubj may/AUX/MD/6/aux leave/VERB/VB/3/acl:relcl wait/VERB/VBP/2/ccomp",
        "said",
        "troops who may leave wait",
      ),
    ).toBe("certain");
  });

  it("follows the cue: belief is probable, a demand says nothing of what is, a denial is certain", () => {
    expect(
      certainty(
        "She/PRON/PRP/2/nsubj believes|believe/VERB/VBZ/0/root it/PRON/PRP/4/nsubj rained|rain/VERB/VBD/2/ccomp",
        "believes",
        "it rained",
      ),
    ).toBe("probable");
    expect(
      certainty(
        "She/PRON/PRP/2/nsubj demanded|demand/VERB/VBD/0/root an/DET/DT/4/det answer/NOUN/NN/2/obj",
        "demanded",
        "an answer",
      ),
    ).toBe("unknown");
    expect(
      certainty("She/PRON/PRP/2/nsubj denied|deny/VERB/VBD/0/root the/DET/DT/4/det charge/NOUN/NN/2/obj", "denied", "the charge"),
    ).toBe("certain");
  });

  it("knows a belief that is negated", () => {
    const line =
      "She/PRON/PRP/4/nsubj does|do/AUX/VBZ/4/aux not/PART/RB/4/advmod believe/VERB/VB/0/root it/PRON/PRP/6/nsubj rained|rain/VERB/VBD/4/ccomp";
    expect(certainty(line, "does not believe", "it rained")).toBe("unlikely");
  });
});
