import type { Origin } from "./origin/origin.ts";
import type { UnreadableRule } from "./rules.ts";

/** How a server refused. */
export interface Refusal {
  readonly status: number;
  /** The header, as it was sent. */
  readonly retryAfter: string | null;
}

/** An input that cannot be read, and why, in one line that does not repeat its name. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
  readonly rule: UnreadableRule;
  /** What was to be read; null when a text was handed over without one. */
  readonly origin: Origin | null;
  /** Of “http-status”. */
  readonly refusal: Refusal | null;

  constructor(
    rule: UnreadableRule,
    message: string,
    options: { readonly origin?: Origin | null; readonly cause?: unknown; readonly refusal?: Refusal | null } = {},
  ) {
    super(message.replace(/\s+/gu, " ").trim(), options.cause === undefined ? {} : { cause: options.cause });
    this.rule = rule;
    this.origin = options.origin ?? null;
    this.refusal = options.refusal ?? null;
  }

  /** The same error, of this origin. */
  of(origin: Origin): UnreadableError {
    return new UnreadableError(this.rule, this.message, { origin, cause: this.cause, refusal: this.refusal });
  }
}
