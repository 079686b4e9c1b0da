import type { Certainty, Event, SpeechAct } from "@hearsay/core";

// The values that a query may name, as the contract has them: types alone cannot be listed.

export const ACTS = ["state", "claim", "deny", "admit", "ask", "demand", "promise", "threaten", "warn", "suggest", "praise", "criticise", "believe", "show"] as const satisfies readonly SpeechAct[]; // prettier-ignore
export const CERTAINTIES = ["certain", "probable", "possible", "unlikely", "unknown"] as const satisfies readonly Certainty[];
export const STATUSES = ["actual", "planned", "possible", "wanted", "denied", "failed"] as const satisfies readonly Event["status"][]; // prettier-ignore
export const EVENT_TYPES = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "OTHER"] as const satisfies readonly Event["type"][]; // prettier-ignore
