import { describe, expect, it } from "vitest";
import { nest } from "../../../src/attribution/refiners/nest.ts";
import { document } from "../../support/sentences.ts";
import { attribution, speechContext } from "../../support/speech.ts";

const made = document(
  "The/DET/DT/2/det agency/NOUN/NN/3/nsubj said/VERB/VBD/0/root Lund/PROPN/NNP/5/nsubj warned/VERB/VBD/3/ccomp that/SCONJ/IN/8/mark storms/NOUN/NNS/8/nsubj come/VERB/VBP/5/ccomp",
);
const outer = attribution(made, { cue: "said", source: ["The agency"], content: ["Lund warned that storms come"] });
const inner = attribution(made, { cue: "warned", source: ["Lund"], content: ["that storms come"] });

describe("nest", () => {
  it("puts a statement within the smallest one whose content holds its cue", () => {
    expect(nest.refine([outer, inner], speechContext(made)).map(({ within }) => within)).toEqual([null, 0]);
  });

  it("does not depend on the order", () => {
    expect(nest.refine([inner, outer], speechContext(made)).map(({ within }) => within)).toEqual([1, null]);
  });

  it("leaves statements side by side alone, though they share content", () => {
    const beside = attribution(made, { cue: "said", source: ["The agency"], content: ["that storms come"] });
    expect(nest.refine([beside, inner], speechContext(made)).map(({ within }) => within)).toEqual([null, null]);
  });
});
