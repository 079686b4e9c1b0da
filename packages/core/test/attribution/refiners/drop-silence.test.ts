import { describe, expect, it } from "vitest";
import { dropSilence } from "../../../src/attribution/refiners/drop-silence.ts";
import { document } from "../../support/sentences.ts";
import { attribution, speechContext } from "../../support/speech.ts";

describe("dropSilence", () => {
  it("drops a cue that says that nothing was said", () => {
    const made = document(
      "The/DET/DT/2/det firm/NOUN/NN/3/nsubj declined|decline/VERB/VBD/0/root to/PART/TO/5/mark comment/VERB/VB/3/xcomp on/ADP/IN/8/case the/DET/DT/8/det deal/NOUN/NN/5/obl",
    );
    expect(
      dropSilence.refine(
        [attribution(made, { cue: "declined to comment", source: ["The firm"], content: ["the deal"] })],
        speechContext(made),
      ),
    ).toEqual([]);
  });

  it("drops a failure to respond, but keeps a response", () => {
    const made = document(
      "She/PRON/PRP/4/nsubj did|do/AUX/VBD/4/aux not/PART/RB/4/advmod respond/VERB/VB/0/root to/ADP/IN/6/case requests|request/NOUN/NNS/4/obl",
    );
    expect(
      dropSilence.refine(
        [attribution(made, { cue: "did not respond to", source: ["She"], content: ["requests"] })],
        speechContext(made),
      ),
    ).toEqual([]);
    const answered = document(
      "She/PRON/PRP/2/nsubj responded|respond/VERB/VBD/0/root that/SCONJ/IN/5/mark it/PRON/PRP/5/nsubj rained|rain/VERB/VBD/2/ccomp",
    );
    expect(
      dropSilence.refine(
        [attribution(answered, { cue: "responded", source: ["She"], content: ["that it rained"] })],
        speechContext(answered),
      ),
    ).toHaveLength(1);
  });

  it("keeps a refusal that is a statement: “refused to leave”", () => {
    const made = document("They/PRON/PRP/2/nsubj refused|refuse/VERB/VBD/0/root to/PART/TO/4/mark leave/VERB/VB/2/xcomp");
    expect(
      dropSilence.refine([attribution(made, { cue: "refused", source: ["They"], content: ["to leave"] })], speechContext(made)),
    ).toHaveLength(1);
  });
});
