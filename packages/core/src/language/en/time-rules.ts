import type { TimeRules } from "../../time/time-rules.ts";
import { clockPatterns, referencePatterns } from "./time-clock.ts";
import { datePatterns } from "./time-dates.ts";
import { relativePatterns } from "./time-relative.ts";
import { spanPatterns } from "./time-spans.ts";

/** Words that are months, seasons or units only as nouns. */
const NOUNS = new Set(["second", "spring", "fall", "sun", "sat", "wed", "mon", "dec", "jan"]);
/** Months that are verbs too, and are months only with a capital. */
const MONTHS = new Set(["may", "march", "mar", "May", "March", "Mar"]);

/** Time expressions of English. */
export const timeRules: TimeRules = {
  patterns: [...datePatterns, ...relativePatterns, ...clockPatterns, ...spanPatterns, ...referencePatterns],
  isOtherWord: (form, upos) =>
    (MONTHS.has(form) && (form === form.toLowerCase() || upos !== "PROPN")) ||
    (NOUNS.has(form.toLowerCase()) && upos !== "PROPN" && upos !== "NOUN"),
  future: new Set(["will", "shall", "’ll", "'ll", "would"]),
};
