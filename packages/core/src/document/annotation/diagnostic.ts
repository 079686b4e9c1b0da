import type { Span } from "../span.ts";

/** A problem that did not stop the reading: what was found, where, by which rule, and what was done about it. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: "info" | "warning";
  readonly message: string;
  readonly span: Span | null;
}
