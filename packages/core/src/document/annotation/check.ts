import type { Span } from "../span.ts";

/** Something in the text that arithmetic or a gazetteer can check without believing anybody. */
export interface Check {
  readonly kind: "unit" | "distance" | "weekday" | "age" | "sum" | "percentage";
  readonly spans: readonly Span[];
  readonly verdict: "consistent" | "inconsistent" | "undecided";
  /** What was computed, with the numbers. */
  readonly note: string;
  readonly rule: string;
}
