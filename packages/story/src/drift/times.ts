import type { TimeExpression } from "@hearsay/core";
import type { PlacedTime } from "../text/comparable.ts";
import { type Difference, difference } from "./difference.ts";
import type { Group, GroupSide } from "./group.ts";
import { slotSimilarity } from "./slot.ts";

/** Surroundings that agree at least so much show that two times are of the same thing. */
const SAME_SLOT = 0.35;

/**
 * Times that differ where the same is told. A time that the other holds or that holds it (“Wednesday”, “this week”) is
 * no change, nor is one that was not resolved or that the other passage has beside another word.
 */
export function compareTimes(group: Group): Difference[] {
  const [own, other] = [timesIn(group.a), timesIn(group.b)];
  // “Until Friday” and “before Friday” are resolved to other days now and then: the same words are no change.
  const same = (x: PlacedTime, y: PlacedTime): boolean =>
    agree(x.time, y.time) || textOf(group.a, x).toLowerCase() === textOf(group.b, y).toLowerCase();
  const freeA = own.filter((x) => !other.some((y) => same(x, y)));
  const freeB = other.filter((y) => !own.some((x) => same(x, y)));
  const candidates = freeA
    .flatMap((x) => freeB.map((y) => ({ x, y, value: slotSimilarity(group.a, x.time.span, group.b, y.time.span) })))
    .filter(({ x, y, value }) => grain(x.time) === grain(y.time) && value >= SAME_SLOT)
    .sort((p, q) => q.value - p.value);
  const taken = new Set<PlacedTime>();
  return candidates.flatMap(({ x, y }): Difference[] => {
    if (taken.has(x) || taken.has(y)) return [];
    taken.add(x).add(y);
    const values = { a: textOf(group.a, x), b: textOf(group.b, y) };
    const explanation = `“${values.a}” (${x.time.value}) became “${values.b}” (${y.time.value})`;
    return [difference("time-changed", { a: x.time.span, b: y.time.span, values, explanation })];
  });
}

const textOf = ({ document }: GroupSide, { time }: PlacedTime): string => document.reading.document.text.slice(...time.span);

const timesIn = ({ document, sentences }: GroupSide): PlacedTime[] =>
  document.times.filter(({ sentence, time }) => sentences.includes(sentence) && isPoint(time));

const isPoint = ({ type, from, to }: TimeExpression): boolean =>
  (type === "DATE" || type === "TIME") && from !== null && to !== null;

/** Times that share an instant are no contradiction. Dates are compared by day: a clock time may lack its zone. */
function agree(x: TimeExpression, y: TimeExpression): boolean {
  if (x.type === "TIME" && y.type === "TIME")
    return x.from!.slice(0, 16) === y.from!.slice(0, 16) || (x.from! < y.to! && y.from! < x.to!);
  const [fromX, toX, fromY, toY] = [x.from!, x.to!, y.from!, y.to!].map((instant) => instant.slice(0, 10)) as [string, string, string, string]; // prettier-ignore
  return (fromX < toY || fromX === fromY) && (fromY < toX || fromX === fromY);
}

/** Only times of a kind can take each other’s place: a year is no other day. */
function grain({ type, value }: TimeExpression): string {
  if (type === "TIME") return "day";
  if (/^\d{4}-\d{2}-\d{2}/u.test(value)) return "day";
  return /^\d{4}$/u.test(value) ? "year" : "month";
}
