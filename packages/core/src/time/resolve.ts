import { isoCentury, isoDecade } from "./calendar.ts";
import type { Meaning } from "./meaning.ts";
import { resolveDate, resolveNamed, resolveQuarter, resolveSeason, resolveWeekday } from "./resolve-date.ts";
import { resolveShift } from "./resolve-shift.ts";
import { type Anchors, date, dayValue, frame, type Resolved } from "./resolved.ts";
import type { Tense } from "./tense.ts";

/** The value of a phrase against what it counts from; symbolic where that is not known. */
export function resolve(meaning: Meaning, anchors: Anchors, tense: Tense): Resolved {
  switch (meaning.kind) {
    case "date":
      return resolveDate(yearSaid(meaning, anchors, tense), anchors, tense);
    case "weekday":
      return resolveWeekday(meaning, anchors, tense);
    case "named":
      return resolveNamed(meaning, anchors, tense);
    case "shift":
      return resolveShift(meaning, anchors);
    case "season":
      return resolveSeason(yearSaid(meaning, anchors, tense), anchors, tense);
    case "quarter":
      return resolveQuarter(meaning, anchors, tense);
    case "decade":
      return date(isoDecade(meaning.year), meaning.certain);
    case "century":
      return date(isoCentury(meaning.year), true);
    case "reference":
      return date(meaning.value, false);
    case "duration":
      return { type: "DURATION", value: meaning.value, certain: true, told: null };
    case "set":
      return { type: "SET", value: meaning.value, certain: true, told: null };
    case "clock":
      break;
  }
  return resolveClock(meaning, anchors, tense);
}

/** “October of next year”: the year of the phrase within. */
function yearSaid<M extends Meaning & { readonly kind: "date" | "season" }>(meaning: M, anchors: Anchors, tense: Tense): M {
  const year = meaning.yearOf && resolve(meaning.yearOf, anchors, tense).told?.year;
  return year === undefined ? meaning : { ...meaning, year, certain: false };
}

/** A time of the day that it says, else of a day beside it, else of the day that is told. */
function resolveClock({ time, date: on, generic }: Meaning & { kind: "clock" }, anchors: Anchors, tense: Tense): Resolved {
  const day = on && resolve(on, anchors, tense);
  const at = on ? day!.told : generic ? null : (anchors.beside ?? frame(anchors));
  const known = on === null ? dayValue(at) : /^[^T]*\d\d-(?:\d\d|XX)$/u.test(day!.value) ? day!.value : dayValue(at);
  return { type: "TIME", value: `${known}T${time}`, certain: day !== null && day.certain, told: at?.day == null ? null : at };
}
