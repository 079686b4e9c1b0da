import { describe, expect, it } from "vitest";
import type { StoryCorpus } from "../../corpus/stories/stories.ts";
import { headlineRule, jaccard } from "../../peer/headline-rule.ts";
import { at, original } from "../support/small-stories.ts";

const corpusOf = (...headlines: readonly (readonly [title: string, published: string | null])[]): StoryCorpus => ({
  documents: headlines.map(([title, published], i) => ({
    id: `d${i}`,
    story: "s",
    input: { text: title, title, published },
    lineage: original,
  })),
  stories: [
    {
      id: "s",
      about: "a test",
      claims: [{ id: "c", what: "it", kind: "event", lines: 1, passages: headlines.map((_, i) => at(`d${i}`, 0, 1)) }],
      contradictions: [],
      drift: [],
    },
  ],
  distractors: [],
});

describe("the headline rule", () => {
  it("compares sets of words", () => {
    expect(jaccard(new Set(["a", "b", "c"]), new Set(["b", "c", "d"]))).toBe(0.5);
    expect(jaccard(new Set(), new Set())).toBe(0);
  });

  it("takes headlines with enough words in common for one story, and the later for copies of the first", () => {
    const { clusters, lineage, claims } = headlineRule(
      corpusOf(
        ["Flood closes bridge in Lund", null],
        ["Vote in Malmo", "2024-05-02"],
        ["FLOOD closes a bridge in Lund!", "2024-05-01"],
        ["Bridge in Malmo opens", "2024-05-03"],
      ),
    );
    expect(clusters).toEqual([["d1"], ["d0", "d2"], ["d3"]]);
    expect(lineage.find(({ document }) => document === "d0")).toMatchObject({ kind: "copy", origins: [{ document: "d2" }] });
    expect(lineage.filter(({ kind }) => kind === "original")).toHaveLength(3);
    expect(claims[0]?.lines).toBe(3);
  });

  it("joins what a third headline links", () => {
    const { clusters } = headlineRule(corpusOf(["a b c d e", null], ["d e f g h", null], ["b c d e f g", null]));
    expect(clusters).toHaveLength(1);
  });
});
