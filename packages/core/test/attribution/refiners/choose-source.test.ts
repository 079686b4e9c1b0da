import { describe, expect, it } from "vitest";
import { chooseSource } from "../../../src/attribution/refiners/choose-source.ts";
import { document, textOf } from "../../support/sentences.ts";
import { attribution, speechContext } from "../../support/speech.ts";

const sourcesOf = (made: ReturnType<typeof document>, ...given: Parameters<typeof attribution>[1][]) =>
  chooseSource
    .refine(
      given.map((roles) => attribution(made, roles)),
      speechContext(made),
    )
    .map(({ source, content }) => [source, content].map((ranges) => ranges.map((range) => textOf(made, range))));

describe("chooseSource", () => {
  const according = document(
    "troops/NOUN/NNS/2/nsubj left|leave/VERB/VBD/0/root ,/PUNCT/,/6/punct according|accord/VERB/VBG/6/case to/ADP/IN/4/fixed Lund/PROPN/NNP/2/obl ,/PUNCT/,/9/punct the/DET/DT/9/det mayor/NOUN/NN/6/appos ,/PUNCT/,/13/punct according|accord/VERB/VBG/13/case to/ADP/IN/11/fixed VNA/PROPN/NNP/2/obl ./PUNCT/./2/punct",
  );

  it("takes the object of a preposition, with its apposition, as far as the next cue", () => {
    expect(
      sourcesOf(
        according,
        { cue: "according to", source: ["Lund", "VNA"], content: ["troops left"] },
        { cue: "to VNA", source: ["VNA"], content: ["troops left"] },
      )[0],
    ).toEqual([["Lund , the mayor"], ["troops left"]]);
  });

  it("takes the object out of the content", () => {
    const made = document(
      "According|accord/VERB/VBG/3/case to/ADP/IN/1/fixed experts|expert/NOUN/NNS/6/obl ,/PUNCT/,/3/punct troops/NOUN/NNS/6/nsubj left|leave/VERB/VBD/0/root",
    );
    expect(sourcesOf(made, { cue: "According to", content: ["experts , troops left"] })).toEqual([
      [["experts"], [", troops left"]],
    ]);
  });

  it("keeps the subject of the cue, of several phrases", () => {
    const made = document(
      "Kroon/PROPN/NNP/2/nsubj said|say/VERB/VBD/0/root of/ADP/IN/4/case Pike/PROPN/NNP/2/obl that/SCONJ/IN/7/mark he/PRON/PRP/7/nsubj lied|lie/VERB/VBD/2/ccomp",
    );
    expect(sourcesOf(made, { cue: "said", source: ["Kroon", "Pike"], content: ["that he lied"] })[0]![0]).toEqual(["Kroon"]);
  });

  it("keeps the nearest in the sentence where none is the subject", () => {
    const made = document(
      "He/PRON/PRP/2/nsubj left|leave/VERB/VBD/0/root",
      "People/NOUN/NNS/0/root saying|say/VERB/VBG/1/acl so/ADV/RB/2/advmod",
    );
    expect(sourcesOf(made, { cue: "saying", source: ["He", "People"], content: ["so"] })[0]![0]).toEqual(["People"]);
  });

  it("joins what only a comma divides", () => {
    const made = document(
      "Another/DET/DT/2/det delegate/NOUN/NN/5/nsubj ,/PUNCT/,/4/punct Brown/PROPN/NNP/2/appos said|say/VERB/VBD/0/root so/ADV/RB/5/advmod",
    );
    expect(sourcesOf(made, { cue: "said", source: ["Another delegate", "Brown"], content: ["so"] })[0]![0]).toEqual([
      "Another delegate , Brown",
    ]);
  });
});
