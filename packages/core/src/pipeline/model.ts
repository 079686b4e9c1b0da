/** Names of the labels that a model was trained with, and the sizes of its graphs. */
export interface ModelManifest {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly deprels: readonly string[];
  readonly spans: readonly string[];
  readonly kinds: readonly string[];
  readonly cueTags: readonly string[];
  readonly roleTags: readonly string[];
  /** Size of a word vector. */
  readonly width: number;
  /** Size of a mention vector. */
  readonly mentionSize: number;
  /** Most word pieces of one window. */
  readonly mostPieces: number;
  /** Surface features of a pair of mentions. */
  readonly pairFeatures: FeatureBlocks;
  /** Features of a word around a cue, and the relations that have a class of their own among them. */
  readonly roleFeatures: FeatureBlocks;
  readonly roleRelations: readonly string[];
}

/** Features that share one table: name and number of values of each, in the order of their rows. */
export type FeatureBlocks = readonly (readonly [name: string, values: number])[];

/** The first row of each feature. */
export function featureStarts(blocks: FeatureBlocks): number[] {
  let at = 0;
  return blocks.map(([, values]) => (at += values) - values);
}

/** Scores of one window: [words, …] row by row. */
export interface WindowScores {
  readonly words: Float32Array;
  readonly upos: Float32Array;
  readonly xpos: Float32Array;
  readonly cues: Float32Array;
  readonly arcs: Float32Array;
  readonly spans: Float32Array;
}

/** Word pieces of one window: their ids, the case shapes of their words, and the first piece of each word. */
export interface WindowPieces {
  readonly ids: readonly number[];
  readonly shapes: readonly number[];
  readonly first: readonly number[];
}

/** The words around some cues: all arrays have a row a cue. */
export interface RoleQuestions {
  /** [cues, reach]: token numbers. */
  readonly around: Int32Array;
  /** [cues, 2]: first and last token of the cue. */
  readonly ends: Int32Array;
  /** [cues, reach, features]: row numbers. */
  readonly features: Int32Array;
}

/** What the stages of a pipeline ask of a model. All vectors are of one document, [tokens, width]. */
export interface Model {
  readonly manifest: ModelManifest;
  /** Word pieces of one token. */
  pieces(word: string): readonly number[];
  /** Ids of the pieces that open a window, close it, and stand before a paragraph. */
  readonly marks: { readonly open: number; readonly close: number; readonly paragraph: number };
  encode(window: WindowPieces): Promise<WindowScores>;
  /** Scores of labels, [arcs, labels]; head −1 is the root. */
  labelArcs(vectors: Float32Array, dependents: Int32Array, heads: Int32Array): Promise<Float32Array>;
  /** Scores of role tags, [cues, reach, tags]. */
  tagRoles(vectors: Float32Array, questions: RoleQuestions): Promise<Float32Array>;
  /** Vectors and scores of kinds of mentions given by [mentions, 3] token numbers: first, head, last. */
  readMentions(
    vectors: Float32Array,
    ends: Int32Array,
  ): Promise<{ readonly vectors: Float32Array; readonly kinds: Float32Array }>;
  /** Scores of (anaphor, antecedent) pairs; above 0 is better than no antecedent. */
  scorePairs(mentions: Float32Array, anaphors: Int32Array, antecedents: Int32Array, features: Int32Array): Promise<Float32Array>;
}
