export type { AlignedPassage, Alignment, Vectors } from "./alignment/align.ts";
export { type Difference, type DriftKind, weights as driftWeights } from "./drift/difference.ts";
export { alignReadings, compareReadings } from "./language/en/index.ts";
