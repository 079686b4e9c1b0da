import type { Span } from "@hearsay/core";
import type { Comparison } from "../alignment/align.ts";
import type { Article } from "../article.ts";
import type { DriftRules } from "../drift/drift-rules.ts";
import type { Lineage } from "../lineage/lineage.ts";
import { type Claim, claimsOf } from "./claims.ts";
import { type Counterpart, counterpartsOf } from "./carriers.ts";
import { type Opposed, oppositions } from "./contradictions.ts";
import { independentLines, linesOf, type ReportingLine } from "./lines.ts";

/** A claim, the documents that carry it, and how many tell it of their own. */
export interface Corroboration {
  readonly claim: Claim;
  /** Where each document tells it, the claim’s own first. */
  readonly carriers: readonly { readonly document: string; readonly span: Span }[];
  readonly lines: readonly ReportingLine[];
}

/** Two lines of reporting that say different things of the same. */
export interface Contradiction {
  readonly kind: Opposed["kind"];
  readonly a: { readonly document: string; readonly span: Span };
  readonly b: { readonly document: string; readonly span: Span };
}

export interface CorroboratedStory {
  readonly claims: readonly Corroboration[];
  readonly contradictions: readonly Contradiction[];
}

/** Compares the documents of one story: who carries each event and statement, over how many independent lines, and who contradicts whom. */
export function corroborate(
  articles: readonly Article[],
  lineages: ReadonlyMap<string, Lineage>,
  compare: (a: Article, b: Article) => Comparison,
  rules: DriftRules,
): CorroboratedStory {
  const claims = new Map(articles.map(({ id, reading }) => [id, claimsOf(id, reading)]));
  const found = articles.flatMap((article) =>
    articles
      .filter((other) => other !== article)
      .flatMap((other) =>
        counterpartsOf(claims.get(article.id)!, compare(article, other)).map((counterpart) => ({
          ...counterpart,
          document: other.id,
        })),
      ),
  );
  const byClaim = Map.groupBy(found, ({ claim }) => claim);
  const corroborated = [...claims.values()].flat().map((claim): Corroboration => {
    const carrying = (byClaim.get(claim) ?? []).filter(({ differing }) => differing.length === 0);
    const carriers = [
      { document: claim.document, span: claim.span },
      ...carrying.map(({ document, span }) => ({ document, span })),
    ];
    return {
      claim,
      carriers,
      lines: independentLines(
        carriers.map(({ document }) => document),
        lineages,
      ),
    };
  });
  const opposed = articles.flatMap((one, i) =>
    articles.slice(i + 1).flatMap((other) => (ofOneLine(one.id, other.id, lineages) ? [] : between(one, other, compare, rules))),
  );
  const differing = found.flatMap((counterpart) => numbersAgainst(counterpart, lineages));
  return { claims: corroborated, contradictions: unique([...differing, ...opposed]) };
}

const between = (one: Article, other: Article, compare: (a: Article, b: Article) => Comparison, rules: DriftRules): Contradiction[] =>
  oppositions(compare(one, other), rules).map(({ kind, a, b }) => ({ kind, a: { document: one.id, span: a }, b: { document: other.id, span: b } })); // prettier-ignore

/** Whether two share a line: what one changed of the other is drift, and no contradiction. A mix has the lines of its origins. */
function ofOneLine(one: string, other: string, lineages: ReadonlyMap<string, Lineage>): boolean {
  const lines = (id: string): string[] => {
    const lineage = lineages.get(id);
    return lineage?.kind === "mix" ? lineage.origins.flatMap(({ document }) => (document === null ? [] : linesOf(document, lineages))) : linesOf(id, lineages); // prettier-ignore
  };
  return lines(one).some((line) => lines(other).includes(line));
}

const unique = (found: readonly Contradiction[]): Contradiction[] => {
  const seen = new Set<string>();
  return found.filter(({ kind, a, b }) => {
    const key = [kind, ...[`${a.document} ${a.span.join()}`, `${b.document} ${b.span.join()}`].sort()].join("|");
    return !seen.has(key) && seen.add(key);
  });
};

/** Numbers that differ between documents of different lines. */
function numbersAgainst(
  { claim, document, differing }: Counterpart & { readonly document: string },
  lineages: ReadonlyMap<string, Lineage>,
): Contradiction[] {
  if (ofOneLine(claim.document, document, lineages)) return [];
  return differing.map(([x, y]): Contradiction => ({
    kind: "number",
    a: { document: claim.document, span: x.span },
    b: { document, span: y.span },
  }));
}
