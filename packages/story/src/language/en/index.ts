import type { Reading } from "@hearsay/core";
import { alignReadings as alignWith, type Alignment, type Vectors } from "../../alignment/align.ts";
import { type Comparand, compareOriginsWith, type OriginDifference } from "../../drift/compare-origins.ts";
import { compareWith } from "../../drift/compare.ts";
import type { Difference } from "../../drift/difference.ts";
import { englishDrift } from "./drift-rules.ts";

/** Aligns the sentences of two English readings: an origin and what may derive from it. */
export const alignReadings = (a: Reading, b: Reading, vectors: Vectors = null): Alignment =>
  alignWith(a, b, englishDrift, vectors);

/**
 * What a derived document (B) tells otherwise than its origin (A), both English, in the order of the origin.
 * Differences that are only wording are left out.
 */
export const compareReadings = (a: Reading, b: Reading, vectors: Vectors = null): Difference[] =>
  compareWith(a, b, englishDrift, vectors);

/**
 * What a document that mixes several origins tells otherwise than they do, all English: each of its sentences against
 * the origin that tells it best.
 */
export const compareOrigins = (origins: readonly Comparand[], b: Comparand): OriginDifference[] =>
  compareOriginsWith(origins, b, englishDrift);
