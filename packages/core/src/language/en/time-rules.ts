import type { TimeRules } from "../../time/time-rules.ts";
import { clockPatterns, referencePatterns } from "./time-clock.ts";
import { holidayPatterns } from "./time-holidays.ts";
import { datePatterns } from "./time-dates.ts";
import { isOtherThanTime } from "./time-homonyms.ts";
import { relativePatterns } from "./time-relative.ts";
import { spanPatterns } from "./time-spans.ts";

/** Time expressions of English. */
export const timeRules: TimeRules = {
  patterns: [...datePatterns, ...holidayPatterns, ...relativePatterns, ...clockPatterns, ...spanPatterns, ...referencePatterns],
  isOther: isOtherThanTime,
  joinsDates: /^ ?(?:,|and|or|to|until|till|through|–|—|-|\/)? ?(?:(?:of|and|the|early|mid|late|in) )*$/iu,
  joinsClock: /^(?: hours)?,?(?: of| on)? (?:the )?$/iu,
  joinsTime: /^,? (?:at |around |about |shortly (?:before|after) )?$/iu,
  opensYear:
    /(?:^|[\n(:–-]|(?<!\p{L})(?:in|by|during|of|since|until|till|from|to|through|throughout|late|early|mid|and)[ -](?:the )?)$/iu,
  future: new Set(["will", "shall", "’ll", "'ll", "would"]),
};
