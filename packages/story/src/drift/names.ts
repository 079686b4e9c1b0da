import type { Entity, Span } from "@hearsay/core";
import type { Comparable, EntityMention } from "../text/comparable.ts";
import { contains, overlaps } from "../text/span.ts";
import { type Difference, difference } from "./difference.ts";
import type { Group, GroupSide } from "./group.ts";
import { slotSimilarity } from "./slot.ts";

/** Surroundings that agree at least so much show that two names stand for the same party. */
const SAME_SLOT = 0.6;

/**
 * Names that took the place of others. A name whose entity is mentioned in the other passage in any form is no change.
 * @param told what is told of who speaks
 */
export function compareNames(group: Group, told: readonly Difference[]): Difference[] {
  const own = named(group.a, group.b).filter(({ span }) => !told.some(({ a }) => a !== null && overlaps(a, span)));
  const other = named(group.b, group.a).filter(({ span }) => !told.some(({ b }) => b !== null && overlaps(b, span)));
  const candidates = own
    .flatMap((x) => other.map((y) => ({ x, y, value: slotSimilarity(group.a, x.span, group.b, y.span) })))
    .filter(
      ({ x, y, value }) =>
        value >= SAME_SLOT &&
        !related(textOf(group.a, x), textOf(group.b, y)) &&
        alike(entityOf(group.a, x), entityOf(group.b, y)),
    )
    .sort((p, q) => q.value - p.value);
  const taken = new Set<EntityMention>();
  return candidates.flatMap(({ x, y }): Difference[] => {
    if (taken.has(x) || taken.has(y)) return [];
    taken.add(x).add(y);
    const values = { a: textOf(group.a, x), b: textOf(group.b, y) };
    const kind = speaks(group.a, x) && speaks(group.b, y) ? "attribution-changed" : "entity-changed";
    return [difference(kind, { a: x.span, b: y.span, values, explanation: `“${values.a}” became “${values.b}”` })];
  });
}

const textOf = ({ document }: GroupSide, { span }: EntityMention): string => document.reading.document.text.slice(...span);

const entityOf = ({ document }: GroupSide, { entity }: EntityMention): Entity => document.entities.get(entity)!;

/** Names of one passage of which the other mentions neither the entity nor the telling words. */
function named(own: GroupSide, other: GroupSide): EntityMention[] {
  const known = new Set(mentionsIn(other).map(({ key }) => key));
  const words = new Set(other.document.words.filter(({ sentence }) => other.sentences.includes(sentence)).map(({ key }) => key));
  const mentions = mentionsIn(own).filter(({ form }) => form === "name");
  const isPart = ({ span }: EntityMention): boolean =>
    mentions.some((outer) => contains(outer.span, span) && outer.span[1] - outer.span[0] > span[1] - span[0]);
  return mentions.filter(
    (mention) =>
      !known.has(mention.key) &&
      !isOutlet(own, mention.span, own.document) &&
      !isOutlet(own, mention.span, other.document) &&
      !isPart(mention) &&
      // A name whose own words the other passage has was only read otherwise there.
      !tellingWords(own, mention).some((key) => words.has(key)),
  );
}

/** The words of a name by which it is known; in “Barents Sea” the last is what it is. */
function tellingWords(side: GroupSide, mention: EntityMention): string[] {
  const words = side.document.words.filter(({ span, content, sentence }) => content && sentence === mention.sentence && contains(mention.span, span)).map(({ key }) => key); // prettier-ignore
  const isPlace = SORTS[entityOf(side, mention).kind] === "place" || entityOf(side, mention).kind === "place";
  return isPlace && words.length > 1 ? words.slice(0, -1) : words;
}

/** A relay puts the outlet that it relays in front. */
const isOutlet = (side: GroupSide, span: Span, { reading }: Comparable): boolean =>
  reading.document.outlet !== null &&
  side.document.reading.document.text
    .slice(...span)
    .toLowerCase()
    .includes(reading.document.outlet.toLowerCase());

const mentionsIn = ({ document, sentences }: GroupSide): EntityMention[] =>
  document.mentions.filter(({ sentence }) => sentences.includes(sentence));

/** Whether a name is that of a source or of who passes on what it says. */
const speaks = ({ document }: GroupSide, { entity, span }: EntityMention): boolean =>
  document.reading.statements.some(({ source, via }) =>
    [source, ...via].some((who) => who?.entity === entity && who.spans.some((part) => overlaps(part, span))),
  );

/** Kinds of names that are told apart too seldom to rely on it. */
const SORTS: Readonly<Record<string, string>> = {
  facility: "place",
  group: "organisation",
  vehicle: "thing",
  weapon: "thing",
  work: "thing",
};

/** Letters that names of one family begin with: “Merovian” and “Merovia” were only read as two. */
const STEM = 5;

export const related = (a: string, b: string): boolean => a.slice(0, STEM).toLowerCase() === b.slice(0, STEM).toLowerCase();

/** People take the place of people, places of places. */
export function alike(a: Entity, b: Entity): boolean {
  const [x, y] = [a, b].map(({ kind }) => SORTS[kind] ?? kind);
  return x === y || ((x === "other" || y === "other") && x !== "person" && y !== "person");
}
