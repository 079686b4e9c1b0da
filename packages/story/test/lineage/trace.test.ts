import { describe, expect, it } from "vitest";
import { traceLineage, type Traced } from "../../src/index.ts";
import { article, COLLAPSE, ELSEWHERE, RETOLD } from "../support/articles.ts";

const WIRE = { outlet: "Tarn Wire", published: "2024-03-04T08:00:00Z" };
const PAPER = { outlet: "The Orra Post", published: "2024-03-04T11:00:00Z" };
const origin = article("a", COLLAPSE, WIRE);

/** The lineage of a document among others as “kind of origins, direction”. */
function traced(document: Traced, ...others: Traced[]): string {
  const { kind, origins, direction } = traceLineage(document, others);
  return `${kind} of ${origins.map((one) => one.document ?? `outlet ${one.outlet}`).join(" and ")}, ${direction}`;
}

describe("traceLineage", () => {
  it("takes what shares nothing with what came before for an original", () => {
    expect(traced(article("b", ELSEWHERE, PAPER), origin)).toBe("original of , told");
    expect(traced(origin, article("b", COLLAPSE, PAPER))).toBe("original of , told");
  });

  it("finds a copy, whatever its headline, and who is credited in its last line", () => {
    expect(traced(article("b", COLLAPSE, PAPER), origin)).toBe("copy of a, told");
    expect(traced(article("b", `${COLLAPSE}\n\nText: Tarn Wire.`, PAPER), origin)).toBe("credited-copy of a, told");
  });

  it("finds what tells another's story sentence by sentence in other words", () => {
    expect(traced(article("b", RETOLD, PAPER), origin)).toBe("rewrite of a, told");
  });

  it("takes a later version of the same outlet for an update", () => {
    const later = article("b", `${COLLAPSE} One of the welders was found alive.`, { ...WIRE, published: "2024-03-04T15:00:00Z" });
    expect(traced(later, origin)).toBe("update of a, told");
  });

  it("finds both origins of a mix", () => {
    const other = article("c", ELSEWHERE, { outlet: "Valley Voice", published: "2024-03-04T09:00:00Z" });
    expect(traced(article("b", `${COLLAPSE} ${ELSEWHERE}`, PAPER), origin, other)).toBe("mix of a and c, told");
  });

  it("takes who names another outlet as its source for a relay, known or not", () => {
    const said = (outlet: string) =>
      article("b", `${RETOLD} That is what ${outlet} reported.`, PAPER, (r) => {
        const source = { words: outlet, entity: "e1", kind: "media" as const };
        r.entity("e1", { kind: "organisation", name: outlet, mentions: [outlet] });
        r.statement("s1", { source, cue: null, content: ["Nine workers died"] });
        r.statement("s2", { source, cue: null, content: ["schools remain closed"] });
      });
    expect(traced(said("Tarn Wire"), origin)).toBe("relay of a, told");
    expect(traced(said("Radio Orra"))).toBe("relay of outlet Radio Orra, told");
  });

  it("does not say which of two came first where nothing tells", () => {
    const [one, other] = [article("a", COLLAPSE), article("b", COLLAPSE)];
    expect(traceLineage(other, [one]).direction).toBe("unknown");
    expect(traceLineage(article("b", COLLAPSE, PAPER), [origin]).direction).toBe("told");
  });

  it("pins what it found to both texts", () => {
    const copy = article("b", COLLAPSE, PAPER);
    const [found] = traceLineage(copy, [origin]).evidence;
    expect(found?.kind).toBe("passages");
    const passages = found?.kind === "passages" ? found.passages : [];
    expect(passages.length).toBe(5);
    for (const { a, b } of passages)
      expect(copy.reading.document.text.slice(...b)).toBe(origin.reading.document.text.slice(...a));
  });
});
