import { describe, expect, it } from "vitest";
import { expandSets } from "../../src/event/expand-sets.ts";
import { eventRules } from "../../src/language/en/event-rules.ts";
import { eventContext, type PartyParts } from "../support/events.ts";
import { document } from "../support/sentences.ts";

const STATE: PartyParts = { kind: "place", label: "LOC", entity: "place", country: "VLD", sector: "GOV" };
const TOWN: PartyParts = { kind: "place", label: "LOC", entity: "place" };
const PERSON: PartyParts = { label: "PER" };
const PEOPLE: PartyParts = { plural: true, entity: "group" };

/** Names of what a phrase, the last mention of a document, is expanded to. */
function expanded(lines: readonly string[], parties: Readonly<Record<string, PartyParts>>): string[] {
  const context = eventContext(document(...lines), parties);
  const last = context.mentions.length - 1;
  return expandSets([last], context, eventRules.frames).map((m) => context.entities[m]!.name);
}

const STATES =
  "Valdoria/PROPN/NNP/2/nsubj thanked|thank/VERB/VBD/0/root Averin/PROPN/NNP/2/obj in/ADP/IN/5/case Sund/PROPN/NNP/2/obl";
const PERSONS = "Ortan/PROPN/NNP/2/nsubj met|meet/VERB/VBD/0/root Belin/PROPN/NNP/2/obj";

describe("expandSets", () => {
  it("puts the two persons or states named last for a set of two", () => {
    const leaders = "The/DET/DT/3/det two/NUM/CD/3/nummod leaders|leader/NOUN/NNS/4/nsubj left|leave/VERB/VBD/0/root";
    expect(expanded([PERSONS, leaders], { Ortan: PERSON, Belin: PERSON, "The two leaders": PEOPLE })).toEqual(["Ortan", "Belin"]);
    const countries = "Both/DET/DT/2/det countries|country/NOUN/NNS/3/nsubj left|leave/VERB/VBD/0/root";
    const named = { Valdoria: STATE, Averin: STATE, Sund: STATE, "Both countries": { ...PEOPLE, entity: "place" as const } };
    expect(expanded([STATES, countries], named)).toEqual(["Valdoria", "Averin"]);
  });

  it("leaves a set as it is where two are not named, or more are meant", () => {
    const leaders = "The/DET/DT/3/det two/NUM/CD/3/nummod leaders|leader/NOUN/NNS/4/nsubj left|leave/VERB/VBD/0/root";
    expect(expanded([PERSONS, leaders], { Ortan: PERSON, "The two leaders": PEOPLE })).toEqual(["The two leaders"]);
    const all = "The/DET/DT/2/det leaders|leader/NOUN/NNS/3/nsubj left|leave/VERB/VBD/0/root";
    expect(expanded([PERSONS, all], { Ortan: PERSON, Belin: PERSON, "The leaders": PEOPLE })).toEqual(["The leaders"]);
    const countries = "Both/DET/DT/2/det countries|country/NOUN/NNS/3/nsubj left|leave/VERB/VBD/0/root";
    expect(expanded([STATES, countries], { Valdoria: STATE, Averin: TOWN, "Both countries": PEOPLE })).toEqual([
      "Both countries",
    ]);
  });

  it("puts those who sent them for envoys, and leaves others with their phrase", () => {
    const from = (noun: string): string =>
      `${noun}/NOUN/NNS/5/nsubj of/ADP/IN/3/case Valdoria/PROPN/NNP/1/nmod Averin/PROPN/NNP/3/conj met|meet/VERB/VBD/0/root`;
    const parties = (phrase: string) => ({ Valdoria: STATE, Averin: STATE, [phrase]: PEOPLE });
    const context = (noun: string, phrase: string) => eventContext(document(from(noun)), parties(phrase));
    const names = (noun: string, phrase: string): string[] => {
      const made = context(noun, phrase);
      const set = made.entities.findIndex(({ name }) => name === phrase);
      return expandSets([set], made, eventRules.frames).map((m) => made.entities[m]!.name);
    };
    expect(names("Envoys|envoy", "Envoys of Valdoria Averin")).toEqual(["Valdoria", "Averin"]);
    expect(names("Farmers|farmer", "Farmers of Valdoria Averin")).toEqual(["Farmers of Valdoria Averin"]);
  });
});
