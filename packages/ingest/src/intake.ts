import { UnreadableError } from "./errors.ts";
import type { LoadedDocument } from "./loaded-document.ts";
import type { UnreadableRule } from "./rules.ts";

/** What became of one thing that was taken in: a document, or the reason why it is none. */
export type IntakeItem = IntakeDocument | IntakeSkip;

export interface IntakeDocument {
  readonly kind: "document";
  /** What to call it in messages. */
  readonly name: string;
  readonly document: LoadedDocument;
}

export interface IntakeSkip {
  readonly kind: "skipped";
  readonly name: string;
  readonly rule: UnreadableRule;
  readonly message: string;
}

/**
 * The skip that an error means.
 * @throws the error itself, where it says nothing of the input.
 */
export function skipOf(name: string, error: unknown): IntakeSkip {
  if (!(error instanceof UnreadableError)) throw error;
  return { kind: "skipped", name, rule: error.rule, message: error.message };
}
