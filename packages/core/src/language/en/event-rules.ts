import type { EventRules } from "../../event/event-rules.ts";
import { frameRules } from "./event-frames.ts";

/** How English tells of events. */
export const eventRules: EventRules = { frames: frameRules, status: {}, circumstances: {} };
