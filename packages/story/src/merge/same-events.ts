import type { Event, Span } from "@hearsay/core";
import type { Comparison } from "../alignment/align.ts";
import type { Comparable } from "../text/comparable.ts";
import { overlaps } from "../text/span.ts";
import { type Match, oneToOne } from "./match.ts";
import { type Telling, toldAt } from "./told-alike.ts";

/** What the two documents tell of each other’s claims. */
export interface Tellings {
  /** Claims of A, where B tells them. */
  readonly ofA: readonly Telling[];
  readonly ofB: readonly Telling[];
}

/** Added to what a passage tells, for each party that both events have, and where one word tells of both. */
const PARTY = 0.15;
const WORD = 0.2;

/**
 * Events of two documents that are one happening: of one type and status, told in passages that tell the same, and with nothing that speaks
 * against it (parties, day, country).
 */
export function sameEvents(comparison: Comparison, tellings: Tellings): Match[] {
  const { a, b } = comparison;
  const found = a.reading.events.flatMap((x) =>
    b.reading.events.flatMap((y): Match[] => {
      if (x.type !== y.type || x.status !== y.status || differ(x.mode, y.mode)) return [];
      const told = Math.max(toldAt(tellings.ofA, "event", x.id, y.trigger), toldAt(tellings.ofB, "event", y.id, x.trigger));
      if (told === 0 || isApart(x, y) || isElsewhere(a, x, b, y)) return [];
      const [own, other] = [partiesOf(a, x), partiesOf(b, y)];
      const common = own.filter(({ key }) => other.some((party) => party.key === key));
      // One without a party that the other has is only told more shortly.
      if (common.length === 0 && own.length > 0 && other.length > 0) return [];
      const word = wordOf(a, x.trigger) === wordOf(b, y.trigger);
      // Without a type that says what happened, the word or somebody who is in both must.
      if (x.type === "OTHER" && !word && common.length === 0) return [];
      const who = common.length === 0 ? "" : `, of ${common.map(({ name }) => `“${name}”`).join(" and ")}`;
      const reason = `both tell of ${kindOf(x)}${who}, in passages that share ${Math.round(100 * told)} % of what they say`;
      return [{ a: x.id, b: y.id, score: Math.min(1, told + PARTY * common.length + (word ? WORD : 0)), reason }];
    }),
  );
  return oneToOne(found);
}

const differ = <Value>(a: Value | null, b: Value | null): boolean => a !== null && b !== null && a !== b;
const kindOf = ({ type, mode }: Event): string => (mode === null ? type : `${type}/${mode}`);

function isApart({ time: x }: Event, { time: y }: Event): boolean {
  return x !== null && y !== null && !(x.from < y.to && y.from < x.to) && x.from !== y.from;
}

function isElsewhere(a: Comparable, x: Event, b: Comparable, y: Event): boolean {
  const countryOf = ({ entities }: Comparable, { place }: Event): string | null =>
    (place === null ? null : entities.get(place)?.place?.country) ?? null;
  return differ(countryOf(a, x), countryOf(b, y));
}

/** The key of the last word of a trigger. */
const wordOf = ({ words }: Comparable, trigger: Span): string | null =>
  words.findLast(({ span }) => overlaps(span, trigger))?.key ?? null;

interface Party {
  readonly key: string;
  readonly name: string;
}

const partiesOf = ({ keys, entities }: Comparable, { actors, recipients }: Event): Party[] => [
  ...new Map(
    [...actors, ...recipients].map(({ entity }) => {
      const key = keys.get(entity) ?? entity;
      return [key, { key, name: entities.get(entity)?.name ?? entity }] as const;
    }),
  ).values(),
];
