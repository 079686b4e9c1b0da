export type { AlignedPassage, Alignment, Vectors } from "./alignment/align.ts";
export type { Comparand, OriginDifference } from "./drift/compare-origins.ts";
export { type Difference, type DriftKind, weights as driftWeights } from "./drift/difference.ts";
export { alignReadings, compareOrigins, compareReadings } from "./language/en/index.ts";
