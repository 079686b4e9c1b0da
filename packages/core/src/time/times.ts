import type { Diagnostic } from "../document/annotation/diagnostic.ts";
import type { TimeExpression } from "../document/annotation/time.ts";
import type { AnnotatedDocument } from "../document/document.ts";
import { span } from "../document/span.ts";
import { type Component, component } from "../pipeline/component.ts";
import { chooseCandidates, tokenAt } from "./choose-candidates.ts";
import { dayNumber } from "./calendar.ts";
import { findCandidates } from "./find-candidates.ts";
import { intervalOf } from "./interval.ts";
import type { Candidate } from "./meaning.ts";
import { joinClocks } from "./join-clocks.ts";
import { isNarrative } from "./narrative.ts";
import { resolve } from "./resolve.ts";
import type { Anchors, Resolved, ToldDate } from "./resolved.ts";
import { shareYears } from "./share-years.ts";
import { tenseAt } from "./tense.ts";
import type { TimeRules } from "./time-rules.ts";

type Required = "blocks" | "imprint" | "sentences" | "tokens" | "quotations" | "words";

/**
 * Finds time expressions (TIMEX3, Pustejovsky et al. 2003) and works out what they mean against the date of publication and the
 * dates told before.
 */
export function times(rules: TimeRules): Component<Required, "times"> {
  return component({
    name: "times",
    requires: ["blocks", "imprint", "sentences", "tokens", "quotations", "words"],
    assigns: ["times"],
    annotate: (document) => {
      const { tokens, words } = document.layers;
      const fitting = chooseCandidates(findCandidates(document, rules), tokens, words, rules);
      const chosen = shareYears(joinClocks(fitting, document.text, rules), document.text, rules);
      const published = publishedDay(document);
      // A text with a date line of its own is news of that day.
      const narrative = document.layers.imprint.published === null && isNarrative(chosen, published);
      const found: TimeExpression[] = [];
      const diagnostics: Diagnostic[] = [];
      let told: ToldDate | null = null;
      let before: Before | null = null;
      let undated = false;
      for (const candidate of chosen) {
        const [first, last] = [tokenAt(tokens, candidate.start)!, tokenAt(tokens, candidate.end - 1)!];
        const anchors: Anchors = { published, told, beside: besideOf(before, candidate, document.text, rules), narrative };
        const tense = tenseAt(first, words, rules);
        const resolved: Resolved = resolve(candidate.meaning, anchors, tense);
        found.push(finish(candidate, [first, last + 1], resolved, found.length + 1));
        if (tense !== "future" && opensTime(candidate, document.text, rules)) told = laterTold(told, resolved.told);
        before = { candidate, told: resolved.told };
        undated ||= resolved.value.startsWith("XXXX");
        if (resolved.impossible) diagnostics.push(impossible(candidate, document.text));
      }
      if (undated && published === null) diagnostics.push(UNDATED);
      return { times: found, diagnostics };
    },
  });
}

/** The date told last; a year alone leaves the month of that year that was told before it. */
const laterTold = (before: ToldDate | null, now: ToldDate | null): ToldDate | null =>
  now === null || (now.month === null && before?.year === now.year) ? (before ?? now) : now;

interface Before {
  readonly candidate: Candidate;
  readonly told: ToldDate | null;
}

/** The date that stands right before a phrase: “on Tuesday at 10 a.m.”. */
function besideOf(before: Before | null, { start }: Candidate, text: string, { joinsTime }: TimeRules): ToldDate | null {
  return before !== null && joinsTime.test(text.slice(before.candidate.end, start)) ? before.told : null;
}

/** Most code units of text that are looked at before a phrase. */
const LOOK_BACK = 20;

/** Whether what follows may be told of a date: a year within a phrase (“the 1983 record”) is said in passing. */
function opensTime({ start, meaning }: Candidate, text: string, { opensYear }: TimeRules): boolean {
  const bare = meaning.kind === "date" && meaning.month === undefined && meaning.year !== undefined;
  return !bare || opensYear.test(text.slice(Math.max(0, start - LOOK_BACK), start));
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

const UNDATED: Diagnostic = {
  rule: "time-undated",
  severity: "info",
  message: "the document has no date of publication, so relative times keep symbolic values",
  span: null,
};

const impossible = ({ start, end }: Candidate, text: string): Diagnostic => ({
  rule: "time-impossible",
  severity: "warning",
  message: `“${text.slice(start, end)}” is no day of the calendar; it is read as its month`,
  span: span(start, end),
});
