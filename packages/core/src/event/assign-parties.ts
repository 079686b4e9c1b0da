import type { EventType } from "../document/annotation/event.ts";
import { bareRelation, dependentsBy } from "../pipeline/tree.ts";
import { agentsOf, complementsOf, type Oblique, obliquesOf, patientsOf, subjectsOf } from "./clause.ts";
import type { EventContext } from "./context.ts";
import type { EventFrame, FrameRules } from "./frame-rules.ts";
import { type Parties, unique } from "./parties.ts";

/** Mentions of those who take part, by index. */
export interface Sides {
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
}

/** Types whose parties are all actors. */
const RECIPROCAL: ReadonlySet<EventType> = new Set<EventType>(["AGREE", "CONSULT", "COOPERATE"]);
const HOSTS = ["to", "in", "at", "for", "into", "with"];

/** Who takes part in what a verb or a predicate adjective tells. */
export function sidesOfVerb(frame: EventFrame, verb: number, context: EventContext, rules: FrameRules, parties: Parties): Sides {
  const { words } = context;
  const all = (found: readonly number[]): number[] => unique(found.flatMap((word) => parties.at(word)));
  const agents = all(words[verb]!.upos === "ADJ" ? subjectsOf(words, verb) : agentsOf(words, verb));
  const patients = all(patientsOf(words, verb));
  const obliques = obliquesOf(words, verb);
  const by = (prepositions: readonly string[]): number[] =>
    prepositions.flatMap((preposition) => all(obliques.filter((oblique) => oblique.preposition === preposition).map((oblique) => oblique.word))); // prettier-ignore
  switch (frame.roles) {
    case "mutual":
      return together(frame.type, agents, [...patients, ...by([...rules.together])]);
    case "visit":
      return sides(
        agents,
        (patients.length > 0 ? [...patients, ...by(["with"])] : hosts(obliques, parties)).filter((m) => canHost(m, context)),
      );
    case "host":
      return sides(patients, agents);
    case "suffer":
      return sides([], [...agents, ...patients]);
    default: {
      if (frame.type === "OTHER") return sides(agents, patients);
      const direct = patients.length > 0 ? patients : firstOf(rules.toward.map((preposition) => by([preposition])));
      const addressed =
        direct.length > 0 ? direct : all(complementsOf(words, verb).flatMap((c) => dependentsBy(words, c, "nsubj")));
      return sides(agents, withoutMoved(frame, addressed, context, rules));
    }
  }
}

/** Who takes part in what a noun names, by its own modifiers and by the light verb that governs it. */
export function sidesOfNoun(frame: EventFrame, noun: number, context: EventContext, rules: FrameRules, parties: Parties): Sides {
  const { words } = context;
  const all = (found: readonly number[]): number[] => unique(found.flatMap((word) => parties.at(word)));
  const owners = all([
    ...dependentsBy(words, noun, "compound"),
    ...words[noun]!.dependents.filter((d) => words[d]!.relation === "nmod:poss"),
  ]);
  const light = lightVerbOf(noun, context, rules);
  const verb = words[noun]!.head;
  const doers = light !== null && verb !== null ? all(agentsOf(words, verb).filter((agent) => agent !== noun)) : [];
  const obliques = [
    ...obliquesOf(words, noun),
    ...(light === null || verb === null ? [] : obliquesOf(words, verb).filter(({ word }) => word !== noun)),
  ];
  const by = (prepositions: Iterable<string>): number[] =>
    [...prepositions].flatMap((preposition) => all(obliques.filter((oblique) => oblique.preposition === preposition).map((oblique) => oblique.word))); // prettier-ignore
  const actors = [...(light === "actor" ? doers : []), ...by(rules.doer)];
  const sufferers = light === "recipient" ? doers : [];
  if (frame.roles === "mutual") {
    const others = light === null || verb === null ? [] : all(lentPartners(verb, context, rules));
    return together(frame.type, [...actors, ...sufferers, ...owners], [...others, ...by([...rules.together, "of"])]);
  }
  const hosted =
    frame.roles === "visit" ? hosts(obliques, parties) : firstOf(rules.toward.map((preposition) => by([preposition])));
  if (rules.objective.has(words[noun]!.lemma.toLowerCase()))
    return sides(actors, [...sufferers, ...owners, ...by(["of"]), ...hosted]);
  const of = by(["of"]);
  const others = hosted.length > 0 || actors.length > 0 ? [...hosted, ...of] : hosted;
  return sides([...actors, ...owners, ...(hosted.length > 0 || actors.length > 0 ? [] : of)], [...sufferers, ...others]);
}

/** Whether a noun is what a light verb does: “launched an attack”; null where its verb is none. */
export function lightVerbOf(noun: number, { words }: EventContext, rules: FrameRules): "actor" | "recipient" | null {
  const { head, relation } = words[noun]!;
  if (head === null || words[head]!.upos !== "VERB") return null;
  if (!["obj", "nsubj:pass", "obl"].includes(relation)) return null;
  const particles = words[head]!.dependents.flatMap((d) => [d, ...dependentsBy(words, d, "case")]);
  return rules.lightVerb(words[head]!.lemma.toLowerCase(), new Set(particles.map((d) => words[d]!.lemma.toLowerCase())));
}

const sides = (actors: readonly number[], recipients: readonly number[]): Sides => {
  const first = unique(actors);
  return { actors: first, recipients: unique(recipients).filter((m) => !first.includes(m)) };
};

const together = (type: EventType, agents: readonly number[], others: readonly number[]): Sides =>
  RECIPROCAL.has(type) ? sides([...agents, ...others], []) : sides(agents, others);

const firstOf = (lists: readonly (readonly number[])[]): readonly number[] => lists.find((list) => list.length > 0) ?? [];

/** A town is where a visit is; only people, organisations and states are hosts. */
function canHost(m: number, { entityOf }: EventContext): boolean {
  const { kind, actor } = entityOf.get(m)!;
  return kind === "person" || kind === "organisation" || (kind === "place" && actor?.sector === "GOV");
}

/** Types in which forces are what is moved, and where they go is a place. */
const MOVES: ReadonlySet<EventType> = new Set<EventType>(["MOBILIZE", "RETREAT"]);

/** Without forces that are moved, and places that they go to. */
function withoutMoved(
  frame: EventFrame,
  found: readonly number[],
  { words, mentions, entityOf }: EventContext,
  rules: FrameRules,
): readonly number[] {
  if (!MOVES.has(frame.type)) return found;
  return found.filter(
    (m) =>
      !rules.forces.has(words[mentions[m]!.head]!.lemma.toLowerCase()) && !["place", "facility"].includes(entityOf.get(m)!.kind),
  );
}

/** Whom a visitor goes to: only what a preposition leads to itself. */
const hosts = (obliques: readonly Oblique[], parties: Parties): number[] =>
  obliques.filter(({ preposition }) => HOSTS.includes(preposition)).flatMap(({ word }) => parties.direct(word));

/** The other party where a participle has its subject from the verb above it: “shook hands with the king, beginning talks”. */
function lentPartners(verb: number, { words }: EventContext, rules: FrameRules): number[] {
  const { head } = words[verb]!;
  if (head === null || bareRelation(words[verb]!) !== "advcl" || dependentsBy(words, verb, "nsubj").length > 0) return [];
  return obliquesOf(words, head)
    .filter(({ preposition }) => rules.together.has(preposition))
    .map(({ word }) => word);
}
