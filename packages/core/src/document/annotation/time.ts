import type { Span } from "../span.ts";
import type { TokenRange } from "./token-range.ts";

/** A phrase that names a time: TIMEX3 (Pustejovsky et al. 2003), without its preposition, with its determiner. */
export interface TimeExpression {
  readonly id: string;
  readonly span: Span;
  readonly range: TokenRange;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 value: “2023-09-13”, “2023-W37”, “P3D”, “PAST_REF”, or symbolic (“XXXX-WXX-3”) where no date is known to count from. */
  readonly value: string;
  /** ISO 8601: the first instant that the value covers, and the first after it; null where no calendar interval follows. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whether the text says it in full; false where year, day or direction only follow from the publication date or from other times. */
  readonly certain: boolean;
  readonly rules: readonly string[];
}
