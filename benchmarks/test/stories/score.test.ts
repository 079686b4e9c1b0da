import { describe, expect, it } from "vitest";
import { loadStories } from "../../corpus/stories/load-stories.ts";
import type { GoldenDrift, Lineage } from "../../corpus/stories/stories.ts";
import type { DriftAnswer, LineageAnswer } from "../../metric/stories/answers.ts";
import { scoreClaims } from "../../metric/stories/score-claims.ts";
import { scoreClusters } from "../../metric/stories/score-clusters.ts";
import { scoreContradictions } from "../../metric/stories/score-contradictions.ts";
import { scoreDrift } from "../../metric/stories/score-drift.ts";
import { scoreLineage } from "../../metric/stories/score-lineage.ts";
import { scoreStories } from "../../metric/stories/score-stories.ts";
import { perfectStories } from "../support/perfect-stories.ts";
import { at, eitherWay, from, original, smallCorpus } from "../support/small-stories.ts";

const answer = (document: string, lineage: Lineage): LineageAnswer => ({ document, ...lineage });

describe("the whole corpus", async () => {
  const corpus = await loadStories();

  it("gives perfect answers all there is, and no fault", () => {
    const { lineage, clusters, claims, contradictions, drift } = scoreStories(corpus, perfectStories(corpus));
    expect([lineage.lineage.right, lineage.direction.right]).toEqual([lineage.lineage.of, lineage.direction.of]);
    expect(claims.lines.right).toBe(claims.lines.of);
    expect([clusters.f1, contradictions.contradictions.f1, drift.drift.f1, drift.falseAlarms.count]).toEqual([100, 100, 100, 0]);
    expect([...lineage.faults, ...claims.faults, ...contradictions.faults, ...drift.faults]).toEqual([]);
  });

  it("gives no answers nothing but the stories of one document", () => {
    const scores = scoreStories(corpus, { lineage: [], clusters: [], claims: [], contradictions: [], drift: [] });
    expect([scores.lineage.lineage.right, scores.claims.lines.right, scores.drift.drift.f1]).toEqual([0, 0, 0]);
    expect([scores.contradictions.contradictions.f1, scores.clusters.precision]).toEqual([0, 100]);
    expect(scores.clusters.recall).toBeLessThan(33);
  });
});

describe("lineage", () => {
  it("wants kind and origins, in any order", () => {
    const corpus = smallCorpus({
      a: original,
      b: original,
      c: from("mix", "a", "b"),
      d: from("copy", "a"),
      e: from("relay", "b"),
    });
    const { lineage, faults } = scoreLineage(corpus, [
      answer("a", original),
      answer("c", from("mix", "b", "a")),
      answer("d", from("copy", "b")),
      answer("e", from("rewrite", "b")),
    ]);
    expect(lineage).toEqual({ right: 2, of: 5 });
    expect(faults).toEqual(["b: original, not nothing", "d: copy of a, not copy of b", "e: relay of b, not rewrite of b"]);
  });

  it("knows an outlet outside the corpus by its name, and a document from an outlet", () => {
    const relay: Lineage = { kind: "relay", origins: [{ outlet: "The Daily Star" }], direction: "told" };
    const corpus = smallCorpus({ a: relay, b: relay, c: from("relay", "b") });
    const other: Lineage = { ...relay, origins: [{ outlet: "daily star" }] };
    expect(scoreLineage(corpus, [answer("a", other), answer("c", other)]).lineage.right).toBe(1);
  });

  it("says apart whether the direction is right", () => {
    const corpus = smallCorpus({ a: original, b: from("copy", "a"), c: from("copy", "a") });
    const { lineage, direction } = scoreLineage(corpus, [
      answer("a", original),
      answer("b", from("copy", "a")),
      answer("c", eitherWay(from("copy", "a"))),
    ]);
    expect([lineage, direction]).toEqual([
      { right: 3, of: 3 },
      { right: 1, of: 2 },
    ]);
  });

  describe("of two that read either way round", () => {
    const corpus = smallCorpus({ a: original, b: eitherWay(from("copy", "a")) });
    const copyOf = (id: string): Lineage => eitherWay(from("copy", id));
    it.each<[string, Lineage, Lineage, number]>([
      ["either may be the origin: the one", original, copyOf("a"), 2],
      ["either may be the origin: the other", copyOf("b"), original, 2],
      ["both may be said to be copies", copyOf("b"), copyOf("a"), 2],
      ["one has to be a copy", original, original, 1],
      ["the kind has to be right", original, from("rewrite", "a"), 1],
    ])("%s", (_, a, b, right) => {
      expect(scoreLineage(corpus, [answer("a", a), answer("b", b)]).lineage.right).toBe(right);
    });
    it("a direction that is said to be told is wrong", () => {
      const { direction } = scoreLineage(corpus, [answer("a", from("copy", "b")), answer("b", original)]);
      expect(direction).toEqual({ right: 0, of: 1 });
    });
  });
});

describe("clusters", () => {
  const corpus = smallCorpus({ a: original, b: original, x: original });
  it("are scored by B³ over all documents, those left out alone", () => {
    const joined = scoreClusters(corpus, [["a", "b", "x"]]);
    expect([joined.precision, joined.recall]).toEqual([expect.closeTo((100 * 5) / 9), 100]);
    const parted = scoreClusters(corpus, [["a"]]);
    expect([parted.precision, parted.recall]).toEqual([100, expect.closeTo((100 * 2) / 3)]);
  });
  it("throw when a document is in two, or in no corpus", () => {
    expect(() => scoreClusters(corpus, [["a"], ["a"]])).toThrow("a is in two clusters");
    expect(() => scoreClusters(corpus, [["y"]])).toThrow("y is in two clusters, or no document of the corpus");
  });
});

describe("independent lines", () => {
  const claim = (id: string, lines: number, ...documents: readonly string[]) =>
    ({ id, what: id, kind: "event", lines, passages: documents.map((document) => at(document, 5, 10)) }) as const;
  const corpus = smallCorpus(
    { a: original, b: original, c: original },
    { claims: [claim("one", 1, "a"), claim("two", 2, "a", "b", "c")] },
  );

  it("are right when the number is that of the answer with the same documents", () => {
    const { lines, ofOne, ofSeveral, found } = scoreClaims(corpus, [
      { passages: [at("a", 8, 20)], lines: 1 },
      { passages: [at("a", 5, 6), at("b", 9, 12)], lines: 3 },
    ]);
    expect([lines.right, ofOne.right, ofSeveral.right, found.right]).toEqual([1, 1, 0, 2]);
  });

  it("are not found where the words are others, or most documents", () => {
    const { found, faults } = scoreClaims(corpus, [
      { passages: [at("a", 10, 20)], lines: 1 },
      { passages: [at("a", 5, 6), at("b", 20, 22), at("c", 20, 22)], lines: 2 },
    ]);
    expect(found.right).toBe(1);
    expect(faults).toEqual(["one: 1, not 2 (one)", "two: 2, not found (two)"]);
  });
});

describe("contradictions", () => {
  const corpus = smallCorpus(
    { a: original, b: original, c: from("rewrite", "a"), m: from("mix", "a", "b") },
    {
      contradictions: [{ kind: "number", what: "two or three", sides: [[at("a", 5, 9), at("c", 5, 9)], [at("b", 5, 9)]] }],
      drift: [{ document: "c", origin: "a", kinds: ["time-changed"], was: [20, 22], is: [20, 22], optional: false }],
    },
  );
  const f1 = (...answers: Parameters<typeof scoreContradictions>[1]): number =>
    scoreContradictions(corpus, answers).contradictions.f1;
  const right = { kind: "number", sides: [[at("b", 8, 10)], [at("c", 5, 6)]] } as const;

  it("count once, whichever side comes first, pair by pair or not", () => {
    expect(f1(right)).toBe(100);
    expect(f1(right, { kind: "number", sides: [[at("a", 5, 6)], [at("b", 5, 6)]] })).toBe(100);
  });

  it("are wrong with another kind, on one side only, or elsewhere", () => {
    expect(f1({ ...right, kind: "date" })).toBe(0);
    expect(f1({ kind: "number", sides: [[at("a", 5, 6)], [at("b", 20, 22)]] })).toBe(0);
    expect(f1(right, { kind: "number", sides: [[at("a", 12, 14)], [at("b", 12, 14)]] })).toBeCloseTo(66.7, 1);
  });

  it("within a line of reporting, and of what a copy changed, are not judged", () => {
    expect(f1(right, { kind: "number", sides: [[at("a", 12, 14)], [at("c", 12, 14)]] })).toBe(100);
    expect(f1(right, { kind: "number", sides: [[at("a", 12, 14)], [at("m", 12, 14)]] })).toBe(100);
    expect(f1(right, { kind: "date", sides: [[at("b", 12, 14)], [at("c", 21, 23)]] })).toBe(100);
  });
});

describe("drift", () => {
  const gold = (document: string, rest: Partial<GoldenDrift>): GoldenDrift => ({
    document,
    origin: "a",
    kinds: ["number-changed"],
    was: [5, 9],
    is: [5, 9],
    optional: false,
    ...rest,
  });
  const corpus = smallCorpus(
    {
      a: original,
      b: from("rewrite", "a"),
      c: from("copy", "a"),
      d: from("rewrite", "a"),
      e: from("relay", "a"),
      f: original,
      g: eitherWay(from("copy", "f")),
    },
    {
      drift: [
        gold("b", {}),
        gold("b", { kinds: ["detail-added", "meaning-inverted"], was: [10, 12], is: [10, 14] }),
        gold("d", { kinds: ["detail-added"], was: null, is: [10, 12], optional: true }),
      ],
    },
  );
  const found = (document: string, rest: Partial<DriftAnswer>): DriftAnswer => ({
    document,
    origin: "a",
    kind: "number-changed",
    was: [5, 6],
    is: [8, 10],
    ...rest,
  });
  const both = [found("b", {}), found("b", { kind: "meaning-inverted", was: null, is: [13, 15] })];

  it("is matched by the pair, one of the kinds and words on one side", () => {
    expect(scoreDrift(corpus, both).drift.f1).toBe(100);
    expect(scoreDrift(corpus, [found("b", { was: [20, 22] })]).drift).toMatchObject({ precision: 100, recall: 50 });
    expect(scoreDrift(corpus, [found("b", { was: [20, 22], is: null })]).drift.f1).toBe(0);
    expect(scoreDrift(corpus, [found("b", { origin: "f" })]).drift.f1).toBe(0);
    expect(scoreDrift(corpus, [found("b", { kind: "unit-changed" })]).drift.f1).toBe(0);
  });

  it("counts several answers for one change once, and one answer for one change", () => {
    expect(scoreDrift(corpus, [...both, found("b", { was: [6, 7] })]).drift.f1).toBe(100);
    const wide = found("b", { kind: "detail-added", was: null, is: [5, 29] });
    expect(scoreDrift(corpus, [wide]).drift).toMatchObject({ precision: 100, recall: 50 });
  });

  it("does not judge headlines, what a relay leaves out, and what people differ on", () => {
    const rest = [
      found("c", { was: null, is: [0, 3] }),
      found("c", { kind: "detail-dropped", was: [1, 2], is: null }),
      found("e", { kind: "detail-dropped", is: null }),
      found("d", { kind: "detail-added", was: null, is: [10, 12] }),
    ];
    expect(scoreDrift(corpus, [...both, ...rest])).toMatchObject({ drift: { f1: 100 }, falseAlarms: { count: 0 } });
  });

  it("counts false alarms a document on copies, and on rewrites that changed nothing", () => {
    const { falseAlarms, faults } = scoreDrift(corpus, [
      found("c", {}),
      found("d", {}),
      found("e", {}),
      found("f", { origin: "g" }),
    ]);
    expect(falseAlarms).toEqual({ count: 3, documents: 4 });
    expect(faults).toContain("c: no number-changed: “a” → “de”");
    expect(faults).toContain("b: missed number-changed: “abcd” → “abcd”");
  });
});
