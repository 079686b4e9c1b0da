import type { Model, ModelManifest, RoleQuestions, WindowPieces, WindowScores } from "../../src/pipeline/model.ts";

/** A few labels of each kind, and vectors of two numbers. */
export const MANIFEST: ModelManifest = {
  upos: ["NOUN", "PUNCT", "VERB", "PRON", "PROPN", "ADP", "DET", "ADJ", "AUX", "CCONJ"],
  xpos: ["NN", "NNS", "NNP", "VBD", "VBG", "PRP", "PRP$", "IN", "DT", "WP", "POS"],
  deprels: ["punct", "nsubj", "root", "obj", "obl", "nmod", "appos", "conj", "case", "cop", "acl", "ccomp", "nmod:poss", "xcomp"],
  spans: ["mention", "PER", "ORG", "LOC", "MISC"],
  kinds: ["person", "organization", "place", "object", "event", "abstract", "time"],
  cueTags: ["O", "B", "I"],
  roleTags: ["O", "B-source", "I-source", "B-content", "I-content"],
  width: 2,
  mentionSize: 2,
  mostPieces: 512,
  pairFeatures: [["any", 100]],
  roleFeatures: [["any", 100]],
  roleRelations: ["nsubj", "obj", "conj"],
};

/** A sequence of numbers in 0 … 1 that its seed alone decides (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How a random model is: `eager` is the share of scores that propose something. */
export interface RandomModelOptions {
  readonly seed: number;
  readonly eager: number;
}

/**
 * A model that makes no sense: whatever it proposes, the stages after it have to give a record that keeps the contract.
 * A word has a piece for every four of its code units.
 */
export function randomModel({ seed, eager }: RandomModelOptions): Model {
  const next = randomNumbers(seed);
  const scores = (size: number): Float32Array => Float32Array.from({ length: size }, next);
  const proposals = (size: number): Float32Array =>
    Float32Array.from({ length: size }, () => (next() < eager ? next() : -1 - next()));
  return {
    manifest: MANIFEST,
    pieces: (word) => Array.from({ length: Math.ceil(word.length / 4) }, (_, i) => i),
    marks: { open: 1, close: 2, paragraph: 3 },
    encode: ({ first: { length: words } }: WindowPieces): Promise<WindowScores> =>
      Promise.resolve({
        words: new Float32Array(words * MANIFEST.width),
        upos: scores(words * MANIFEST.upos.length),
        xpos: scores(words * MANIFEST.xpos.length),
        cues: Float32Array.from({ length: words * 3 }, (_, i) => (i % 3 === 0 ? 1 : next() < eager ? 3 : -3)),
        arcs: scores(words * (words + 1)),
        spans: nearDiagonal(words, proposals),
      }),
    labelArcs: (_, dependents) => Promise.resolve(scores(dependents.length * MANIFEST.deprels.length)),
    tagRoles: (_, { around }: RoleQuestions) => Promise.resolve(scores(around.length * MANIFEST.roleTags.length)),
    readMentions: (_, ends) =>
      Promise.resolve({
        vectors: new Float32Array((ends.length / 3) * MANIFEST.mentionSize),
        kinds: scores((ends.length / 3) * MANIFEST.kinds.length),
      }),
    scorePairs: (_, anaphors) => Promise.resolve(proposals(anaphors.length)),
  };
}

/** Scores of spans, [channels, words, words]; those of more than twelve words are all low, or a long text has too many. */
function nearDiagonal(words: number, proposals: (size: number) => Float32Array): Float32Array {
  const spans = new Float32Array(MANIFEST.spans.length * words * words).fill(-1);
  for (let row = 0; row < MANIFEST.spans.length * words; row++) {
    const first = row % words;
    spans.set(proposals(Math.min(12, words - first)), row * words + first);
  }
  return spans;
}
