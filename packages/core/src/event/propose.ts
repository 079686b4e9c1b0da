import { subtreeRange } from "../pipeline/tree.ts";
import { accepts } from "./accept.ts";
import { lightVerbOf, sidesOfNoun, sidesOfVerb } from "./assign-parties.ts";
import { agentsOf, complementsOf, governorOf, patientsOf } from "./clause.ts";
import { judgeCommitment, saidCommitments } from "./commitments.ts";
import { modeByDeed } from "./complement-modes.ts";
import type { EventType } from "../document/annotation/event.ts";
import type { EventContext } from "./context.ts";
import type { EventProposal } from "./draft.ts";
import { expandSets } from "./expand-sets.ts";
import type { EventFrame, Frame, FrameRules } from "./frame-rules.ts";
import { matchFrame } from "./match-frame.ts";
import { Parties, unique } from "./parties.ts";

interface Matched {
  readonly frame: EventFrame;
  readonly word: number;
}

/** Finds the triggers of events and who takes part in them, in text order. */
export function propose(context: EventContext, rules: FrameRules): EventProposal[] {
  const parties = new Parties(context);
  const matched = context.words.flatMap(({ index }) => matchAt(index, context, rules, parties) ?? []);
  const kept = settleLightVerbs(matched, context, rules);
  const deeds = new Map(kept.map(({ frame, word }) => [word, proposal(frame, word, context, rules, parties)]));
  const roles = new Map(kept.map(({ frame, word }) => [word, frame.roles]));
  const judged = [...deeds.values()].flatMap((found): EventProposal[] => {
    const role = roles.get(found.trigger)!;
    const settled = ["commit", "commit-only", "warn"].includes(role)
      ? judgeCommitment(found, role, deeds, context, rules)
      : found;
    if (!settled) return [];
    const deed = deedOf(settled.trigger, deeds, context);
    return [withDeed(settled, deed)];
  });
  const said = saidCommitments(deeds, context, rules, parties);
  return dropDoubles([...judged.map((found) => ofAccident(found, deeds, context)), ...said], context)
    .filter((found) => tellsOfSomebody(found, context))
    .sort((a, b) => a.trigger - b.trigger);
}

/** The frame of a word that can be a trigger: a verb, a noun that is no part of a name or a compound, or a predicate adjective. */
function matchAt(word: number, context: EventContext, rules: FrameRules, parties: Parties): Matched | null {
  const { upos, relation, lemma } = context.words[word]!;
  const key = lemma.toLowerCase();
  const frames = framesOf(upos, relation, key, rules);
  if (frames.length === 0 || (upos !== "VERB" && inName(word, context))) return null;
  const frame = matchFrame(frames, word, context, parties);
  return frame && isEvent(frame) && accepts(frame, word, context, rules, parties) ? { frame, word } : null;
}

/** Frames of type NONE say what a word does not tell of: “rejected the reports”. */
const isEvent = (frame: Frame): frame is EventFrame => frame.type !== "NONE";

function framesOf(upos: string, relation: string, lemma: string, rules: FrameRules): readonly Frame[] {
  if (upos === "VERB") return relation === "amod" ? [] : rules.verbs(lemma);
  if (upos === "NOUN") return relation === "compound" || relation === "amod" ? [] : rules.nouns(lemma);
  return upos === "ADJ" && relation !== "amod" ? rules.adjectives(lemma) : [];
}

const inName = (word: number, { mentions }: EventContext): boolean =>
  mentions.some(({ name }) => name !== null && name.range[0] <= word && word < name.range[1]);

/** The noun of a light verb is the trigger; where the verb has a frame of its own, that says what kind of event it is. */
function settleLightVerbs(matched: readonly Matched[], context: EventContext, rules: FrameRules): Matched[] {
  const byWord = new Map(matched.map((found) => [found.word, found]));
  const dropped = new Set<number>();
  const typed = new Map<number, EventFrame>();
  for (const { frame, word } of matched) {
    if (context.words[word]!.upos !== "VERB") continue;
    const nouns = patientsOf(context.words, word).filter(
      (object) => byWord.has(object) && context.words[object]!.upos === "NOUN",
    );
    const [noun] = nouns;
    if (noun === undefined) continue;
    if (lightVerbOf(noun, context, rules) !== null) {
      dropped.add(word);
      if (frame.conditions.length > 0) typed.set(noun, frame);
    } else if (frame.conditions.length > 0) nouns.forEach((object) => dropped.add(object));
  }
  return matched
    .filter(({ word }) => !dropped.has(word))
    .map(({ frame, word }) => {
      const verb = typed.get(word);
      return { word, frame: verb ? { ...frame, type: verb.type, mode: verb.mode, rule: verb.rule } : frame };
    });
}

function proposal(frame: EventFrame, word: number, context: EventContext, rules: FrameRules, parties: Parties): EventProposal {
  const isNoun = context.words[word]!.upos === "NOUN";
  const sides = (isNoun ? sidesOfNoun : sidesOfVerb)(frame, word, context, rules, parties);
  const actors = expandSets(sides.actors, context, rules);
  const recipients = expandSets(sides.recipients, context, rules).filter((m) => !actors.includes(m));
  return { trigger: word, type: frame.type, mode: modeOf(frame, word, context, rules), actors, recipients, rules: [frame.rule] };
}

/** The mode of a frame, or of what an assault was made with. */
function modeOf({ type, mode }: EventFrame, word: number, { words }: EventContext, rules: FrameRules): string | null {
  if (type !== "ASSAULT" || (mode !== null && !["explosives", "aerial", "heavy-weapons"].includes(mode))) return mode;
  const [first, last] = subtreeRange(words, word);
  const agents = agentsOf(words, word);
  const near = [...words.slice(first, last), ...agents.map((at) => words[at]!)].filter(({ upos }) => upos !== "VERB");
  const found = near.map(({ lemma }) => rules.instrument(lemma.toLowerCase())).find((instrument) => instrument !== null);
  return found ?? mode;
}

/** Types that speak of a deed, and are done to whom the deed is. */
const OF_DEEDS: ReadonlySet<EventType> = new Set<EventType>(["AGREE", "REQUEST", "REJECT", "THREATEN"]);

/** A speech act with the mode and, where it names no addressee, with those whom its deed concerns. */
function withDeed(found: EventProposal, deed: EventProposal | undefined): EventProposal {
  const mode = modeByDeed(found, deed);
  if (!deed || found.recipients.length > 0 || !OF_DEEDS.has(found.type)) return { ...found, mode };
  const concerned = [...deed.recipients, ...deed.actors].filter((m) => !found.actors.includes(m));
  return { ...found, mode, recipients: unique(concerned) };
}

function deedOf(trigger: number, deeds: ReadonlyMap<number, EventProposal>, { words }: EventContext): EventProposal | undefined {
  return [...complementsOf(words, trigger), ...patientsOf(words, trigger)]
    .map((word) => deeds.get(word))
    .find((found) => found !== undefined);
}

/** Types that are recorded even where the text names none who take part. */
const ALONE: ReadonlySet<EventType> = new Set<EventType>(["ASSAULT", "PROTEST", "OTHER"]);

/** Types that are recorded where who takes part is said, though by a word that nobody in the document is known for: “they were arrested”. */
const OF_SOMEBODY: ReadonlySet<EventType> = new Set<EventType>(["COERCE", "MOBILIZE"]);
const SOMEBODY: ReadonlySet<string> = new Set(["PRON", "NUM", "PROPN", "DET"]);

function tellsOfSomebody({ trigger, type, actors, recipients }: EventProposal, { words }: EventContext): boolean {
  if (ALONE.has(type) || actors.length + recipients.length > 0) return true;
  const said = [...agentsOf(words, trigger), ...patientsOf(words, trigger)];
  return OF_SOMEBODY.has(type) && said.some((word) => SOMEBODY.has(words[word]!.upos));
}

/** What an accident does to people is none’s assault: “a crane collapsed, killing two”. */
function ofAccident(found: EventProposal, deeds: ReadonlyMap<number, EventProposal>, { words }: EventContext): EventProposal {
  const { xpos, relation } = words[found.trigger]!;
  if (found.type !== "ASSAULT" || xpos !== "VBG") return found;
  const first = relation === "conj" ? words[found.trigger]!.head! : found.trigger;
  const cause = words[first]!.relation === "advcl" ? governorOf(words, first) : null;
  if (cause === null || deeds.get(cause)?.type !== "OTHER") return found;
  return { ...found, type: "OTHER", mode: null, actors: [], rules: [...found.rules, "event.accident"] };
}

/** A noun beside a verb of the same type tells of the same: “the bombing killed ten”. */
function dropDoubles(proposals: readonly EventProposal[], { words }: EventContext): EventProposal[] {
  const byWord = new Map(proposals.map((found) => [found.trigger, found]));
  const dropped = new Set<number>();
  const lent = new Map<number, readonly number[]>();
  for (const { trigger, type } of proposals) {
    if (words[trigger]!.upos !== "VERB") continue;
    for (const noun of [...agentsOf(words, trigger), ...patientsOf(words, trigger)]) {
      const other = byWord.get(noun);
      if (!other || other.type !== type || words[noun]!.upos !== "NOUN") continue;
      dropped.add(noun);
      lent.set(trigger, other.actors);
    }
  }
  return proposals
    .filter(({ trigger }) => !dropped.has(trigger))
    .map((found) =>
      found.actors.length === 0 && lent.has(found.trigger) ? { ...found, actors: lent.get(found.trigger)! } : found,
    );
}
