import type { TimePattern } from "../../time/time-rules.ts";
import { YEAR } from "./time-words.ts";

/** Holidays that have the same date everywhere and every year: name, month, day. */
const HOLIDAYS: readonly (readonly [name: string, month: number, day: number])[] = [
  ["New Year['’]s Day", 1, 1],
  ["(?:St\\.? |Saint )?Valentine['’]s Day", 2, 14],
  ["(?:St\\.? |Saint )Patrick['’]s Day", 3, 17],
  ["May Day", 5, 1],
  ["Halloween", 10, 31],
  ["All Saints['’] Day", 11, 1],
  ["Christmas Eve", 12, 24],
  ["Christmas(?: Day)?(?! Eve)", 12, 25],
  ["Boxing Day", 12, 26],
  ["New Year['’]s Eve", 12, 31],
];

/** Holidays by name; with a year they are dates in full. */
export const holidayPatterns: readonly TimePattern[] = HOLIDAYS.map(([name, month, day]) => ({
  name: "holiday",
  pattern: new RegExp(
    `(?<![\\p{L}\\d-])(?:${name})(?:,? (?:of )?(?<year>${YEAR}))?(?![\\p{L}\\d]|['’-]| (?:Island|Carol|tree|card|party|market|bombing|truce|shopping|gift|present)s?)`,
    "dgiu",
  ),
  read: ({ groups }) => ({ kind: "date", month, day, ...(groups!["year"] ? { year: Number(groups!["year"]) } : {}) }),
}));
