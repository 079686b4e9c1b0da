import type { Comparison } from "../alignment/align.ts";
import type { Article } from "../article.ts";
import { counterpartsOf } from "../corroboration/carriers.ts";
import { type Claim, claimsOf } from "../corroboration/claims.ts";
import { oppositions } from "../corroboration/contradictions.ts";
import type { Opposed } from "../corroboration/opposed.ts";
import { byConcepts } from "../corroboration/concepts.ts";
import type { CorroborationRules } from "../corroboration/corroboration-rules.ts";
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
export function relateWith(
  a: Article,
  b: Article,
  compare: (a: Article, b: Article) => Comparison,
  rules: CorroborationRules,
): Relation {
  const plain = compare(a, b);
  const [there, back] = [byConcepts(plain, rules), byConcepts(compare(b, a), rules)];
  const carried = {
    ofA: counterpartsOf(claimsOf(a.id, a.reading).filter(isRecord), there, rules).filter(isSame),
    ofB: counterpartsOf(claimsOf(b.id, b.reading).filter(isRecord), back, rules).filter(isSame),
  };
  return {
    carried,
    events: sameEvents(plain, carried),
    statements: sameStatements(plain, carried),
    entities: sameEntities(plain, rules),
    opposed: distinct(oppositions(there, rules)),
  };
}

const isRecord = ({ kind }: Claim): boolean => kind !== "sentence";
const isSame = ({ differing }: { readonly differing: readonly unknown[] }): boolean => differing.length === 0;
const distinct = (all: readonly Opposed[]): Opposed[] => [
  ...new Map(all.map((one) => [`${one.kind} ${one.a.join()} ${one.b.join()}`, one])).values(),
];
