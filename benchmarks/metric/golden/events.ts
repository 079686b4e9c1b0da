import type { Event, Participant, Reading } from "@hearsay/core";
import type { Any, GoldenEvent, GoldenRecord } from "../../corpus/golden/record.ts";
import type { Alignment } from "./align.ts";
import type { Judged } from "./judged.ts";
import { pairs } from "./pair.ts";
import { overlap } from "./spans.ts";
import { goldId, type JudgedStatements } from "./statements.ts";
import { sameInterval } from "./times.ts";

type Test = (gold: GoldenEvent, event: Event) => boolean;
type Tests = Readonly<Record<string, Test>>;

/** Events of the sixteen types: others are not in the records. */
export const plover = ({ events }: Reading): Event[] => events.filter(({ type }) => type !== "OTHER");

/** 2 for an event’s own trigger, 1 for another word that tells it, 0 for none. */
export function isTold(gold: GoldenEvent, { trigger }: Event): number {
  if (overlap(gold.trigger, trigger)) return 2;
  return gold.also.some((span) => overlap(span, trigger)) ? 1 : 0;
}

/** Events: found by trigger and type, and of those found what is right of them. */
export function judgeEvents(
  record: GoldenRecord,
  reading: Reading,
  alignment: Alignment,
  statements: JudgedStatements,
): Judged<GoldenEvent, Event> {
  const predicted = plover(reading);
  const tests = { ...testsOf(alignment, statements), time: timeTest(record, reading) };
  const found = pairs(record.events, predicted, (g, e) =>
    g.type === e.type && isTold(g, e) ? isTold(g, e) + likeness(tests, g, e) : 0,
  );
  return { gold: record.events, predicted, found, tests };
}

/** Among events of one trigger, that which is otherwise right. */
const likeness = (tests: Tests, g: GoldenEvent, e: Event): number =>
  Object.values(tests).filter((right) => right(g, e)).length / (Object.keys(tests).length + 1);

function testsOf({ goldOf }: Alignment, statements: JudgedStatements): Tests {
  return {
    mode: (g, e) => g.mode === "any" || g.mode === e.mode,
    parties: (g, e) => areParties(g.actors, e.actors, goldOf) && areParties(g.recipients, e.recipients, goldOf),
    status: (g, e) => g.status === e.status,
    place: (g, { place }) => g.place === "any" || (g.place.length === 0 ? place === null : g.place.includes(goldOf(place) ?? "")),
    count: (g, e) => g.count === e.count,
    background: (g, e) => g.background === "any" || g.background === e.background,
    statement: (g, e) => (g.statement === null ? e.statement === null : g.statement === goldId(statements, e.statement)),
  };
}

function areParties(gold: readonly string[] | Any, found: readonly Participant[], goldOf: Alignment["goldOf"]): boolean {
  if (gold === "any") return true;
  const ids = new Set(found.map(({ entity }) => goldOf(entity)));
  return ids.size === gold.length && gold.every((id) => ids.has(id));
}

/** A time is right by the words that it was read from, or by its days. */
function timeTest(record: GoldenRecord, reading: Reading): Test {
  return (g, { time }) => {
    if (g.time === "any" || g.time === null) return g.time === "any" || time === null;
    const gold = record.times.find(({ id }) => id === g.time)!;
    const expression = reading.times.find(({ id }) => id === time?.expression);
    if (expression && overlap(expression.span, gold.span)) return true;
    return time !== null && Array.isArray(gold.interval) && sameInterval(gold.interval, [time.from, time.to]);
  };
}
