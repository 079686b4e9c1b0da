import type { TokenRange } from "./token-range.ts";

/**
 * A proposal that somebody says something, in tokens: not yet resolved to entities. Roles are lists of ranges in text
 * order, since a source or a content may be interrupted.
 */
export interface Attribution {
  /** Null where speech is set out with no cue of its own. */
  readonly cue: TokenRange | null;
  readonly source: readonly TokenRange[];
  /** Relays, nearest to the source first. */
  readonly via: readonly (readonly TokenRange[])[];
  readonly content: readonly TokenRange[];
  /** Index, among all attributions, of the one whose content holds this one. */
  readonly within: number | null;
  /** Probability of the cue, 0 … 1. */
  readonly score: number;
  /** The model or rule that proposed it, and those that changed it, in order. */
  readonly rules: readonly string[];
}
