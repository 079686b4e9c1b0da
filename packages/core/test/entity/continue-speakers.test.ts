import { describe, expect, it } from "vitest";
import { continueSpeakers } from "../../src/entity/continue-speakers.ts";
import { mentionsOf, surfacesOf } from "../support/entities.ts";
import { document, find } from "../support/sentences.ts";
import { attribution } from "../support/speech.ts";

describe("continueSpeakers", () => {
  const made = document(
    "Lund/PROPN/NNP/2/nsubj said|say/VERB/VBD/0/root troops/NOUN/NNS/4/nsubj left|leave/VERB/VBD/2/ccomp",
    "Pike/PROPN/NNP/2/nsubj waited|wait/VERB/VBD/0/root",
    "He/PRON/PRP/2/nsubj added|add/VERB/VBD/0/root roads/NOUN/NNS/4/nsubj closed|close/VERB/VBD/2/ccomp",
  );
  const mentions = mentionsOf(made, {
    Lund: { label: "PER" },
    Pike: { label: "PER" },
    He: { form: "pronoun" },
  });
  const said = attribution(made, { cue: "said", source: ["Lund"], content: ["troops left"] });
  const added = attribution(made, { cue: "added", source: ["He"], content: ["roads closed"] });
  const found = (...attributions: (typeof said)[]) =>
    continueSpeakers(made.tokens, mentions, attributions, surfacesOf(made, mentions), (cue) => cue[0] === find(made, "added")[0]);

  it("takes the speaker of the statement before, not the person named last", () => {
    expect([...found(said, added)]).toEqual([[2, { speaker: 0, sure: true }]]);
  });

  it("says nothing where nobody spoke before, or only within the content of another", () => {
    expect(found(added).size).toBe(0);
    expect(found({ ...said, within: 1 }, added).size).toBe(0);
  });
});
