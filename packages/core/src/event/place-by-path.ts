import type { EventType } from "../document/annotation/event.ts";
import type { Entity } from "../document/annotation/entity.ts";
import { bareRelation, dependentsBy } from "../pipeline/tree.ts";
import type { CircumstanceRules } from "./circumstance-rules.ts";
import { anchorsOf } from "./clause-path.ts";
import type { EventContext } from "./context.ts";
import type { EventProposal } from "./draft.ts";
import { Parties } from "./parties.ts";

interface Found {
  readonly entity: Entity;
  readonly cost: number;
}

/** Relations below a noun in which a place lies that holds it: “a house in Oslo”, “the city of Oslo”, “Oslo’s port”. */
const WITHIN = ["nmod", "compound", "appos", "nmod:poss"];
/** The same below a party: “residents of Oslo”, but not “Oslo officials”. */
const OF_PARTY = ["nmod"];
const DEAREST = 6;
/** Of what is said or signed, only its own phrase tells where: “condemned Oslo” took place nowhere that is told. */
const SPOKEN: ReadonlySet<EventType> = new Set<EventType>([
  "AGREE",
  "SUPPORT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "SANCTION",
  "CONCEDE",
]);
const DEAREST_SPOKEN = 0.9;

/** Where an event takes place, as its clause or a clause around it says, by how near that is in the tree; null where none does. */
export function placeByPath({ trigger, type }: EventProposal, context: EventContext, rules: CircumstanceRules): Entity | null {
  const parties = new Parties(context);
  const dearest = SPOKEN.has(type) ? DEAREST_SPOKEN : DEAREST;
  let best: Found | null = null;
  for (const { word, cost, frameOnly } of anchorsOf(trigger, context.words)) {
    for (const found of placesAt(word, trigger, frameOnly, context, rules, parties)) {
      const total = cost + found.cost;
      if (total <= dearest && (best === null || total < best.cost)) best = { entity: found.entity, cost: total };
    }
  }
  return best?.entity ?? null;
}

function placesAt(
  word: number,
  trigger: number,
  frameOnly: boolean,
  context: EventContext,
  rules: CircumstanceRules,
  parties: Parties,
): Found[] {
  const { words } = context;
  const found: Found[] = [];
  const moves = rules.motion.has(words[word]!.lemma.toLowerCase());
  for (const d of words[word]!.dependents) {
    const relation = bareRelation(words[d]!);
    const marks = dependentsBy(words, d, "case").map((mark) => words[mark]!.lemma.toLowerCase());
    if (relation === "obl" || relation === "nmod") {
      if (frameOnly && !(d < word && d < trigger && relation === "obl")) continue;
      const locative = marks.some((mark) => rules.locative.has(mark));
      const directional = marks.some((mark) => rules.directional.has(mark));
      if (locative) found.push(...inPhrase(d, 0, context, parties));
      else if (directional) found.push(...inPhrase(d, moves ? 1 : 2, context, parties));
      else if (words[d]!.relation === "nmod:poss") found.push(...inPhrase(d, 3, context, parties));
      else if (!frameOnly && marks.length > 0) found.push(...below(d, 3, 0, context, parties, OF_PARTY));
    } else if (!frameOnly && (words[d]!.relation === "obj" || words[d]!.relation === "nsubj:pass")) {
      const own = placeAt(d, context, parties);
      if (own) found.push({ entity: own, cost: word === trigger ? -0.5 : 1 });
      else if (rules.areas.has(words[d]!.lemma.toLowerCase()))
        found.push(...below(d, word === trigger ? -0.5 : 1, 0, context, parties));
      else found.push(...below(d, 2, 0, context, parties, OF_PARTY));
    } else if (!frameOnly && relation === "nsubj") {
      found.push(...below(d, 3, 0, context, parties, OF_PARTY));
    } else if (!frameOnly && word === trigger && relation === "advcl") {
      found.push(...placesAt(d, d, false, context, rules, parties).map(({ entity, cost }) => ({ entity, cost: cost + 3 })));
    } else if (!frameOnly && (relation === "compound" || relation === "appos") && words[word]!.upos === "NOUN") {
      found.push(...inPhrase(d, 2, context, parties));
    }
  }
  return found;
}

/** The place that a phrase names, or the nearest that lies within it. */
function inPhrase(word: number, cost: number, context: EventContext, parties: Parties, depth = 0): Found[] {
  const own = placeAt(word, context, parties);
  return own ? [{ entity: own, cost }] : below(word, cost + 1, depth, context, parties);
}

function below(
  word: number,
  cost: number,
  depth: number,
  context: EventContext,
  parties: Parties,
  relations: readonly string[] = WITHIN,
): Found[] {
  const { words } = context;
  if (depth > 2) return [];
  return relations.flatMap((relation, i) =>
    words[word]!.dependents.filter(
      (d) =>
        words[d]!.relation === relation ||
        (relation === "nmod" && bareRelation(words[d]!) === "nmod" && words[d]!.relation !== "nmod:poss"),
    ).flatMap((d) => inPhrase(d, cost + i * 0.1, context, parties, depth + 1)),
  );
}

/** The named place or facility that a word heads. */
function placeAt(word: number, context: EventContext, parties: Parties): Entity | null {
  const mention = parties.headedBy(word);
  const entity = mention ? context.entityOf.get(mention.index)! : null;
  if (!entity || mention!.form !== "name") return null;
  return entity.kind === "place" || entity.kind === "facility" ? entity : null;
}
