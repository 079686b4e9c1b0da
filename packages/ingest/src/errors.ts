import type { Origin } from "./origin/origin.ts";

/** Why an input cannot be read: stable ids, documented in docs/reference/errors.md. */
export const RULES = [
  "missing",
  "no-match",
  "no-readable-files",
  "directory",
  "permission-denied",
  "read-failed",
  "empty",
  "binary",
  "unsupported-format",
  "not-english",
  "too-large",
  "no-article",
  "invalid-address",
  "unsupported-scheme",
  "private-address",
  "redirect-loop",
  "too-many-redirects",
  "http-status",
  "timeout",
  "dns-failed",
  "tls-failed",
  "network-failed",
] as const;

export type UnreadableRule = (typeof RULES)[number];

/** An input that cannot be read, and why, in one line that does not repeat its name. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
  readonly rule: UnreadableRule;
  /** What was to be read; null when a text was handed over without one. */
  readonly origin: Origin | null;

  constructor(
    rule: UnreadableRule,
    message: string,
    options: { readonly origin?: Origin | null; readonly cause?: unknown } = {},
  ) {
    super(message.replace(/\s+/gu, " ").trim(), options.cause === undefined ? {} : { cause: options.cause });
    this.rule = rule;
    this.origin = options.origin ?? null;
  }

  /** The same error, of this origin. */
  of(origin: Origin): UnreadableError {
    return new UnreadableError(this.rule, this.message, { origin, cause: this.cause });
  }
}
