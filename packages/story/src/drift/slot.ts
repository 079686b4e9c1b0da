import type { Span } from "@hearsay/core";
import type { GroupSide } from "./group.ts";

/** Units before and behind that show what something is said of. */
const REACH = 5;
/** A neighbour’s counterpart may stand this much farther off. */
const LEEWAY = 3;
/** What an equal word directly beside is worth. */
const BESIDE = 0.35;

/**
 * How well the surroundings of a place in A and of a place in B agree, 0 to 1.7: the part of the telling units around
 * the one that have their counterparts around the other, and whether the words directly beside are the same.
 */
export function slotSimilarity(a: GroupSide, spanA: Span, b: GroupSide, spanB: Span): number {
  const [before, after] = [lastBefore(a, spanA), firstAfter(a, spanA)];
  const [beforeB, afterB] = [lastBefore(b, spanB), firstAfter(b, spanB)];
  const around = [...range(before - REACH + 1, before + 1), ...range(after, after + REACH)].filter((i) => a.units[i]?.content);
  const [low, high] = [beforeB - REACH - LEEWAY, afterB + REACH + LEEWAY];
  const linked = around.filter((i) => {
    const j = a.links[i] ?? null;
    return j !== null && j > low && j < high;
  });
  const same = (i: number, j: number): boolean => a.units[i] !== undefined && a.units[i]?.key === b.units[j]?.key;
  const beside = (same(before, beforeB) ? BESIDE : 0) + (same(after, afterB) ? BESIDE : 0);
  return (around.length === 0 ? 0 : linked.length / around.length) + beside;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
const lastBefore = ({ units }: GroupSide, span: Span): number => units.findLastIndex((unit) => unit.span[1] <= span[0]);
function firstAfter({ units }: GroupSide, span: Span): number {
  const index = units.findIndex((unit) => unit.span[0] >= span[1]);
  return index < 0 ? units.length : index;
}
