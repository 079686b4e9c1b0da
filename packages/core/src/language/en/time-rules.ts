import type { TimeRules } from "../../time/time-rules.ts";

/** Time expressions of English. */
export const timeRules: TimeRules = {};
