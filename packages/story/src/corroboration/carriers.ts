import type { Span } from "@hearsay/core";
import { factsOf, type SentenceFacts } from "../alignment/facts.ts";
import { scorePair } from "../alignment/score-pair.ts";
import { weighFacts } from "../alignment/weigh.ts";
import type { Comparison } from "../alignment/align.ts";
import { agree } from "../drift/numbers.ts";
import type { Comparable, PlacedNumber } from "../text/comparable.ts";
import { contains, overlaps } from "../text/span.ts";
import type { Claim } from "./claims.ts";
import type { CorroborationRules } from "./corroboration-rules.ts";
import { factsWithin, isTold, numbersWithin } from "./claim-facts.ts";

/** Where another document speaks of what a claim says. */
export interface Counterpart {
  readonly claim: Claim;
  /** The sentence of the other document. */
  readonly span: Span;
  /** The part of the claim’s facts that it holds, 0 to 1. */
  readonly coverage: number;
  /** Numbers of the same that differ: the claim’s and the other’s. */
  readonly differing: readonly (readonly [PlacedNumber, PlacedNumber])[];
}

/** Covered so far by the sentence that is aligned with its own, … */
const ALIGNED = 0.25;
/** … or so far, with facts of so much weight, by any other. */
const COVERED = 0.42;
const SPECIFIC = 0.2;
const RARE = 0.8;
const SHARED = 1.5;

/** For each claim of A the sentence of B that speaks of the same, if one does. */
export function counterpartsOf(claims: readonly Claim[], { a, b, pairs }: Comparison, rules: CorroborationRules): Counterpart[] {
  const [factsA, factsB] = [factsOf(a), factsOf(b)];
  const weigh = weighFacts(factsA, factsB);
  return claims.flatMap((claim) => {
    const own = factsWithin(a, claim.span);
    const at = a.sentences.findIndex((span) => overlaps(span, claim.span));
    const partners = new Set(pairs.filter((pair) => pair.a === at).map((pair) => pair.b));
    const scored = b.sentences.flatMap((span, j) => (isTold(b, span) ? [{ span, j, ...scoreOf(own, factsB[j]!, weigh) }] : []));
    const fitting = scored
      .filter(({ j, coverage, shared, specific }) =>
        partners.has(j) ? coverage >= ALIGNED : shared >= SHARED && (coverage >= COVERED || (specific && coverage >= SPECIFIC)),
      )
      .filter(
        ({ span, j }) => !isContrary(a, claim.span, b, span, rules) && (partners.has(j) || holdsFigure(a, claim.span, b, span)),
      );
    const [best] = fitting.sort((x, y) => y.coverage - x.coverage || x.j - y.j);
    return best ? [{ claim, span: best.span, coverage: best.coverage, differing: differing(a, claim.span, b, best.span) }] : [];
  });
}

/** Whether one denies and nothing in the other does, in words or in sense. */
function isContrary(a: Comparable, claim: Span, b: Comparable, sentence: Span, rules: CorroborationRules): boolean {
  const [own, other] = [isDenied(a, claim, rules), isDenied(b, sentence, rules)];
  return own !== other && !(own ? isNegative(b, sentence, rules) : isNegative(a, claim, rules));
}

const isDenied = ({ reading }: Comparable, span: Span, rules: CorroborationRules): boolean =>
  rules.denials(reading.document.text.slice(...span)).length > 0;

const isNegative = ({ words }: Comparable, span: Span, rules: CorroborationRules): boolean =>
  words.some((word) => contains(span, word.span) && rules.isContraryWord(word.key));

/** Whether a figure of the claim, if it has any, stands in the sentence too. */
function holdsFigure(a: Comparable, claim: Span, b: Comparable, sentence: Span): boolean {
  const own = numbersWithin(a, claim).filter(({ vague, unit }) => !vague && unit !== "ordinal");
  const other = numbersWithin(b, sentence);
  return own.length === 0 || own.some((x) => other.some((y) => agree(x, y) || agree(y, x)));
}

function scoreOf(
  claim: SentenceFacts,
  sentence: SentenceFacts,
  weigh: ReturnType<typeof weighFacts>,
): { coverage: number; shared: number; specific: boolean } {
  const { ofA, shared, support } = scorePair(claim, sentence, weigh, [0, 0]);
  return {
    coverage: ofA,
    shared,
    specific: support.some((fact) => fact.kind !== "word" && fact.share === 1 && weigh(fact) >= RARE),
  };
}

/** Numbers that count or measure the same and are not one. */
function differing(a: Comparable, claim: Span, b: Comparable, sentence: Span): Counterpart["differing"] {
  const [own, other] = [numbersWithin(a, claim), numbersWithin(b, sentence)];
  return own.flatMap((x) => {
    if (other.some((y) => agree(x, y) || agree(y, x))) return [];
    const rival = other.find((y) => isRival(x, y) && !own.some((known) => agree(known, y)));
    return rival ? [[x, rival] as const] : [];
  });
}

const isRival = (x: PlacedNumber, y: PlacedNumber): boolean =>
  x.dimension === y.dimension &&
  !x.vague &&
  !y.vague &&
  (x.unit !== null ? x.unit === y.unit : x.counted !== null && x.counted === y.counted);
