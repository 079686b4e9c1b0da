import type { Reading } from "@hearsay/core";
import { alignmentOf, type Alignment, type Comparison, prepareComparison, type Vectors } from "../../alignment/align.ts";
import { KnownComparisons } from "../../alignment/known-comparisons.ts";
import { type Comparand, compareOriginsWith, type OriginDifference } from "../../drift/compare-origins.ts";
import { compareSides } from "../../drift/compare.ts";
import type { Difference } from "../../drift/difference.ts";
import type { Article } from "../../article.ts";
import { corroborate as corroborateWith, type CorroboratedStory } from "../../corroboration/corroborate.ts";
import { type Fingerprint, fingerprintOf } from "../../fingerprint/fingerprint.ts";
import type { Lineage } from "../../lineage/lineage.ts";
import { traceLineage as traceWith, type Traced } from "../../lineage/trace.ts";
import { relateWith, type Relation } from "../../merge/relate.ts";
import { assignStoryWith, type StoryAssignment } from "../../cluster/assign-story.ts";
import type { StoryIndex } from "../../cluster/story-index.ts";
import { TERM_BACKGROUND } from "./term-background.ts";
import { englishCorroboration } from "./corroboration-rules.ts";
import { englishDrift } from "./drift-rules.ts";

const comparisons = new KnownComparisons(englishDrift);
const comparisonOf = (a: Reading, b: Reading, vectors: Vectors): Comparison =>
  vectors === null ? comparisons.of(a, b) : prepareComparison(a, b, englishDrift, vectors);

/** Aligns the sentences of two English readings: an origin and what may derive from it. */
export const alignReadings = (a: Reading, b: Reading, vectors: Vectors = null): Alignment =>
  alignmentOf(comparisonOf(a, b, vectors));

/**
 * What a derived document (B) tells otherwise than its origin (A), both English, in the order of the origin.
 * Differences that are only wording are left out.
 */
export const compareReadings = (a: Reading, b: Reading, vectors: Vectors = null): Difference[] =>
  compareSides(comparisonOf(a, b, vectors), englishDrift);

/**
 * What a document that mixes several origins tells otherwise than they do, all English: each of its sentences against
 * the origin that tells it best.
 */
export const compareOrigins = (origins: readonly Comparand[], b: Comparand): OriginDifference[] =>
  compareOriginsWith(origins, b, englishDrift);

/** What an English reading is looked up by among others. */
export const fingerprint = (reading: Reading): Fingerprint => fingerprintOf(reading, englishDrift);

/** Finds the story of an English document among those that were seen before it, and adds it to the index. */
export const assignStory = (article: Article, found: Fingerprint, index: StoryIndex): Promise<StoryAssignment> =>
  assignStoryWith(article, found, index, (term) => TERM_BACKGROUND.get(term) ?? 0);

/** What an English document derives from, of those of its story. */
export const traceLineage = (document: Traced, others: readonly Traced[]): Lineage =>
  traceWith(document, others, (a, b) => alignReadings(a, b));

/** Who carries each event and statement of a story of English documents, over how many independent lines, and who contradicts whom. */
export function corroborate(articles: readonly Article[], lineages: ReadonlyMap<string, Lineage>): CorroboratedStory {
  return corroborateWith(articles, lineages, (a, b) => comparisons.of(a.reading, b.reading), englishCorroboration);
}

/** What two English documents of one story have to do with each other: what each carries of the other, which records are one, what is opposed. */
export const relate = (a: Article, b: Article): Relation =>
  relateWith(a, b, (x, y) => comparisons.of(x.reading, y.reading), englishCorroboration);
