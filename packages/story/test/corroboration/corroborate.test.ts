import { describe, expect, it } from "vitest";
import { corroborate, independentLines, type Lineage, linesOf, traceLineage, type Traced } from "../../src/index.ts";
import { article, COLLAPSE, ELSEWHERE } from "../support/articles.ts";

const of = (document: string, kind: Lineage["kind"], ...origins: (string | { outlet: string })[]): [string, Lineage] => [
  document,
  {
    document,
    kind,
    origins: origins.map((one) =>
      typeof one === "string" ? { document: one, outlet: null } : { document: null, outlet: one.outlet },
    ),
    direction: "told",
    confidence: 1,
    evidence: [],
  },
];

describe("linesOf", () => {
  const lineages = new Map([
    of("copy", "copy", "a"),
    of("copy of copy", "rewrite", "copy"),
    of("mix", "mix", "a", "b"),
    of("relay", "relay", { outlet: "Radio Orra" }),
    of("again", "relay", { outlet: "radio orra" }),
    of("x", "copy", "y"),
    of("y", "copy", "x"),
  ]);

  it("folds copies and rewrites into the line of their origin", () => {
    expect(linesOf("a", lineages)).toEqual(["a"]);
    expect(linesOf("copy of copy", lineages)).toEqual(["a"]);
    expect(independentLines(["a", "copy", "copy of copy", "b"], lineages)).toEqual(["a", "b"]);
  });

  it("counts relays of one outlet as its line, and a mix as none of its own", () => {
    expect(independentLines(["relay", "again"], lineages)).toHaveLength(1);
    expect(independentLines(["a", "mix"], lineages)).toEqual(["a"]);
    expect(independentLines(["mix"], lineages)).toEqual(["mix"]);
  });

  it("takes two that may be copies of one another for one line", () => {
    expect(independentLines(["x", "y"], lineages)).toHaveLength(1);
  });
});

function told(...documents: Traced[]) {
  const lineages = new Map(
    documents.map((document) => [
      document.id,
      traceLineage(
        document,
        documents.filter((other) => other !== document),
      ),
    ]),
  );
  return corroborate(documents, lineages);
}

const WIRE = { outlet: "Tarn Wire", published: "2024-03-04T08:00:00Z" };
const POST = { outlet: "The Orra Post", published: "2024-03-04T11:00:00Z" };
const VOICE = { outlet: "Valley Voice", published: "2024-03-04T12:00:00Z" };

describe("corroborate", () => {
  it("counts a copy as no second line, and an own report as one", () => {
    const own = `${ELSEWHERE} Nine workers were killed when the Tarn bridge gave way on Monday, police said.`;
    const { claims } = told(article("a", COLLAPSE, WIRE), article("b", COLLAPSE, POST), article("c", own, VOICE));
    const linesAt = (words: string): number => {
      const found = claims.find(({ claim }) => claim.document === "a" && COLLAPSE.slice(...claim.span).includes(words));
      return found?.lines.length ?? -1;
    };
    expect(linesAt("collapsed on Monday")).toBe(2);
    expect(linesAt("bankrupt")).toBe(1);
  });

  it("finds different counts of the same between lines, and none within a line", () => {
    const other = `${ELSEWHERE} Eleven workers were killed when the Tarn bridge gave way on Monday, police said.`;
    const own = article("a", COLLAPSE, WIRE);
    const kinds = (...documents: Traced[]): string[] => told(...documents).contradictions.map(({ kind }) => kind);
    expect(kinds(own, article("c", other, VOICE))).toContain("number");
    expect(kinds(own, article("b", COLLAPSE.replace("nine", "eleven"), POST))).toEqual([]);
  });

  it("finds a denial of what another line tells", () => {
    const denying = `${ELSEWHERE} “There were no missing welders,” the police said.`;
    const { contradictions } = told(article("a", COLLAPSE, WIRE), article("c", denying, VOICE));
    expect(contradictions.map(({ kind }) => kind)).toContain("denial");
    expect(told(article("a", COLLAPSE, WIRE), article("c", ELSEWHERE, VOICE)).contradictions).toEqual([]);
  });
});
