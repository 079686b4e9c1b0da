import type { Span } from "@hearsay/core";
import type { Comparison } from "../alignment/align.ts";
import type { Article } from "../article.ts";
import type { CorroborationRules } from "./corroboration-rules.ts";
import type { Lineage } from "../lineage/lineage.ts";
import { byConcepts } from "./concepts.ts";
import { type Claim, claimsOf } from "./claims.ts";
import { type Counterpart, counterpartsOf } from "./carriers.ts";
import { oppositions } from "./contradictions.ts";
import type { Opposed } from "./opposed.ts";
import { figureCounterparts, figuresOf } from "./figures.ts";
import { areOneLine, independentLines, type ReportingLine } from "./lines.ts";

/** A claim, the documents that carry it, and how many tell it of their own. */
export interface Corroboration {
  readonly claim: Claim;
  /** Where each document tells it, the claim’s own first. */
  readonly carriers: readonly { readonly document: string; readonly span: Span }[];
  readonly lines: readonly ReportingLine[];
}

/** What one document says, and where else it says the same. */
interface Side {
  readonly document: string;
  readonly span: Span;
  readonly again: readonly Span[];
}

/** Two lines of reporting that say different things of the same. */
export interface Contradiction {
  readonly kind: Opposed["kind"];
  readonly a: Side;
  readonly b: Side;
}

export interface CorroboratedStory {
  readonly claims: readonly Corroboration[];
  readonly contradictions: readonly Contradiction[];
}

/** Compares the documents of one story: who carries each event and statement, over how many independent lines, and who contradicts whom. */
export function corroborate(
  articles: readonly Article[],
  lineages: ReadonlyMap<string, Lineage>,
  layOut: (a: Article, b: Article) => Comparison,
  rules: CorroborationRules,
): CorroboratedStory {
  const compare = (a: Article, b: Article): Comparison => byConcepts(layOut(a, b), rules);
  const claims = new Map(articles.map(({ id, reading }) => [id, [...claimsOf(id, reading), ...figuresOf(id, reading, rules)]]));
  const found = articles.flatMap((article) =>
    articles
      .filter((other) => other !== article)
      .flatMap((other) =>
        counterparts(claims.get(article.id)!, compare(article, other), rules).map((counterpart) => ({
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
    articles.slice(i + 1).flatMap((other) => (areOneLine(one.id, other.id, lineages) ? [] : between(one, other, compare, rules))),
  );
  return { claims: corroborated, contradictions: unique(opposed) };
}

const counterparts = (claims: readonly Claim[], comparison: Comparison, rules: CorroborationRules): Counterpart[] => [
  ...counterpartsOf(
    claims.filter(({ kind }) => kind !== "figure"),
    comparison,
    rules,
  ),
  ...figureCounterparts(
    claims.filter(({ kind }) => kind === "figure"),
    comparison,
    rules,
  ),
];

const between = (one: Article, other: Article, compare: (a: Article, b: Article) => Comparison, rules: CorroborationRules): Contradiction[] =>
  oppositions(compare(one, other), rules).map(({ kind, a, b, again }) => ({ kind, a: { document: one.id, span: a, again: again?.a ?? [] }, b: { document: other.id, span: b, again: again?.b ?? [] } })); // prettier-ignore

const unique = (found: readonly Contradiction[]): Contradiction[] => {
  const seen = new Set<string>();
  return found.filter(({ kind, a, b }) => {
    const key = [kind, ...[`${a.document} ${a.span.join()}`, `${b.document} ${b.span.join()}`].sort()].join("|");
    return !seen.has(key) && seen.add(key);
  });
};
