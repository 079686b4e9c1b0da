import type { Span } from "@hearsay/core";
import type { Claim } from "../corroboration/claims.ts";
import { overlaps } from "../text/span.ts";

/** A claim of one document and the passage of another that tells the same. */
export interface Telling {
  readonly claim: Pick<Claim, "kind" | "id">;
  readonly span: Span;
  /** The part of the claim’s facts that the passage holds, 0 to 1. */
  readonly coverage: number;
}

/** How well a record is told where another document has this span; 0: elsewhere, or not at all. */
export function toldAt(tellings: readonly Telling[], kind: Claim["kind"], id: string, span: Span): number {
  const found = tellings.filter(({ claim, span: at }) => claim.kind === kind && claim.id === id && overlaps(at, span));
  return Math.max(0, ...found.map(({ coverage }) => coverage));
}
