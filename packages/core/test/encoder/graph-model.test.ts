import { describe, expect, it } from "vitest";
import { graphModel } from "../../src/encoder/graph-model.ts";
import type { GraphName, Session, Tensor } from "../../src/encoder/session.ts";
import type { FeatureBlocks } from "../../src/pipeline/model.ts";
import { MANIFEST } from "../support/random-model.ts";

const VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[unused1]", "harbour", "##master"].join("\n");

/** A model whose graphs are functions of their inputs, and what they were asked. */
function modelOf(graphs: Partial<Record<GraphName, (inputs: Readonly<Record<string, Tensor>>) => Record<string, Float32Array>>>) {
  const asked: Readonly<Record<string, Tensor>>[] = [];
  const session = (name: GraphName): Session => ({
    run: (inputs) => {
      asked.push(inputs);
      return Promise.resolve(graphs[name]?.(inputs) ?? {});
    },
  });
  const sessions: Record<GraphName, Session> = {
    encoder: session("encoder"),
    labels: session("labels"),
    roles: session("roles"),
    mentions: session("mentions"),
    pairs: session("pairs"),
  };
  return { asked, model: graphModel({ manifest: MANIFEST, vocabulary: VOCABULARY, sessions }) };
}

/** Row i of [rows, 2] vectors is (i, i). */
const vectors = (rows: number): Float32Array => Float32Array.from({ length: rows * 2 }, (_, i) => Math.floor(i / 2));
/** What a graph sees at an index: the first number of that row. */
const seen = (rows: Tensor, indices: Tensor): number[] => Array.from(indices.data, (i) => (i < 0 ? -1 : rows.data[i * 2]!));

/** The only row that a line of a matrix of features names. */
const hot = ({ data, dims }: Tensor, line: number): number =>
  data.slice(line * dims.at(-1)!, (line + 1) * dims.at(-1)!).indexOf(1);
const rowsOf = (blocks: FeatureBlocks): number => blocks.reduce((sum, [, values]) => sum + values, 0);
const PAIR_ROWS = rowsOf(MANIFEST.pairFeatures);
const ROLE_ROWS = rowsOf(MANIFEST.roleFeatures);

describe("graphModel", () => {
  it("knows the marks of the vocabulary and divides words", () => {
    const { model } = modelOf({});
    expect(model.marks).toEqual({ open: 2, close: 3, paragraph: 4 });
    expect(model.pieces("Harbourmaster")).toEqual([5, 6]);
    expect(model.pieces("quay")).toEqual([1]);
  });

  it("refuses a vocabulary without its marks", () => {
    const { sessions } = { sessions: {} as Record<GraphName, Session> };
    expect(() => graphModel({ manifest: MANIFEST, vocabulary: "[UNK]\n[CLS]", sessions })).toThrow("has no piece [SEP]");
  });

  it("asks no graph when there is nothing to ask", async () => {
    const { model, asked } = modelOf({});
    const none = new Int32Array();
    expect(await model.labelArcs(vectors(1), none, none)).toHaveLength(0);
    expect(await model.tagRoles(vectors(1), { around: none, ends: none, features: none })).toHaveLength(0);
    expect((await model.readMentions(vectors(1), none)).vectors).toHaveLength(0);
    expect(await model.scorePairs(vectors(1), none, none, none)).toHaveLength(0);
    expect(asked).toEqual([]);
  });

  it("asks about a long document in batches, and about the right rows", async () => {
    const size = 5000;
    const { model, asked } = modelOf({
      labels: ({ words, dependents, heads }) => ({
        labels: Float32Array.from(seen(words!, dependents!).flatMap((d, i) => [d, seen(words!, heads!)[i]!])),
      }),
    });
    const dependents = Int32Array.from({ length: size }, (_, i) => i);
    const heads = dependents.map((d) => (d === 7 ? -1 : size - 1 - d));
    const labels = await model.labelArcs(vectors(size), dependents, heads);
    expect(labels).toEqual(Float32Array.from([...dependents].flatMap((d, i) => [d, heads[i]!])));
    expect(asked.length).toBeGreaterThan(1);
    expect(Math.max(...asked.map(({ words }) => words!.data.length))).toBeLessThan(size);
  });

  it("keeps the rows of pairs, mentions and cues together", async () => {
    const { model, asked } = modelOf({
      pairs: (inputs) => ({
        scores: Float32Array.from(
          seen(inputs["vectors"]!, inputs["anaphors"]!),
          (a, i) => a - seen(inputs["vectors"]!, inputs["antecedents"]!)[i]! + 10 * hot(inputs["features"]!, i),
        ),
      }),
      mentions: ({ words, ends }) => ({ vectors: Float32Array.from(seen(words!, ends!)), kinds: new Float32Array(1) }),
      roles: ({ words, around, features }) => ({
        roles: Float32Array.from(seen(words!, around!), (row, i) => row + 10 * hot(features!, i)),
      }),
    });
    const later = Int32Array.from({ length: 3000 }, (_, i) => i);
    const scores = await model.scorePairs(
      vectors(3000),
      later,
      new Int32Array(3000),
      later.map((i) => i % PAIR_ROWS),
    );
    expect(scores).toEqual(Float32Array.from(later, (i) => i + 10 * (i % PAIR_ROWS)));

    const ends = Int32Array.from({ length: 3 * 900 }, (_, i) => i);
    expect((await model.readMentions(vectors(2700), ends)).vectors).toEqual(Float32Array.from(ends));

    const around = Int32Array.from({ length: 40 * 4 }, (_, i) => i);
    const roles = await model.tagRoles(vectors(160), {
      around,
      ends: new Int32Array(80),
      features: around.map((i) => i % ROLE_ROWS),
    });
    expect(roles).toEqual(Float32Array.from(around, (i) => i + 10 * (i % ROLE_ROWS)));
    expect(asked.at(-1)!["around"]!.dims[1]).toBe(4);
  });

  it("says which output a graph lacks", async () => {
    const { model } = modelOf({});
    await expect(model.labelArcs(vectors(1), Int32Array.of(0), Int32Array.of(-1))).rejects.toThrow("no output labels");
  });
});
