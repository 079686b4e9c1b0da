import type { CircumstanceRules } from "./circumstance-rules.ts";
import type { FrameRules } from "./frame-rules.ts";
import type { StatusRules } from "./status-rules.ts";

/** What a language must tell the event stage. */
export interface EventRules {
  /** Which words tell of which events, and who takes part in them. */
  readonly frames: FrameRules;
  /** Whether something is told as done. */
  readonly status: StatusRules;
  /** When, where and how often. */
  readonly circumstances: CircumstanceRules;
}
