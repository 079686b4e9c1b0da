import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { roleValues, type RoleView } from "../src/attribution/role-features.ts";
import type { Token } from "../src/document/annotation/token.ts";
import type { Word } from "../src/document/annotation/word.ts";
import { wordPieces } from "../src/encoder/word-pieces.ts";
import { wordShape } from "../src/encoder/word-shape.ts";
import { pairValues, surfaceOf } from "../src/entity/pair-features.ts";
import { surfaceRules } from "../src/language/en/surface-rules.ts";
import { featureStarts, type FeatureBlocks } from "../src/pipeline/model.ts";

// Written by training/hearsay_training/fixtures.py: what is computed when training must be computed when reading.
interface Fixture {
  readonly words: readonly (readonly [word: string, shape: number, pieces: readonly number[]])[];
  readonly roles: readonly {
    readonly cue: readonly [number, number];
    readonly heads: readonly number[];
    readonly relations: readonly string[];
    readonly upos: readonly string[];
    readonly sentence: readonly number[];
    readonly paragraph: readonly number[];
    readonly quoted: readonly number[];
    readonly rows: readonly (readonly number[])[];
  }[];
  readonly pairs: readonly {
    readonly words: readonly string[];
    readonly xpos: readonly string[];
    readonly heads: readonly number[];
    readonly relations: readonly string[];
    readonly spans: readonly (readonly [number, number, number])[];
    readonly pairs: readonly (readonly [number, number, readonly number[]])[];
  }[];
}

const data = new URL("../../model-en/data/", import.meta.url);
const fixture = JSON.parse(readFileSync(new URL("fixtures/agreement.json", import.meta.url), "utf8")) as Fixture;
const manifest = JSON.parse(readFileSync(new URL("manifest.json", data), "utf8")) as {
  readonly roleFeatures: FeatureBlocks;
  readonly pairFeatures: FeatureBlocks;
  readonly roleRelations: readonly string[];
};

const wordsOf = (
  upos: readonly string[],
  xpos: readonly string[],
  heads: readonly number[],
  relations: readonly string[],
): Word[] =>
  heads.map((head, index) => ({
    index,
    upos: upos[index] ?? "X",
    xpos: xpos[index] ?? "X",
    lemma: "",
    head: head < 0 ? null : head,
    relation: relations[index]!,
    dependents: heads.flatMap((other, d) => (other === index ? [d] : [])),
  }));

describe("training and reading compute the same", () => {
  it("has the files that it compares", () => {
    expect(existsSync(data)).toBe(true);
    expect(fixture.words.length).toBeGreaterThan(50);
  });

  const pieces = wordPieces(readFileSync(new URL("vocabulary.txt", data), "utf8"));
  it.each(fixture.words)("shape and pieces of %j", (word, shape, ids) => {
    expect(wordShape(word)).toBe(shape);
    expect(pieces.of(word)).toEqual(ids);
  });

  it.each(fixture.roles.map((roles, i) => [i, roles] as const))("features of words around a cue, %i", (_, roles) => {
    const view: RoleView = {
      words: wordsOf(roles.upos, [], roles.heads, roles.relations),
      sentence: roles.sentence,
      block: roles.paragraph,
      quotation: roles.quoted,
      relations: new Map(manifest.roleRelations.map((relation, i) => [relation, i])),
    };
    const starts = featureStarts(manifest.roleFeatures);
    const valuesOf = roleValues(view, roles.cue);
    expect(roles.heads.map((_head, token) => valuesOf(token).map((value, f) => starts[f]! + value))).toEqual(roles.rows);
  });

  it.each(fixture.pairs.map((pair, i) => [i, pair] as const))(
    "features of pairs of mentions, %i",
    (_, { words, xpos, heads, relations, spans, pairs }) => {
      const tokens = words.map((text, index): Token => ({ index, text, span: [index, index + 1], sentence: index < 6 ? 0 : 1 }));
      const grammar = wordsOf([], xpos, heads, relations);
      const surfaces = spans.map(([first, last, head]) =>
        surfaceOf({ extent: [first, last], head }, tokens, grammar, surfaceRules),
      );
      const starts = featureStarts(manifest.pairFeatures);
      for (const [i, j, rows] of pairs) {
        expect(pairValues(surfaces[i]!, surfaces[j]!, i - j).map((value, f) => starts[f]! + value)).toEqual(rows);
      }
    },
  );
});
