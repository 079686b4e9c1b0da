import { describe, expect, it } from "vitest";
import { findRelays } from "../../../src/attribution/refiners/find-relays.ts";
import { document, textOf } from "../../support/sentences.ts";
import { attribution, speechContext } from "../../support/speech.ts";

const relays = (made: ReturnType<typeof document>, refined: ReturnType<typeof findRelays.refine>) =>
  refined.map(({ source, via }) => [
    source.map((range) => textOf(made, range)),
    via.map((relay) => relay.map((range) => textOf(made, range)).join(" ")),
  ]);

describe("findRelays", () => {
  it("folds a medium that attributes again into a relay of the statement, one relay a medium", () => {
    const made = document(
      "Troops/NOUN/NNS/2/nsubj left|leave/VERB/VBD/0/root ,/PUNCT/,/6/punct according/VERB/VBG/6/case to/ADP/IN/4/fixed Lund/PROPN/NNP/2/obl ,/PUNCT/,/10/punct according/VERB/VBG/10/case to/ADP/IN/8/fixed VNA/PROPN/NNP/2/obl and/CCONJ/CC/13/cc the/DET/DT/13/det Courier/PROPN/NNP/10/conj",
    );
    const told = attribution(made, { cue: "according to", source: ["Lund"], content: ["Troops left"] });
    const relay = { ...attribution(made, { source: ["VNA and the Courier"], content: ["Troops left"] }), cue: [7, 9] as const };
    expect(relays(made, findRelays.refine([told, relay], speechContext(made)))).toEqual([[["Lund"], ["VNA", "the Courier"]]]);
  });

  it("takes a medium that is told for the relay, unless it is the outlet itself", () => {
    const made = document(
      "Lund/PROPN/NNP/2/nsubj told|tell/VERB/VBD/0/root the/DET/DT/4/det Courier/PROPN/NNP/2/iobj that/SCONJ/IN/7/mark troops/NOUN/NNS/7/nsubj left|leave/VERB/VBD/2/ccomp",
    );
    const told = attribution(made, { cue: "told", source: ["Lund"], content: ["that troops left"] });
    expect(relays(made, findRelays.refine([told], speechContext(made)))).toEqual([[["Lund"], ["the Courier"]]]);
    expect(relays(made, findRelays.refine([told], speechContext(made, { outlet: "Valdorian News Agency" })))).toEqual([
      [["Lund"], ["the Courier"]],
    ]);
    expect(relays(made, findRelays.refine([told], speechContext(made, { outlet: "The Coastal Courier" })))).toEqual([
      [["Lund"], []],
    ]);
  });

  it("does not take reporters or a rival for a relay", () => {
    const made = document(
      "Lund/PROPN/NNP/2/nsubj told|tell/VERB/VBD/0/root reporters|reporter/NOUN/NNS/2/iobj that/SCONJ/IN/6/mark troops/NOUN/NNS/6/nsubj left|leave/VERB/VBD/2/ccomp",
    );
    expect(
      relays(
        made,
        findRelays.refine(
          [attribution(made, { cue: "told", source: ["Lund"], content: ["that troops left"] })],
          speechContext(made),
        ),
      ),
    ).toEqual([[["Lund"], []]]);
  });
});
