import type { EventContext } from "./context.ts";
import type { EventProposal } from "./draft.ts";
import type { PlaceCandidate } from "./place-candidates.ts";
import type { CircumstanceRules } from "./circumstance-rules.ts";
import { bareRelation, dependentsBy, governs } from "../pipeline/tree.ts";

/** What the features of an event’s places are read from. */
export interface PlaceView {
  readonly context: EventContext;
  readonly rules: CircumstanceRules;
  /** Precision of the places of entities, by their ids. */
  readonly precisionOf: ReadonlyMap<string, string>;
}

/** The way through the tree from a trigger to a place: up to the word that governs both, then down. */
interface Path {
  readonly up: readonly number[];
  readonly down: readonly number[];
  readonly top: number;
}

/**
 * What speaks for or against each candidate being where an event took place, as names of features: the relations and prepositions
 * between them, what stands between, which other places are named, and what kind of place it is.
 */
export function placeFeatures(
  proposal: Pick<EventProposal, "trigger" | "type" | "actors" | "recipients">,
  candidates: readonly PlaceCandidate[],
  view: PlaceView,
): string[][] {
  const { trigger } = proposal;
  const distances = candidates.map(({ mention }) => Math.abs(mention.head - trigger));
  return candidates.map((candidate, i) => {
    const path = pathBetween(trigger, candidate.mention.head, view);
    const nearer = distances.filter((distance) => distance < distances[i]!).length;
    return [
      "bias",
      ...pathFeatures(path, trigger, view),
      ...orderFeatures(candidate, candidates, proposal, nearer, view),
      ...kindFeatures(candidate, proposal, view),
    ];
  });
}

function pathBetween(trigger: number, place: number, { context: { words } }: PlaceView): Path {
  const above = new Map<number, number>();
  const chain: number[] = [];
  for (let at: number | null = trigger; at !== null; at = words[at]!.head) {
    above.set(at, chain.length);
    chain.push(at);
  }
  const down: number[] = [];
  let at: number | null = place;
  for (; at !== null && !above.has(at); at = words[at]!.head) down.unshift(at);
  const steps = at === null ? chain.length : above.get(at)!;
  return { up: chain.slice(0, steps), down, top: at ?? trigger };
}

const LONGEST = 3;

function pathFeatures({ up, down, top }: Path, trigger: number, { context: { words }, rules }: PlaceView): string[] {
  const marksOf = (word: number): string => {
    const marks = dependentsBy(words, word, "case").map((mark) => words[mark]!.lemma.toLowerCase());
    return marks.length === 0 ? "" : `[${marks[0]!}]`;
  };
  const [ups, downs] = [up.map((word) => words[word]!.relation), down.map((word) => bareRelation(words[word]!))];
  const way = up.length === 0 ? "own" : up.length === 1 ? ups[0]! : "far";
  const [first, last] = [down[0], down.at(-1)];
  const found = [`up=${Math.min(up.length, 4)}`, `down=${Math.min(down.length, 4)}`];
  ups.forEach((relation) => found.push(`up:${relation}`));
  downs.forEach((relation, i) => found.push(i === 0 ? `first:${relation}` : `down:${relation}`));
  if (up.length + down.length <= LONGEST)
    found.push(`path:${ups.join("<")}|${down.map((word) => bareRelation(words[word]!) + marksOf(word)).join(">")}`);
  if (first !== undefined) {
    found.push(`first:${words[first]!.relation}${marksOf(first)}`, `${way}/first:${words[first]!.relation}${marksOf(first)}`);
    found.push(first < trigger ? `${way}/first-before:${bareRelation(words[first]!)}` : `${way}/first-after`);
    if (rules.areas.has(words[first]!.lemma.toLowerCase())) found.push(`first-area:${bareRelation(words[first]!)}`);
    if (words[first]!.relation === "nmod:poss" || words[last!]!.relation === "nmod:poss") found.push("owner");
  }
  if (last !== undefined)
    found.push(
      `last:${words[last]!.relation}${marksOf(last)}`,
      `${down.length === 1 ? "only" : "deep"}/last:${words[last]!.relation}${marksOf(last)}`,
    );
  if (down.some((word) => words[word]!.relation === "acl:relcl" || bareRelation(words[word]!) === "advcl"))
    found.push("down-clause");
  if (top !== trigger && rules.saying.has(words[top]!.lemma.toLowerCase())) found.push(`said:${words[up.at(-1)!]!.relation}`);
  if (rules.motion.has(words[top]!.lemma.toLowerCase())) found.push(`moves${first === undefined ? "" : marksOf(first)}`);
  found.push(`verb:${words[trigger]!.upos}`);
  return found;
}

function orderFeatures(
  { mention, entity }: PlaceCandidate,
  candidates: readonly PlaceCandidate[],
  { trigger }: Pick<EventProposal, "trigger">,
  nearer: number,
  { context: { words, tokens, sentences } }: PlaceView,
): string[] {
  const others = candidates.filter((other) => other.mention !== mention);
  const finer = others.some((other) => governs(words, mention.head, other.mention.head));
  const wider = others.some((other) => governs(words, other.mention.head, mention.head));
  const { sentence, span } = tokens[mention.head]!;
  const opening = span[0] - sentences[sentence]!.span[0] < 25;
  const [first, last] = mention.head < trigger ? [mention.head, trigger] : [trigger, mention.head];
  const verbs = words.slice(first + 1, last).filter(({ upos }) => upos === "VERB").length;
  const side = mention.head < trigger ? "before" : "after";
  return [
    `near=${Math.min(nearer, 3)}`,
    `${side}-near=${Math.min(nearer, 2)}`,
    `of=${Math.min(candidates.length, 4)}`,
    `${side}:${Math.min(4, Math.floor(Math.log2(last - first)))}`,
    `${side}-verbs:${Math.min(verbs, 3)}`,
    ...(finer ? ["governs-place"] : []),
    ...(wider ? ["within-place"] : []),
    ...(opening ? [`opening`] : []),
    ...(others.some((other) => other.entity === entity) ? ["again"] : []),
  ];
}

function kindFeatures(
  { mention, entity }: PlaceCandidate,
  { type, actors, recipients }: Pick<EventProposal, "type" | "actors" | "recipients">,
  { context, rules, precisionOf }: PlaceView,
): string[] {
  const { words, entityOf } = context;
  const head = words[mention.head]!;
  const marks = dependentsBy(words, mention.head, "case").map((mark) => words[mark]!.lemma.toLowerCase());
  const precision = precisionOf.get(entity.id) ?? "unknown";
  const locative = marks.some((mark) => rules.locative.has(mark)) ? "in" : marks.length > 0 ? "to" : "bare";
  const party = (list: readonly number[]): boolean => list.some((m) => entityOf.get(m) === entity);
  return [
    `kind:${entity.kind}`,
    `precision:${precision}`,
    `precision:${precision}/${locative}`,
    `pos:${head.upos}/${bareRelation(head)}`,
    `type:${type}/${locative}`,
    `type:${type}/${precision}`,
    ...(party(actors) ? ["actor", `actor/${locative}`] : []),
    ...(party(recipients) ? ["recipient", `recipient/${locative}`] : []),
    ...(rules.areas.has(head.lemma.toLowerCase()) ? ["area"] : []),
  ];
}
