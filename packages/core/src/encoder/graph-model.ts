import type { Model, ModelManifest, RoleQuestions, WindowPieces, WindowScores } from "../pipeline/model.ts";
import type { GraphName, Session, Tensor } from "./session.ts";
import { wordPieces } from "./word-pieces.ts";

/** What a model is made of: its graphs running in some runtime, its labels, and its vocabulary. */
export interface ModelParts {
  readonly manifest: ModelManifest;
  /** One word piece a line. */
  readonly vocabulary: string;
  readonly sessions: Readonly<Record<GraphName, Session>>;
}

const tensor = (data: Tensor["data"], ...dims: number[]): Tensor => ({ data, dims });
const column = (values: readonly number[]): Tensor => tensor(Int32Array.from(values), values.length);

/** A model whose scores come from exported graphs. */
export function graphModel({ manifest, vocabulary, sessions }: ModelParts): Model {
  const pieces = wordPieces(vocabulary);
  const { width } = manifest;
  const output = (outputs: Readonly<Record<string, Float32Array>>, name: string): Float32Array => {
    const found = outputs[name];
    if (!found) throw new Error(`the model's graph has no output ${name}`);
    return found;
  };
  const vectorsTensor = (vectors: Float32Array): Tensor => tensor(vectors, vectors.length / width, width);

  return Object.freeze({
    manifest,
    pieces: pieces.of,
    marks: Object.freeze({ open: pieces.id("[CLS]"), close: pieces.id("[SEP]"), paragraph: pieces.id("[unused1]") }),

    async encode({ ids, shapes, first }: WindowPieces): Promise<WindowScores> {
      const outputs = await sessions.encoder.run({ ids: column(ids), shapes: column(shapes), first: column(first) });
      const [words, upos, xpos] = [output(outputs, "words"), output(outputs, "upos"), output(outputs, "xpos")];
      return { words, upos, xpos, cues: output(outputs, "cues"), arcs: output(outputs, "arcs"), spans: output(outputs, "spans") };
    },

    async labelArcs(vectors: Float32Array, dependents: Int32Array, heads: Int32Array): Promise<Float32Array> {
      if (dependents.length === 0) return new Float32Array();
      const inputs = {
        words: vectorsTensor(vectors),
        dependents: tensor(dependents, dependents.length),
        heads: tensor(heads, heads.length),
      };
      return output(await sessions.labels.run(inputs), "labels");
    },

    async tagRoles(vectors: Float32Array, { around, ends, features }: RoleQuestions): Promise<Float32Array> {
      const cues = ends.length / 2;
      if (cues === 0) return new Float32Array();
      const inputs = {
        words: vectorsTensor(vectors),
        around: tensor(around, cues, around.length / cues),
        ends: tensor(ends, cues, 2),
        features: tensor(features, cues, around.length / cues, features.length / around.length),
      };
      return output(await sessions.roles.run(inputs), "roles");
    },

    async readMentions(vectors: Float32Array, ends: Int32Array) {
      if (ends.length === 0) return { vectors: new Float32Array(), kinds: new Float32Array() };
      const outputs = await sessions.mentions.run({ words: vectorsTensor(vectors), ends: tensor(ends, ends.length / 3, 3) });
      return { vectors: output(outputs, "vectors"), kinds: output(outputs, "kinds") };
    },

    async scorePairs(
      mentions: Float32Array,
      anaphors: Int32Array,
      antecedents: Int32Array,
      features: Int32Array,
    ): Promise<Float32Array> {
      if (anaphors.length === 0) return new Float32Array();
      const size = manifest.mentionSize;
      const inputs = {
        vectors: tensor(mentions, mentions.length / size, size),
        anaphors: tensor(anaphors, anaphors.length),
        antecedents: tensor(antecedents, antecedents.length),
        features: tensor(features, anaphors.length, features.length / anaphors.length),
      };
      return output(await sessions.pairs.run(inputs), "scores");
    },
  });
}
