import type { Reading, TimeExpression } from "@hearsay/core";
import type { GoldenRecord, GoldenTime } from "../../corpus/golden/record.ts";
import type { Judged } from "./judged.ts";
import { pairs } from "./pair.ts";
import { bare, overlap, same } from "./spans.ts";

/** Times: found, their exact words, value and interval. */
export function judgeTimes(record: GoldenRecord, { document, times }: Reading): Judged<GoldenTime, TimeExpression> {
  const isExact = (g: GoldenTime, t: TimeExpression): boolean => same(bare(document.text, g.span), bare(document.text, t.span));
  return {
    gold: record.times,
    predicted: times,
    found: pairs(record.times, times, (g, t) => (overlap(g.span, t.span) ? 1 + Number(isExact(g, t)) : 0)),
    tests: {
      "exact words": isExact,
      value: (g, t) => g.type === t.type && (g.value === "any" || g.value === t.value),
      interval: isInterval,
    },
  };
}

function isInterval({ interval }: GoldenTime, { from, to }: TimeExpression): boolean {
  if (interval === "any") return true;
  return interval ? sameInterval(interval, [from, to]) : from === null && to === null;
}

/** Whether two intervals have the same bounds; midnight needs no time of day. */
export const sameInterval = (a: readonly (string | null)[], b: readonly (string | null)[]): boolean =>
  a.every((bound, i) => day(bound) === day(b[i] ?? null));

const day = (bound: string | null): string | null => bound && bound.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, "");
