import type { Span } from "@hearsay/core";
import type { Comparison } from "../alignment/align.ts";
import type { Article } from "../article.ts";
import type { Lineage } from "../lineage/lineage.ts";
import { type Claim, claimsOf } from "./claims.ts";
import { type Counterpart, counterpartsOf } from "./carriers.ts";
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
  readonly kind: "number" | "date" | "denial";
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
  return { claims: corroborated, contradictions: found.flatMap((counterpart) => numbersAgainst(counterpart, lineages)) };
}

/** Numbers that differ between documents of different lines. */
function numbersAgainst(
  { claim, document, differing }: Counterpart & { readonly document: string },
  lineages: ReadonlyMap<string, Lineage>,
): Contradiction[] {
  const [own, other] = [linesOf(claim.document, lineages), linesOf(document, lineages)];
  if (own.some((line) => other.includes(line))) return [];
  return differing.map(([x, y]): Contradiction => ({
    kind: "number",
    a: { document: claim.document, span: x.span },
    b: { document, span: y.span },
  }));
}
