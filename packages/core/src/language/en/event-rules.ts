import type { EventRules } from "../../event/event-rules.ts";
import { circumstanceRules } from "./event-circumstances.ts";
import { frameRules } from "./event-frames.ts";
import { statusRules } from "./event-status.ts";

/** How English tells of events. */
export const eventRules: EventRules = { frames: frameRules, status: statusRules, circumstances: circumstanceRules };
