import type { Reading, Span } from "@hearsay/core";
import { factsOf, type SentenceFacts } from "../alignment/facts.ts";
import { scorePair } from "../alignment/score-pair.ts";
import { weighFacts } from "../alignment/weigh.ts";
import type { Comparison } from "../alignment/align.ts";
import { agree } from "../drift/numbers.ts";
import { comparable, type Comparable, type PlacedNumber } from "../text/comparable.ts";
import type { ClockTime, CorroborationRules } from "./corroboration-rules.ts";
import { contains } from "../text/span.ts";
import type { Counterpart } from "./carriers.ts";
import type { Claim } from "./claims.ts";

/** Figures up to this stand in any text by chance. */
const SMALL = 12;
/** What stands around two figures that are one must share facts of so much weight, … */
const AROUND = 0.5;
/** … beside a small figure of so much. */
const AROUND_SMALL = 0.9;

/** The figures and clock times of the body of a reading: each is a claim of its own, which others may tell beside much else. */
export function figuresOf(document: string, reading: Reading, rules: CorroborationRules): Claim[] {
  const laidOut = comparable(reading, new Map(), rules, null);
  const numbers = laidOut.numbers.filter(
    ({ vague, unit, sentence }) => !vague && unit !== "ordinal" && !laidOut.headlines[sentence],
  );
  const clocks = clocksOf(laidOut, rules);
  return [...numbers.map(({ span }) => span), ...clocks.map(({ clock }) => clock.span)].map((span, i) => ({
    document,
    kind: "figure",
    id: `${i + 1}`,
    span,
  }));
}

/** Where another document has the figure or the clock time of a claim, for what is told in the same words or of the same names. */
export function figureCounterparts(claims: readonly Claim[], { a, b }: Comparison, rules: CorroborationRules): Counterpart[] {
  const [factsA, factsB] = [factsOf(a), factsOf(b)];
  const weigh = weighFacts(factsA, factsB);
  const around = (i: number, j: number): number => {
    const bare = ({ facts, shingles }: SentenceFacts): SentenceFacts => ({ facts: facts.filter(({ kind }) => kind === "name" || kind === "word"), shingles }); // prettier-ignore
    return scorePair(bare(factsA[i]!), bare(factsB[j]!), weigh, [i, j]).shared;
  };
  const clocks = clocksOf(a, rules);
  return claims.flatMap((claim): Counterpart[] => {
    const clock = clocks.find((own) => own.clock.span[0] === claim.span[0]);
    const found = clock ? sameClock(clock.clock, clock.sentence, b, rules) : sameNumber(claim, a, b, around);
    return found === null ? [] : [{ claim, span: found, coverage: 1, differing: [] }];
  });
}

/** A time of day is a fact of its own: two reporters who name the same minute tell of the same. */
function sameClock(own: ClockTime, sentence: number, b: Comparable, rules: CorroborationRules): Span | null {
  const same = clocksOf(b, rules).find(({ clock }) => isSameMinute(own, clock));
  return same?.clock.span ?? null;
}

const isSameMinute = (x: ClockTime, y: ClockTime): boolean =>
  x.half && y.half ? x.minute === y.minute : x.minute % 720 === y.minute % 720;

interface PlacedClock {
  readonly clock: ClockTime;
  readonly sentence: number;
}

/** The times of day of a body. */
function clocksOf({ reading, sentences, headlines }: Comparable, rules: CorroborationRules): PlacedClock[] {
  return sentences.flatMap(([start, end], sentence) =>
    headlines[sentence]
      ? []
      : rules
          .clocks(reading.document.text.slice(start, end))
          .map((clock) => ({ clock: { ...clock, span: [start + clock.span[0], start + clock.span[1]] as const }, sentence })),
  );
}

function sameNumber(claim: Claim, a: Comparable, b: Comparable, around: (i: number, j: number) => number): Span | null {
  const own = a.numbers.find(({ span }) => contains(claim.span, span));
  if (!own) return null;
  const candidates = b.numbers
    .filter((other) => !b.headlines[other.sentence] && isSame(own, other))
    .map((other) => ({ other, shared: around(own.sentence, other.sentence) }))
    .filter(({ other, shared }) => shared >= leastAround(own, other))
    .sort((x, y) => y.shared - x.shared);
  return candidates[0]?.other.span ?? null;
}

const isSame = (x: PlacedNumber, y: PlacedNumber): boolean => (agree(x, y) || agree(y, x)) && !y.vague;

const leastAround = (x: PlacedNumber, y: PlacedNumber): number =>
  Math.max(...x.values) > SMALL || (x.counted !== null && x.counted === y.counted) || x.unit !== null ? AROUND : AROUND_SMALL;
