import type { EventRules } from "../../event/event-rules.ts";

/** How English tells of events. */
export const eventRules: EventRules = { frames: {}, status: {}, circumstances: {} };
