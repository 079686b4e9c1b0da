import type { Word } from "../document/annotation/word.ts";
import { agentsOf, complementsOf, obliquesOf, patientsOf } from "./clause.ts";
import type { EventContext } from "./context.ts";
import type { Frame, FrameRules } from "./frame-rules.ts";
import type { Parties } from "./parties.ts";

/** Whether a frame’s kind of parties is there: only forces deploy, only what can be harmed is attacked. */
export function accepts(frame: Frame, word: number, context: EventContext, rules: FrameRules, parties: Parties): boolean {
  const { words } = context;
  const lemma = (at: number): string => words[at]!.lemma.toLowerCase();
  const agents = agentsOf(words, word);
  const patients = patientsOf(words, word);
  const armed = (at: number): boolean => rules.forces.has(lemma(at)) || sectorAt(at, context, parties) !== null;
  switch (frame.roles) {
    case "forces":
      return agents.some(armed) || patients.some((at) => rules.forces.has(lemma(at)));
    case "civilians":
      return agents.length > 0 && !agents.some(armed);
    case "protest":
      return agents.some((at) => parties.at(at).length > 0);
    case "violent":
      return words[word]!.upos !== "VERB" || harms(agents, patients, word, context, rules, parties);
    case "harm":
      return !isNatural(agents, words, rules);
    case "violent-person":
      return patients.some((at) => ["person", "group"].includes(parties.kindAt(at) ?? ""));
    case "address":
      return patients.length > 0 || complementsOf(words, word).length > 0 || obliquesOf(words, word).length > 0;
    case "address-to":
      return complementsOf(words, word).some((c) => words[c]!.dependents.some((d) => words[d]!.xpos === "TO")) || (patients.length > 0 && obliquesOf(words, word).some(({ preposition }) => preposition === "for")); // prettier-ignore
    default:
      return true;
  }
}

/** Force: not by a storm or a price, and against somebody or something that can be harmed. */
function harms(
  agents: readonly number[],
  patients: readonly number[],
  word: number,
  { words }: EventContext,
  rules: FrameRules,
  parties: Parties,
): boolean {
  if (isNatural(agents, words, rules)) return false;
  const violent = agents.some((at) => rules.instrument(words[at]!.lemma.toLowerCase()) !== null || rules.forces.has(words[at]!.lemma.toLowerCase()) || rules.nouns(words[at]!.lemma.toLowerCase()).some(({ type }) => type === "ASSAULT")); // prettier-ignore
  if (violent) return true;
  if (patients.length > 0)
    return patients.some(
      (at) => parties.at(at).length > 0 || parties.kindAt(at) !== null || ["PRON", "NUM", "ADJ"].includes(words[at]!.upos),
    );
  return agents.some((at) => parties.at(at).length > 0) && obliquesOf(words, word).length > 0;
}

/** Whether what acts is a disaster. */
const isNatural = (agents: readonly number[], words: readonly Word[], rules: FrameRules): boolean =>
  agents.some((at) => rules.nouns(words[at]!.lemma.toLowerCase()).some(({ type }) => type === "OTHER"));

/** The sector of an armed actor; null where a word heads no mention of one. */
function sectorAt(at: number, { entityOf }: EventContext, parties: Parties): string | null {
  const sectors = parties.at(at).map((m) => entityOf.get(m)!.actor?.sector ?? null);
  return sectors.find((sector) => sector !== null && ["MIL", "REB", "COP", "GOV", "SPY", "UAF"].includes(sector)) ?? null;
}
