/** What the encoder reads off a document before anything is chosen. All rows are tokens, in document order. */
export interface Encoding {
  /** [tokens, width], row by row. */
  readonly vectors: Float32Array;
  readonly width: number;
  /** The best part of speech of each token, universal (`PROPN`) and Penn (`NNP`). */
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Scores of heads, a matrix a sentence part; every token is in exactly one. */
  readonly arcs: readonly ArcScores[];
  /** Spans of tokens that score above 0, best first. */
  readonly spans: readonly ScoredSpan[];
  /** [tokens, 3]: probabilities of a token standing outside a cue, beginning one, or going on with one. */
  readonly cues: Float32Array;
}

/** Scores of every head for every token of [first, last): row i, column 0 is the root, column 1 + j is the token first + j. */
export interface ArcScores {
  readonly first: number;
  readonly last: number;
  readonly scores: Float32Array;
}

/** Tokens [first, last) as a mention of any kind, or as a name of one kind. */
export interface ScoredSpan {
  readonly first: number;
  readonly last: number;
  readonly channel: SpanChannel;
  readonly score: number;
}

export type SpanChannel = "mention" | "PER" | "ORG" | "LOC" | "MISC";
