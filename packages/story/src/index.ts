export type { AlignedPassage, Alignment, Vectors } from "./alignment/align.ts";
export type { Comparand, OriginDifference } from "./drift/compare-origins.ts";
export { type Difference, type DriftKind, weights as driftWeights } from "./drift/difference.ts";
export {
  alignReadings,
  assignStory,
  compareOrigins,
  compareReadings,
  corroborate,
  fingerprint,
  relate,
  traceLineage,
} from "./language/en/index.ts";
export { type Article, isEarlier } from "./article.ts";
export type { StoryAssignment } from "./cluster/assign-story.ts";
export { MemoryIndex } from "./cluster/memory-index.ts";
export type { Held, Indexed, LookupKeys, StoryIndex, Window } from "./cluster/story-index.ts";
export type { TermStatistics } from "./cluster/term-statistics.ts";
export type { Claim } from "./corroboration/claims.ts";
export type { Contradiction, CorroboratedStory, Corroboration } from "./corroboration/corroborate.ts";
export { areOneLine, independentLines, linesOf, type ReportingLine } from "./corroboration/lines.ts";
export type { Fingerprint } from "./fingerprint/fingerprint.ts";
export type { Lineage, LineageEvidence, LineageKind, Origin } from "./lineage/lineage.ts";
export type { Traced } from "./lineage/trace.ts";
export { hash as hashTerm } from "./fingerprint/hash.ts";
export type { Match } from "./merge/match.ts";
export type { Relation } from "./merge/relate.ts";
export type { Telling } from "./merge/told-alike.ts";
