import type { EventType } from "../document/annotation/event.ts";
import { dependentsBy } from "../pipeline/tree.ts";
import { agentsOf, complementsOf, patientsOf } from "./clause.ts";
import type { EventContext } from "./context.ts";
import type { EventProposal } from "./draft.ts";
import type { FrameRules } from "./frame-rules.ts";
import { type Parties, unique } from "./parties.ts";

/** What it is a threat to do, said of the future. */
const HOSTILE: ReadonlySet<EventType> = new Set<EventType>([
  "ASSAULT",
  "COERCE",
  "SANCTION",
  "MOBILIZE",
  "PROTEST",
  "REJECT",
  "THREATEN",
]);
const FRIENDLY: ReadonlySet<EventType> = new Set<EventType>([
  "AID",
  "COOPERATE",
  "CONSULT",
  "RETREAT",
  "CONCEDE",
  "AGREE",
  "SUPPORT",
]);

type ByTrigger = ReadonlyMap<number, EventProposal>;

/**
 * Judges commitments by the deed that they are to: to cooperate (AGREE) or to harm (THREATEN). “Vowed to resist” and “said it
 * would cut aid” are threats, “plans to help” agrees, and a plan to no codable deed is nothing.
 */
export function judgeCommitment(
  proposal: EventProposal,
  roles: string,
  deeds: ByTrigger,
  context: EventContext,
  rules: FrameRules,
): EventProposal | null {
  const { words } = context;
  const { trigger } = proposal;
  const deed = [...complementsOf(words, trigger), ...patientsOf(words, trigger)]
    .map((word) => deeds.get(word))
    .find((found) => found !== undefined);
  const hostile = deed
    ? HOSTILE.has(deed.type)
    : patientsOf(words, trigger).some((word) => rules.hostileNouns.has(words[word]!.lemma.toLowerCase()));
  const recipients = proposal.recipients.length > 0 || !deed ? proposal.recipients : others(deed, proposal.actors);
  if (roles === "warn") return hostile || deed?.type === "REQUEST" ? { ...proposal, recipients } : null;
  if (roles === "commit-only" && !(deed && FRIENDLY.has(deed.type))) return null;
  return hostile
    ? { ...proposal, type: "THREATEN", mode: null, recipients, rules: [...proposal.rules, "event.commitment"] }
    : { ...proposal, recipients };
}

/**
 * Finds commitments, refusals and demands in what is said: “said it would allow the convoy” (AGREE), “said it would not lift the
 * ban” (REJECT), “said Oslo must pay” (REQUEST).
 */
export function saidCommitments(deeds: ByTrigger, context: EventContext, rules: FrameRules, parties: Parties): EventProposal[] {
  const { words } = context;
  return words.flatMap(({ index, upos, lemma }): EventProposal[] => {
    if (upos !== "VERB" || !rules.saying.has(lemma.toLowerCase()) || deeds.has(index)) return [];
    const actors = unique(agentsOf(words, index).flatMap((agent) => parties.at(agent)));
    if (actors.length === 0) return [];
    const found = complementsOf(words, index)
      .map((clause) => saidOf(clause, actors, deeds, context, rules, parties))
      .find((said) => said !== null);
    return found ? [{ ...found, trigger: index, mode: null, actors, rules: ["event.said-commitment"] }] : [];
  });
}

type Said = Pick<EventProposal, "type" | "recipients">;

/** What saying a clause amounts to; null for a plain claim. */
function saidOf(
  clause: number,
  actors: readonly number[],
  deeds: ByTrigger,
  context: EventContext,
  rules: FrameRules,
  parties: Parties,
): Said | null {
  const { words } = context;
  const auxiliaries = dependentsBy(words, clause, "aux").map((aux) => words[aux]!.lemma.toLowerCase());
  const deed = deeds.get(clause);
  const own = isOwn(clause, actors, context, parties);
  const future = auxiliaries.some((aux) => rules.future.has(aux));
  if (!own && auxiliaries.some((aux) => rules.obliging.has(aux))) {
    const asked = unique(dependentsBy(words, clause, "nsubj").flatMap((subject) => parties.at(subject))).filter(
      (m) => !actors.includes(m),
    );
    return asked.length > 0 ? { type: "REQUEST", recipients: asked } : null;
  }
  if (!deed || !own || !future) return null;
  const negated = dependentsBy(words, clause, "advmod").some((not) => rules.negations.has(words[not]!.lemma.toLowerCase()));
  const recipients = others(deed, actors);
  if (FRIENDLY.has(deed.type)) return { type: negated ? "REJECT" : "AGREE", recipients };
  return HOSTILE.has(deed.type) && !negated ? { type: "THREATEN", recipients } : null;
}

const others = ({ actors, recipients }: EventProposal, own: readonly number[]): number[] =>
  unique(recipients.length > 0 ? recipients : actors).filter((m) => !own.includes(m));

/** Whether the subject of a clause is one of those who speak, or their state. */
function isOwn(verb: number, speakers: readonly number[], { words, entityOf }: EventContext, parties: Parties): boolean {
  const subjects = dependentsBy(words, verb, "nsubj");
  if (subjects.some((s) => words[s]!.upos === "PRON")) return true;
  const mine = subjects.flatMap((s) => parties.at(s)).map((m) => entityOf.get(m)!);
  return speakers.map((m) => entityOf.get(m)!).some((speaker) => mine.some((found) => found.id === speaker.id || (found.actor?.country != null && found.actor.country === speaker.actor?.country))); // prettier-ignore
}
