import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { DocumentInput } from "@hearsay/core";
import { describe, expect, it } from "vitest";
import { loadStories, stories } from "../../corpus/stories/load-stories.ts";
import { readDistractors } from "../../corpus/stories/read-distractors.ts";
import { readGold } from "../../corpus/stories/read-gold.ts";
import { countLines } from "../../corpus/stories/reporting-lines.ts";
import { DRIFT_KINDS, LINEAGE_KINDS } from "../../corpus/stories/stories.ts";
import { from, original } from "../support/small-stories.ts";

const input = (published: string | null): DocumentInput => ({
  text: "Fire in Lund\n\nTwo barns burned in Lund, Berg said. Berg may have seen it.",
  published,
  sections: [{ kind: "headline", span: [0, 12] }],
});
const INPUTS = new Map(["A", "B", "C", "D", "E", "F", "G", "H"].map((letter, i) => [letter, input(`2024-05-0${i + 1}`)]));
const DOCUMENTS: Readonly<Record<string, string>> = {
  A: "{kind: original}",
  B: "{kind: original}",
  C: "{kind: copy, of: A}",
  D: "{kind: credited-copy, of: A}",
  E: "{kind: rewrite, of: C}",
  F: "{kind: mix, of: [A, B]}",
  G: "{kind: update, of: B}",
  H: "{kind: relay, of: {outlet: Sputnik}}",
};
const CALM = "{C: [], D: [], E: [], F: [], G: []}";

function read(change: Readonly<Record<string, string>> = {}, parts = "claims: {}", drift = CALM, inputs = INPUTS) {
  const documents = Object.entries({ ...DOCUMENTS, ...change }).map(([letter, entry]) => `  ${letter}: ${entry}`);
  return readGold("s", ["about: a test", "documents:", ...documents, parts, `drift: ${drift}`].join("\n"), inputs);
}

describe("the gold of a happening", () => {
  it("finds excerpts in the bodies of all documents that are named, and puts ids for letters", () => {
    const { story, lineage } = read(
      {},
      "claims: {fire: {what: a fire, kind: event, lines: 2, in: {A E: Two barns, B: burned in Lund}}}",
    );
    expect(lineage.get("E")).toEqual({ kind: "rewrite", origins: [{ document: "s/C" }], direction: "told" });
    expect(story.claims[0]).toMatchObject({ id: "s/fire", lines: 2 });
    expect(story.claims[0]!.passages).toEqual([
      { document: "s/A", span: [14, 23] },
      { document: "s/B", span: [24, 38] },
      { document: "s/E", span: [14, 23] },
    ]);
  });

  it("reads drift with the sides that its kind has", () => {
    const { story } = read(
      {},
      "claims: {}",
      "{C: [{kind: detail-dropped, was: Berg said}], D: [], E: [], F: [{kind: [hedge-dropped, meaning-inverted], of: B, was: may, is: Lund, optional: true}], G: []}",
    );
    expect(story.drift).toEqual([
      { document: "s/C", origin: "s/A", kinds: ["detail-dropped"], was: [40, 49], is: null, optional: false },
      {
        document: "s/F",
        origin: "s/B",
        kinds: ["hedge-dropped", "meaning-inverted"],
        was: [56, 59],
        is: [34, 38],
        optional: true,
      },
    ]);
  });

  const claim = (rest: string): string => `claims: {c: {what: x, kind: event, ${rest}}}`;
  it.each<[string, () => unknown, string]>([
    [
      "a kind that is none",
      () => read({ C: "{kind: clone, of: A}" }),
      "s/gold.yaml.documents.C.kind: “clone” is none of original",
    ],
    ["an origin that is not there", () => read({ C: "{kind: copy, of: X}" }), "documents.C.of: there is no document X"],
    ["an original with an origin", () => read({ B: "{kind: original, of: A}" }), "a document of kind original has not 1 origins"],
    ["a mix of one", () => read({ F: "{kind: mix, of: A}" }), "a document of kind mix has not 1 origins"],
    [
      "an origin that came later",
      () => read({ C: "{kind: copy, of: D}", D: "{kind: credited-copy, of: A}" }),
      "D was published after C",
    ],
    [
      "a circle",
      () => read({ C: "{kind: copy, of: E, direction: unknown}", E: "{kind: rewrite, of: C}" }),
      "documents.C: it comes from itself",
    ],
    ["a kind that is missing", () => read({ H: "{kind: copy, of: A}" }), "of kind relay it needs 1, not 0"],
    ["too few documents", () => read({}, "claims: {}", CALM, new Map([...INPUTS].slice(0, 7))), "no field is called “H”"],
    [
      "an article that is not told of",
      () => read({}, "", CALM, new Map([...INPUTS, ["I", input(null)]])),
      "nothing is said of I",
    ],
    [
      "a wrong number of lines",
      () => read({}, claim("lines: 3, in: {A E F: barns}")),
      "c.lines: 3 lines are written, but the lineage makes them 1",
    ],
    [
      "an excerpt that is not there",
      () => read({}, claim("lines: 1, in: {A: Three barns}")),
      "claims.c.in.A (A): “Three barns” is not in the article",
    ],
    [
      "an excerpt that is there twice",
      () => read({}, claim("lines: 1, in: {A: Berg}")),
      "“Berg” stands 2 times in the article: say which",
    ],
    ["an excerpt of the headline", () => read({}, claim("lines: 1, in: {A: Fire}")), "“Fire” is not in the article"],
    ["a document twice", () => read({}, claim("lines: 1, in: {A: barns, A C: Two}")), "s/A is there twice"],
    [
      "a reporter that does not carry it",
      () => read({}, claim("lines: 1, own: F, in: {A: barns}")),
      "c.own: F does not carry it",
    ],
    [
      "a side without a passage",
      () => read({}, "contradictions: [{kind: date, what: x, one: {A: Two}}]"),
      "contradictions[0].other: no passage",
    ],
    [
      "drift that is not told of",
      () => read({}, "claims: {}", "{C: [], D: [], E: [], F: []}"),
      "s/gold.yaml.drift: nothing is said of G",
    ],
    ["drift of an original", () => read({}, "claims: {}", "{A: []}"), "no field is called “A”"],
    [
      "drift without a side",
      () => read({}, "claims: {}", "{C: [{kind: number-changed, was: Two}], D: [], E: [], F: [], G: []}"),
      "drift.C[0].is: number-changed needs words on this side",
    ],
    [
      "a side too many",
      () => read({}, "claims: {}", "{C: [{kind: detail-added, was: Two, is: Two}], D: [], E: [], F: [], G: []}"),
      "drift.C[0].was: detail-added has no words on this side",
    ],
    [
      "drift of one of several origins",
      () => read({}, "claims: {}", "{C: [], D: [], E: [], F: [{kind: detail-added, is: Two}], G: []}"),
      "drift.F[0].of: a text is needed",
    ],
    [
      "drift without a direction",
      () =>
        read(
          { C: "{kind: copy, of: A, direction: unknown}" },
          "claims: {}",
          CALM.replace("C: []", "C: [{kind: detail-added, is: Two}]"),
        ),
      "drift.C: drift without a direction",
    ],
    ["no YAML", () => readGold("s", "about: {", INPUTS), "s/gold.yaml: "],
  ])("throws with file and field: %s", (_, act, message) => {
    expect(act).toThrow(message);
  });
});

describe("lines of reporting", () => {
  const lineage = new Map([
    ["a", original],
    ["b", original],
    ["copy", from("copy", "a")],
    ["again", from("rewrite", "copy")],
    ["mix", from("mix", "a", "b")],
    ["relay", { kind: "relay", origins: [{ outlet: "Sputnik" }], direction: "told" } as const],
    ["second", { kind: "relay", origins: [{ outlet: "Sputnik" }], direction: "told" } as const],
  ]);
  it.each<[string, readonly string[], readonly string[], number]>([
    ["originals are one each", ["a", "b"], [], 2],
    ["what comes from an original is its line", ["a", "copy", "again"], [], 1],
    ["also where the original itself does not carry it", ["again"], [], 1],
    ["relays of an outlet elsewhere are one", ["relay", "second", "a"], [], 2],
    ["a mix is none", ["a", "mix"], [], 1],
    ["but for what it reports itself", ["a", "mix"], ["mix"], 2],
  ])("%s", (_, documents, own, lines) => {
    expect(countLines(documents, own, lineage)).toBe(lines);
  });
});

describe("the corpus", async () => {
  const corpus = await loadStories();
  const lineages = corpus.documents.map(({ lineage }) => lineage);

  it("has seven happenings of eight documents or more, and sixteen distractors", () => {
    const sizes = corpus.stories.map(({ id }) => corpus.documents.filter(({ story }) => story === id).length);
    expect(sizes).toEqual([8, 9, 9, 9, 9, 9, 10]);
    expect(corpus.distractors).toHaveLength(16);
    expect(corpus.documents).toHaveLength(63 + 16);
    for (const { id } of corpus.distractors) expect(corpus.documents.map((document) => document.id)).toContain(id);
  });

  it("has articles of 120 to 400 words, and an outlet and an address for each", () => {
    for (const { id, input: article } of corpus.documents) {
      const count = article.text.split(/\s+/u).length;
      expect([id, count >= 120 && count <= 400, article.outlet !== null, article.url !== null]).toEqual([id, true, true, true]);
    }
  });

  it("has every kind of lineage, and every kind of drift", () => {
    expect(new Set(lineages.map(({ kind }) => kind))).toEqual(new Set(LINEAGE_KINDS));
    expect(new Set(corpus.stories.flatMap(({ drift }) => drift.flatMap(({ kinds }) => kinds)))).toEqual(new Set(DRIFT_KINDS));
  });

  it("has what makes it hard: no direction, no date, outlets elsewhere, copies of copies, relays of relays", () => {
    const kindOf = new Map(corpus.documents.map(({ id, lineage }) => [id, lineage.kind]));
    const pairs = corpus.documents.flatMap(({ lineage: { kind, origins } }) =>
      origins.map((origin) => `${kind} of ${"outlet" in origin ? "outlet" : kindOf.get(origin.document)}`),
    );
    expect(pairs).toEqual(expect.arrayContaining(["relay of outlet", "relay of relay", "copy of rewrite", "copy of original"]));
    expect(lineages.filter(({ direction }) => direction === "unknown")).toHaveLength(2);
    expect(corpus.documents.filter(({ input: article }) => !article.published).length).toBeGreaterThan(5);
  });

  it("is not loaded without the gold of a happening, or with two articles of one letter", async () => {
    const folder = mkdtempSync(join(tmpdir(), "stories-"));
    const copy = pathToFileURL(`${folder}/`);
    try {
      cpSync(stories, folder, { recursive: true });
      writeFileSync(
        join(folder, "distractors/16-again.md"),
        "---\nurl: https://x.example\noutlet: X\nheadline: No\n---\nNothing.",
      );
      await expect(loadStories(copy)).rejects.toThrow("distractors: two articles are called 16");
      writeFileSync(join(folder, "distractors/16-again.md"), "---\nurl: https://x.example\nheadline: No\n---\nNothing.");
      await expect(loadStories(copy)).rejects.toThrow("distractors/16-again.md: no outlet");
      rmSync(join(folder, "02-barents-missiles/gold.yaml"));
      await expect(loadStories(copy)).rejects.toThrow("02-barents-missiles/gold.yaml is missing");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("wants fifteen distractors, each told of, and like a story that there is", () => {
    const numbers = ["01", "02"];
    const entry = (like: string): string => `"01": {about: x}\n"02": {about: x, like: ${like}}`;
    expect(() => readDistractors('"01": {about: x}', numbers, ["s"])).toThrow("distractors/gold.yaml: nothing is said of 02");
    expect(() => readDistractors(entry("s"), numbers, ["s"])).toThrow("15 distractors are needed, not 2");
    const many = [...Array(15).keys()].map((i) => String(i + 10));
    const source = many.map((number) => `"${number}": {about: x, like: t}`).join("\n");
    expect(() => readDistractors(source, many, ["s"])).toThrow("distractors/gold.yaml.10.like: “t” is none of s");
    expect(readDistractors(source, many, ["t"])[14]).toEqual({ id: "distractors/24", about: "x", like: "t" });
  });
});
