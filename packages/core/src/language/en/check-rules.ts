import type { CheckRules } from "../../check/check-rules.ts";

/** Numbers and units of English. */
export const checkRules: CheckRules = {};
