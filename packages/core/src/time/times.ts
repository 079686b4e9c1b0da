import type { Diagnostic } from "../document/annotation/diagnostic.ts";
import type { TimeExpression } from "../document/annotation/time.ts";
import type { AnnotatedDocument } from "../document/document.ts";
import { span } from "../document/span.ts";
import { type Component, component } from "../pipeline/component.ts";
import { dayNumber } from "./calendar.ts";
import { chooseCandidates, tokenAt } from "./choose-candidates.ts";
import { isUndated, problemsOf, UNDATED } from "./diagnose.ts";
import { findCandidates } from "./find-candidates.ts";
import { intervalOf } from "./interval.ts";
import { joinClocks } from "./join-clocks.ts";
import type { Candidate } from "./meaning.ts";
import { isNarrative } from "./narrative.ts";
import { orderNumbers } from "./order-numbers.ts";
import { resolve } from "./resolve.ts";
import type { Resolved, ToldDate } from "./resolved.ts";
import { shareYears } from "./share-years.ts";
import { tenseAt } from "./tense.ts";
import type { TimeRules } from "./time-rules.ts";
import { besideOf, type Read, toldAfter } from "./told.ts";

type Required = "blocks" | "imprint" | "sentences" | "tokens" | "quotations" | "words";

/**
 * Finds time expressions (TIMEX3, Pustejovsky et al. 2003) and works out what they mean against the date of publication and the
 * dates told before: patterns propose, refiners decide, in the order of `chosenFrom`.
 */
export function times(rules: TimeRules): Component<Required, "times"> {
  return component({
    name: "times",
    requires: ["blocks", "imprint", "sentences", "tokens", "quotations", "words"],
    assigns: ["times"],
    annotate: (document) => readAll(chosenFrom(document, rules), document, rules),
  });
}

function chosenFrom({ text, metadata, layers }: AnnotatedDocument<Required>, rules: TimeRules): Candidate[] {
  const found = findCandidates({ text, metadata, layers }, rules);
  const fitting = chooseCandidates(found, layers.tokens, layers.words, rules);
  const whole = joinClocks(fitting, text, rules);
  return shareYears(orderNumbers(whole), text, rules);
}

/** Reads phrases one after another, since each may count from those before it. */
function readAll(chosen: readonly Candidate[], document: AnnotatedDocument<Required>, rules: TimeRules) {
  const { text, layers } = document;
  const published = publishedDay(document);
  // A text with a date line of its own is news of that day.
  const narrative = layers.imprint.published === null && isNarrative(chosen, published);
  const times: TimeExpression[] = [];
  const diagnostics: Diagnostic[] = [];
  let told: ToldDate | null = null;
  let before: Read | null = null;
  let undated = false;
  for (const candidate of chosen) {
    const range = [tokenAt(layers.tokens, candidate.start)!, tokenAt(layers.tokens, candidate.end - 1)! + 1] as const;
    const tense = tenseAt(range[0], layers.words, rules);
    const resolved = resolve(
      candidate.meaning,
      { published, told, beside: besideOf(before, candidate, text, rules), narrative },
      tense,
    );
    before = { candidate, told: resolved.told };
    told = toldAfter(told, before, tense, text, rules);
    undated ||= isUndated(candidate, resolved);
    times.push(finish(candidate, range, resolved, times.length + 1));
    diagnostics.push(...problemsOf(candidate, resolved, text));
  }
  if (undated && published === null) diagnostics.push(UNDATED);
  return { times, diagnostics };
}

/** The day of publication where it was made public: a date-time counts by its own offset. */
function publishedDay({ metadata, layers: { imprint } }: AnnotatedDocument<Required>): number | null {
  const published = metadata.published ?? imprint.published?.value ?? null;
  const parts = published === null ? null : /^(\d{4})-(\d\d)-(\d\d)/u.exec(published);
  return parts && dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

function finish(
  { start, end, rule }: Candidate,
  range: readonly [number, number],
  { type, value, certain }: Resolved,
  count: number,
): TimeExpression {
  const interval = type === "DATE" || type === "TIME" ? intervalOf(value) : null;
  return Object.freeze({
    id: `t${count}`,
    span: span(start, end),
    range,
    type,
    value,
    from: interval?.from ?? null,
    to: interval?.to ?? null,
    certain,
    rules: [rule],
  });
}
