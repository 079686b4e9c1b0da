import type { Span } from "@hearsay/core";

/** Two passages of two documents that cannot both be right. */
export interface Opposed {
  readonly kind: "number" | "date" | "denial";
  readonly a: Span;
  readonly b: Span;
  /** Where else each gives the same value. */
  readonly again?: { readonly a: readonly Span[]; readonly b: readonly Span[] };
}
