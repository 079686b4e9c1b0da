import {
  type FeatureBlocks,
  type Model,
  type ModelManifest,
  type RoleQuestions,
  type WindowPieces,
  type WindowScores,
} from "../pipeline/model.ts";
import { batches, joined, pickRows } from "./batches.ts";
import { multiHot } from "./multi-hot.ts";
import type { GraphName, Session, Tensor } from "./session.ts";
import { wordPieces } from "./word-pieces.ts";

/** What a model is made of: its graphs running in some runtime, its labels, and its vocabulary. */
export interface ModelParts {
  readonly manifest: ModelManifest;
  /** One word piece a line. */
  readonly vocabulary: string;
  readonly sessions: Readonly<Record<GraphName, Session>>;
}

/**
 * What one run of a graph is asked at most, so that its memory does not grow with the document; pairs are scored twice
 * as fast as in one run, because what is between two layers then stays in the cache.
 */
const MOST_ARCS = 1024;
const MOST_CUES = 8;
const MOST_MENTIONS = 512;
const MOST_PAIRS = 256;

const tensor = (data: Tensor["data"], ...dims: number[]): Tensor => ({ data, dims });
const rowsOf = (blocks: FeatureBlocks): number => blocks.reduce((sum, [, values]) => sum + values, 0);
/** Row numbers of features, `each` a line, as the matrix that the graphs take. */
const features = (rows: Int32Array, each: number, size: number, ...dims: number[]): Tensor =>
  tensor(multiHot(rows, each, size), ...dims, size);
const column = (values: readonly number[]): Tensor => tensor(Int32Array.from(values), values.length);

/** A model whose scores come from exported graphs. */
export function graphModel({ manifest, vocabulary, sessions }: ModelParts): Model {
  const pieces = wordPieces(vocabulary);
  const { width } = manifest;
  const roleRows = rowsOf(manifest.roleFeatures);
  const pairRows = rowsOf(manifest.pairFeatures);
  const output = (outputs: Readonly<Record<string, Float32Array>>, name: string): Float32Array => {
    const found = outputs[name];
    if (!found) throw new Error(`the model's graph has no output ${name}`);
    return found;
  };
  const picked = (vectors: Float32Array, size: number, ...indices: Int32Array[]): [rows: Tensor, ...indices: Int32Array[]] => {
    const found = pickRows(vectors, size, indices);
    return [tensor(found.rows, found.rows.length / size, size), ...found.indices];
  };

  return Object.freeze({
    manifest,
    pieces: (word: string) => pieces.of(word),
    marks: Object.freeze({ open: pieces.id("[CLS]"), close: pieces.id("[SEP]"), paragraph: pieces.id("[unused1]") }),

    async encode({ ids, shapes, first }: WindowPieces): Promise<WindowScores> {
      const outputs = await sessions.encoder.run({ ids: column(ids), shapes: column(shapes), first: column(first) });
      const [words, upos, xpos] = [output(outputs, "words"), output(outputs, "upos"), output(outputs, "xpos")];
      return { words, upos, xpos, cues: output(outputs, "cues"), arcs: output(outputs, "arcs"), spans: output(outputs, "spans") };
    },

    async labelArcs(vectors: Float32Array, dependents: Int32Array, heads: Int32Array): Promise<Float32Array> {
      const found: Float32Array[] = [];
      for (const [first, last] of batches(dependents.length, MOST_ARCS)) {
        const [words, below, above] = picked(vectors, width, dependents.subarray(first, last), heads.subarray(first, last));
        const inputs = { words, dependents: tensor(below!, last - first), heads: tensor(above!, last - first) };
        found.push(output(await sessions.labels.run(inputs), "labels"));
      }
      return joined(found);
    },

    async tagRoles(vectors: Float32Array, { around, ends, features: rows }: RoleQuestions): Promise<Float32Array> {
      const cues = ends.length / 2;
      const reach = around.length / cues;
      const values = rows.length / around.length;
      const found: Float32Array[] = [];
      for (const [first, last] of batches(cues, MOST_CUES)) {
        const count = last - first;
        const [words, near, cue] = picked(
          vectors,
          width,
          around.subarray(first * reach, last * reach),
          ends.subarray(first * 2, last * 2),
        );
        const inputs = {
          words,
          around: tensor(near!, count, reach),
          ends: tensor(cue!, count, 2),
          features: features(rows.subarray(first * reach * values, last * reach * values), values, roleRows, count, reach),
        };
        found.push(output(await sessions.roles.run(inputs), "roles"));
      }
      return joined(found);
    },

    async readMentions(vectors: Float32Array, ends: Int32Array) {
      const found: { readonly vectors: Float32Array; readonly kinds: Float32Array }[] = [];
      for (const [first, last] of batches(ends.length / 3, MOST_MENTIONS)) {
        const [words, places] = picked(vectors, width, ends.subarray(first * 3, last * 3));
        const outputs = await sessions.mentions.run({ words, ends: tensor(places!, last - first, 3) });
        found.push({ vectors: output(outputs, "vectors"), kinds: output(outputs, "kinds") });
      }
      return { vectors: joined(found.map((part) => part.vectors)), kinds: joined(found.map((part) => part.kinds)) };
    },

    async scorePairs(
      mentions: Float32Array,
      anaphors: Int32Array,
      antecedents: Int32Array,
      rows: Int32Array,
    ): Promise<Float32Array> {
      const values = rows.length / anaphors.length;
      const found: Float32Array[] = [];
      for (const [first, last] of batches(anaphors.length, MOST_PAIRS)) {
        const count = last - first;
        const [vectors, later, earlier] = picked(
          mentions,
          manifest.mentionSize,
          anaphors.subarray(first, last),
          antecedents.subarray(first, last),
        );
        const inputs = {
          vectors,
          anaphors: tensor(later!, count),
          antecedents: tensor(earlier!, count),
          features: features(rows.subarray(first * values, last * values), values, pairRows, count),
        };
        found.push(output(await sessions.pairs.run(inputs), "scores"));
      }
      return joined(found);
    },
  });
}
