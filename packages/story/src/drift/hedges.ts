import type { Span } from "@hearsay/core";
import { hullOf } from "../text/span.ts";
import { type Difference, difference } from "./difference.ts";
import type { DriftRules } from "./drift-rules.ts";
import type { Group, GroupSide } from "./group.ts";

/** Units on either side of a hedge that show what is hedged. */
const REACH = 7;
/** Part of them that the other passage must tell for the hedge to be missing there. */
const TOLD = 0.4;

/** Hedges of one passage where the other has none at all, though it tells what is hedged. */
export function compareHedges(group: Group, rules: DriftRules): Difference[] {
  return [...missing(group.a, group.b, rules, "hedge-dropped"), ...missing(group.b, group.a, rules, "hedge-added")];
}

function missing(own: GroupSide, other: GroupSide, rules: DriftRules, kind: "hedge-dropped" | "hedge-added"): Difference[] {
  const strong = hedgesIn(own, rules).filter((hedge) => hedge.strong);
  const [first] = strong;
  if (first === undefined) return [];
  const against = hedgesIn(other, rules);
  return strong.flatMap((hedge) => {
    const told = toldAround(own, other, hedge.span);
    if (told === null || against.some(({ span }) => near(span, told, other))) return [];
    const text = own.document.reading.document.text.slice(...hedge.span);
    const where = hullOf(told.map((j) => other.units[j]!.span));
    const shown = other.document.reading.document.text.slice(...where);
    if (kind === "hedge-dropped")
      return [difference(kind, { a: hedge.span, b: where, values: { a: text, b: shown }, explanation: `“${text}” is gone: what was not certain is told as certain` })]; // prettier-ignore
    return [difference(kind, { a: where, b: hedge.span, values: { a: shown, b: text }, explanation: `“${text}” was added: what was told as certain no longer is` })]; // prettier-ignore
  });
}

interface Placed {
  readonly span: Span;
  readonly strong: boolean;
}

function hedgesIn({ document, sentences }: GroupSide, rules: DriftRules): Placed[] {
  const { text } = document.reading.document;
  return sentences.flatMap((i) => {
    const [start, end] = document.sentences[i]!;
    return rules
      .hedges(text.slice(start, end))
      .map(({ span, strong }) => ({ span: [start + span[0], start + span[1]] as const, strong }));
  });
}

/** The counterparts of the units around a hedge; null where the other passage does not tell what is hedged. */
function toldAround(own: GroupSide, other: GroupSide, span: Span): readonly number[] | null {
  const at = own.units.findIndex((unit) => unit.span[1] > span[0]);
  const sentence = own.units[at]?.sentence;
  const around = own.units.flatMap((unit, i) =>
    unit.content && unit.sentence === sentence && i >= at - REACH && i <= at + REACH && !(unit.span[0] < span[1] && span[0] < unit.span[1]) ? [i] : [],
  ); // prettier-ignore
  const behind = around.filter((i) => i >= at);
  const linked = around.flatMap((i) => own.links[i] ?? []).filter((j) => other.units[j]!.content);
  const linkedBehind = behind.filter((i) => own.links[i] !== null && own.links[i] !== undefined);
  if (linked.length < 2 || linked.length / around.length < TOLD) return null;
  return behind.length > 0 && linkedBehind.length === 0 ? null : linked;
}

/** Whether a hedge stands in the sentences that tell it. */
function near(span: Span, told: readonly number[], { units, document }: GroupSide): boolean {
  return told.some((j) => {
    const [start, end] = document.sentences[units[j]!.sentence]!;
    return start <= span[0] && span[1] <= end;
  });
}
