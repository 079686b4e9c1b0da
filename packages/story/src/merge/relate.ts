import type { Span } from "@hearsay/core";
import type { Comparison } from "../alignment/align.ts";
import type { Article } from "../article.ts";
import { counterpartsOf } from "../corroboration/carriers.ts";
import { type Claim, claimsOf } from "../corroboration/claims.ts";
import { type Opposed, oppositions } from "../corroboration/contradictions.ts";
import type { DriftRules } from "../drift/drift-rules.ts";
import type { Match } from "./match.ts";
import { sameEntities } from "./same-entities.ts";
import { sameEvents } from "./same-events.ts";
import { sameStatements } from "./same-statements.ts";
import type { Telling } from "./told-alike.ts";

/** What two documents of one story have to do with each other, found from the two alone. */
export interface Relation {
  /** Events and statements of A that B carries, and of B that A carries. */
  readonly carried: { readonly ofA: readonly Telling[]; readonly ofB: readonly Telling[] };
  readonly events: readonly Match[];
  readonly statements: readonly Match[];
  readonly entities: readonly Match[];
  /** Passages that cannot both be right. Within one line of reporting they are drift, and no contradiction. */
  readonly opposed: readonly Opposed[];
}

/** Compares two documents of one story. */
export function relateWith(a: Article, b: Article, compare: (a: Article, b: Article) => Comparison, rules: DriftRules): Relation {
  const [there, back] = [compare(a, b), compare(b, a)];
  const ofA = counterpartsOf(claimsOf(a.id, a.reading).filter(isRecord), there);
  const ofB = counterpartsOf(claimsOf(b.id, b.reading).filter(isRecord), back);
  const agreeing = { ofA: ofA.filter(isSame), ofB: ofB.filter(isSame) };
  const differing = [
    ...ofA.flatMap((one) => one.differing.map(([x, y]) => numberOf(x.span, y.span))),
    ...ofB.flatMap((one) => one.differing.map(([y, x]) => numberOf(x.span, y.span))),
  ];
  return {
    carried: agreeing,
    events: sameEvents(there, agreeing),
    statements: sameStatements(there, agreeing),
    entities: sameEntities(there, rules),
    opposed: distinct([...differing, ...oppositions(there, rules)]),
  };
}

const isRecord = ({ kind }: Claim): boolean => kind !== "sentence";
const isSame = ({ differing }: { readonly differing: readonly unknown[] }): boolean => differing.length === 0;
const numberOf = (a: Span, b: Span): Opposed => ({ kind: "number", a, b });
const distinct = (all: readonly Opposed[]): Opposed[] => [
  ...new Map(all.map((one) => [`${one.kind} ${one.a.join()} ${one.b.join()}`, one])).values(),
];
