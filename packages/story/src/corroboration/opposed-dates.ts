import type { Event, Span, TimeExpression } from "@hearsay/core";
import type { Comparison } from "../alignment/align.ts";
import { factsOf, type SentenceFacts } from "../alignment/facts.ts";
import { scorePair } from "../alignment/score-pair.ts";
import { weighFacts } from "../alignment/weigh.ts";
import type { Comparable } from "../text/comparable.ts";
import { contains, overlaps } from "../text/span.ts";
import { factsWithin, isTold } from "./claim-facts.ts";
import { clausesOf } from "./clauses.ts";
import type { Opposed } from "./opposed.ts";

/** One event on two days: of one type and word, done by one who is the same, told as done by both. */
export function opposedEvents({ a, b }: Comparison): Opposed[] {
  const keysOf = ({ mentions }: Comparable, event: Event): Set<string> =>
    new Set(
      [...event.actors, ...event.recipients].flatMap(({ entity }) =>
        mentions.filter((m) => m.entity === entity).map(({ key }) => key),
      ),
    );
  return a.reading.events.flatMap((x) =>
    b.reading.events.flatMap((y): Opposed[] => {
      if (x.type !== y.type || x.mode !== y.mode || x.status !== y.status || !x.time || !y.time) return [];
      if (x.time.from < y.time.to && y.time.from < x.time.to) return [];
      const [own, other] = [keysOf(a, x), keysOf(b, y)];
      if (![...own].some((key) => other.has(key))) return [];
      return [{ kind: "date", a: timeSpan(a, x), b: timeSpan(b, y) }];
    }),
  );
}

function timeSpan({ reading }: Comparable, { time, trigger }: Event): Span {
  return reading.times.find(({ id }) => id === time?.expression)?.span ?? trigger;
}

/** The shorter of two clauses with a date is told by the other so far, … */
const TOLD = 0.5;
/** … with facts of so much weight. */
const WEIGHTY = 1.1;

interface Dated {
  readonly clause: Span;
  readonly time: TimeExpression;
  readonly facts: SentenceFacts;
}

/** Clauses that tell the same of two days, or of two months. */
export function opposedDates({ a, b }: Comparison): Opposed[] {
  const weigh = weighFacts(factsOf(a), factsOf(b));
  const others = dated(b);
  return dated(a).flatMap((x) =>
    others.flatMap((y): Opposed[] => {
      if (grain(x.time) !== grain(y.time) || isCompatible(x.time, y.time)) return [];
      const { ofA, ofB, shared } = scorePair(x.facts, y.facts, weigh, [0, 0]);
      return Math.max(ofA, ofB) >= TOLD && shared >= WEIGHTY ? [{ kind: "date", a: x.time.span, b: y.time.span }] : [];
    }),
  );
}

/** Clauses with one date, without it. */
function dated(document: Comparable): Dated[] {
  return clausesOf(document).flatMap((clause): Dated[] => {
    if (!isTold(document, clause)) return [];
    const found = document.times.filter(({ time }) => overlaps(clause, time.span) && time.type !== "DURATION");
    const [first] = found;
    if (!first || found.length > 1 || !isDate(first.time) || !contains(clause, first.time.span)) return [];
    const { facts, shingles } = factsWithin(document, clause);
    return [
      { clause, time: first.time, facts: { facts: facts.filter(({ kind }) => kind === "name" || kind === "word"), shingles } },
    ];
  });
}

/** A day, or a month; a day of the week will do where the document has no date. */
const isDate = (time: TimeExpression): boolean => (time.type === "DATE" || time.type === "TIME") && grain(time) !== null && (time.from !== null || weekday(time) !== null); // prettier-ignore

function grain({ value }: TimeExpression): "day" | "month" | null {
  if (/^(?:\d{4}-\d{2}-\d{2}|XXXX-WXX-\d)/u.test(value)) return "day";
  return /^\d{4}-\d{2}$/u.test(value) ? "month" : null;
}

/** Whether two can be one. “Friday” may be resolved to two weeks: the same day of the week is no other day. */
function isCompatible(x: TimeExpression, y: TimeExpression): boolean {
  const [own, other] = [weekday(x), weekday(y)];
  if (own !== null && own === other) return true;
  if (x.from === null || y.from === null) return own === null || other === null;
  return x.from < y.to! && y.from < x.to!;
}

/** 1 for Monday to 7 for Sunday; null for what is no day. */
function weekday({ value }: TimeExpression): number | null {
  const open = /^XXXX-WXX-(?<day>\d)/u.exec(value)?.groups?.["day"];
  if (open !== undefined) return Number(open);
  const date = /^\d{4}-\d{2}-\d{2}/u.exec(value)?.[0];
  return date === undefined ? null : new Date(`${date}T00:00Z`).getUTCDay() || 7;
}
