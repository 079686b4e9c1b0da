import { describe, expect, it } from "vitest";
import { propose } from "../../src/event/propose.ts";
import { eventRules } from "../../src/language/en/event-rules.ts";
import { eventContext, type PartyParts } from "../support/events.ts";
import { document } from "../support/sentences.ts";

const LOC: PartyParts = { kind: "place", label: "LOC", entity: "place", country: "VLD", sector: "GOV" };
const PEOPLE: PartyParts = { plural: true, entity: "group" };

/** Events as “trigger TYPE/mode actors > recipients”. */
function found(line: string, parties: Readonly<Record<string, PartyParts>>): string[] {
  const made = document(line);
  const context = eventContext(made, parties);
  const names = (mentions: readonly number[]): string => mentions.map((m) => context.entities[m]!.name).join("+");
  return propose(context, eventRules.frames).map(
    ({ trigger, type, mode, actors, recipients }) =>
      `${made.tokens[trigger]!.text} ${type}${mode === null ? "" : `/${mode}`} ${names(actors)} > ${names(recipients)}`,
  );
}

const two = { Valdoria: LOC, Averin: LOC };

describe("propose", () => {
  it.each([
    [
      "condemned ACCUSE/disapprove Valdoria > Averin",
      "Valdoria/PROPN/NNP/2/nsubj condemned|condemn/VERB/VBD/0/root Averin/PROPN/NNP/2/obj",
    ],
    [
      "condemned ACCUSE/disapprove Valdoria > Averin",
      "Averin/PROPN/NNP/3/nsubj:pass was|be/AUX/VBD/3/aux:pass condemned|condemn/VERB/VBN/0/root by/ADP/IN/5/case Valdoria/PROPN/NNP/3/obl:agent",
    ],
    [
      "met CONSULT Valdoria+Averin > ",
      "Valdoria/PROPN/NNP/2/nsubj met|meet/VERB/VBD/0/root with/ADP/IN/4/case Averin/PROPN/NNP/2/obl",
    ],
    [
      "talks CONSULT Valdoria+Averin > ",
      "Valdoria/PROPN/NNP/2/nsubj held|hold/VERB/VBD/0/root talks|talk/NOUN/NNS/2/obj with/ADP/IN/5/case Averin/PROPN/NNP/3/nmod",
    ],
    [
      "attack ASSAULT Valdoria > Averin",
      "Valdoria/PROPN/NNP/2/nsubj launched|launch/VERB/VBD/0/root an/DET/DT/4/det attack/NOUN/NN/2/obj on/ADP/IN/6/case Averin/PROPN/NNP/4/nmod",
    ],
    [
      "lifted CONCEDE Valdoria > Averin",
      "Valdoria/PROPN/NNP/2/nsubj lifted|lift/VERB/VBD/0/root sanctions|sanction/NOUN/NNS/2/obj on/ADP/IN/5/case Averin/PROPN/NNP/2/obl",
    ],
    [
      "sanctions SANCTION/discontinue Valdoria > Averin",
      "Valdoria/PROPN/NNP/2/nsubj imposed|impose/VERB/VBD/0/root sanctions|sanction/NOUN/NNS/2/obj on/ADP/IN/5/case Averin/PROPN/NNP/3/nmod",
    ],
    [
      "visited CONSULT/visit Valdoria > Averin",
      "Valdoria/PROPN/NNP/2/nsubj visited|visit/VERB/VBD/0/root Averin/PROPN/NNP/2/obj",
    ],
  ])("%s", (expected, line) => {
    expect(found(line, two)).toEqual([expected]);
  });

  it("tells a speech act and the deed in it apart, and finds the mode of a threat by what is threatened", () => {
    const line =
      "Valdoria/PROPN/NNP/2/nsubj threatened|threaten/VERB/VBD/0/root to/PART/TO/4/mark attack/VERB/VB/2/xcomp Averin/PROPN/NNP/4/obj";
    expect(found(line, two)).toEqual(["threatened THREATEN/violence Valdoria > Averin", "attack ASSAULT Valdoria > Averin"]);
  });

  it("takes a promise to harm for a threat, and saying that one will help for an agreement", () => {
    const vow =
      "Valdoria/PROPN/NNP/2/nsubj vowed|vow/VERB/VBD/0/root to/PART/TO/4/mark attack/VERB/VB/2/xcomp Averin/PROPN/NNP/4/obj";
    expect(found(vow, two)[0]).toMatch(/^vowed THREATEN/u);
    const said =
      "Valdoria/PROPN/NNP/2/nsubj said|say/VERB/VBD/0/root it/PRON/PRP/5/nsubj would/AUX/MD/5/aux help/VERB/VB/2/ccomp Averin/PROPN/NNP/5/obj";
    expect(found(said, { ...two, it: { form: "pronoun", entity: "place" } })[0]).toBe("said AGREE Valdoria > Averin");
  });

  it.each([
    ["a plain claim", "Valdoria/PROPN/NNP/2/nsubj said|say/VERB/VBD/0/root Averin/PROPN/NNP/4/nsubj grew|grow/VERB/VBD/2/ccomp"],
    [
      "a denial of reports",
      "Valdoria/PROPN/NNP/2/nsubj dismissed|dismiss/VERB/VBD/0/root reports|report/NOUN/NNS/2/obj from/ADP/IN/5/case Averin/PROPN/NNP/3/nmod",
    ],
    ["a price", "Prices|price/NOUN/NNS/2/nsubj hit/VERB/VBD/0/root records|record/NOUN/NNS/2/obj"],
    [
      "a part of a compound",
      "Valdoria/PROPN/NNP/2/nsubj bought|buy/VERB/VBD/0/root attack/NOUN/NN/4/compound helmets|helmet/NOUN/NNS/2/obj",
    ],
    ["a quake", "The/DET/DT/2/det earthquake/NOUN/NN/3/nsubj killed|kill/VERB/VBD/0/root Averin/PROPN/NNP/3/obj"],
  ])("finds nothing in %s but what it is", (_, line) => {
    const parties =
      line.includes("Valdoria") && line.includes("Averin")
        ? two
        : line.includes("Valdoria")
          ? { Valdoria: LOC }
          : line.includes("Averin")
            ? { Averin: LOC }
            : {};
    expect(found(line, parties).filter((event) => !event.includes("OTHER"))).toEqual([]);
  });

  it("puts the two persons named last in the place of “the two leaders”", () => {
    const line = "Lund/PROPN/NNP/2/nsubj met|meet/VERB/VBD/0/root Tarn/PROPN/NNP/2/obj ./PUNCT/./2/punct";
    const more =
      "The/DET/DT/3/det two/NUM/CD/3/nummod leaders|leader/NOUN/NNS/4/nsubj signed|sign/VERB/VBD/0/root a/DET/DT/6/det treaty/NOUN/NN/4/obj";
    const made = document(line, more);
    const context = eventContext(made, { Lund: { label: "PER" }, Tarn: { label: "PER" }, "The two leaders": PEOPLE });
    const signed = propose(context, eventRules.frames).find(({ trigger }) => made.tokens[trigger]!.text === "signed");
    expect(signed?.actors.map((m) => context.entities[m]!.name)).toEqual(["Lund", "Tarn"]);
  });

  const stays = "It/PRON/PRP/2/nsubj stays|stay/VERB/VBZ/0/root shut/ADJ/JJ/2/xcomp after/SCONJ/IN/6/mark a/DET/DT/6/det";
  it.each([
    // A parser hangs the participle on the main verb.
    [
      "an accident",
      `${stays.replace("6/mark a/DET/DT/6/det", "6/mark crane/NOUN/NN/6/nsubj")} collapsed|collapse/VERB/VBD/2/advcl ,/PUNCT/,/8/punct killing|kill/VERB/VBG/2/advcl dockers|docker/NOUN/NNS/8/obj`,
      "killing OTHER  > dockers",
    ],
    [
      "an attack",
      `${stays.replace("6/mark a/DET/DT/6/det", "6/mark gunmen|gunman/NOUN/NNS/6/nsubj")} attacked|attack/VERB/VBD/2/advcl ,/PUNCT/,/8/punct killing|kill/VERB/VBG/2/advcl dockers|docker/NOUN/NNS/8/obj`,
      "killing ASSAULT/firearms gunmen > dockers",
    ],
  ])("tells what %s did to people", (_, line, expected) => {
    expect(found(line, line.includes("gunmen") ? { dockers: PEOPLE, gunmen: PEOPLE } : { dockers: PEOPLE })).toContain(expected);
  });

  it("knows what a source does not say from a refusal, and a picture that is released from a prisoner", () => {
    const firm: PartyParts = { kind: "organization", label: "ORG", entity: "organisation" };
    const refused = (verb: string): string =>
      `Nordlys/PROPN/NNP/2/nsubj declined|decline/VERB/VBD/0/root to/PART/TO/4/mark ${verb}/VERB/VB/2/xcomp`;
    expect(found(refused("comment"), { Nordlys: firm })).toEqual([]);
    expect(found(refused("pay"), { Nordlys: firm })).toEqual(["declined REJECT Nordlys > "]);
    const released = (what: string): string =>
      `Nordlys/PROPN/NNP/2/nsubj released|release/VERB/VBD/0/root ${what}/NOUN/NNS/2/obj`;
    expect(found(released("pictures|picture"), { Nordlys: firm })).toEqual([]);
    expect(found(released("hostages|hostage"), { Nordlys: firm, hostages: PEOPLE })).toEqual([
      "released RETREAT/release Nordlys > hostages",
    ]);
  });
});
