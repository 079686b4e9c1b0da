import type { Event, Span } from "@hearsay/core";
import type { Comparison } from "../alignment/align.ts";
import { factsOf, type SentenceFacts } from "../alignment/facts.ts";
import { scorePair } from "../alignment/score-pair.ts";
import { weighFacts } from "../alignment/weigh.ts";
import type { DriftRules } from "../drift/drift-rules.ts";
import { agree } from "../drift/numbers.ts";
import type { Comparable, PlacedNumber } from "../text/comparable.ts";
import { overlaps } from "../text/span.ts";
import { factsWithin } from "./claim-facts.ts";
import { clausesOf } from "./clauses.ts";

/** Two passages of two documents that cannot both be right. */
export interface Opposed {
  readonly kind: "number" | "date" | "denial";
  readonly a: Span;
  readonly b: Span;
}

/** So much of a denied clause must be told by the other, … */
const DENIED = 0.6;
/** … with facts of so much weight. */
const WEIGHTY = 0.7;
/** What stands around two numbers of the same noun must share so much. */
const AROUND = 0.5;

/** Where two documents of different lines contradict one another: values of one thing, days of one event, and denials. */
export function oppositions(comparison: Comparison, rules: DriftRules): Opposed[] {
  return [...numbers(comparison), ...dates(comparison), ...denials(comparison, rules), ...denials(swapped(comparison), rules).map(({ kind, a, b }) => ({ kind, a: b, b: a }))]; // prettier-ignore
}

const swapped = ({ a, b, pairs }: Comparison): Comparison => ({ a: b, b: a, pairs });

/** Different counts of a noun that each document counts once. */
function numbers({ a, b }: Comparison): Opposed[] {
  const weigh = weighFacts(factsOf(a), factsOf(b));
  const [own, other] = [countedOnce(a), countedOnce(b)];
  return [...own].flatMap(([noun, x]): Opposed[] => {
    const y = other.get(noun);
    if (!y || agree(x, y) || agree(y, x) || x.vague || y.vague) return [];
    const { shared } = scorePair(sentenceFacts(a, x.span), sentenceFacts(b, y.span), weigh, [0, 0]);
    return shared >= AROUND ? [{ kind: "number", a: x.span, b: y.span }] : [];
  });
}

/** Numbers of the body by the noun that they count, where it is counted in one way only. */
function countedOnce(document: Comparable): Map<string, PlacedNumber> {
  const found = new Map<string, PlacedNumber[]>();
  for (const number of document.numbers) {
    if (number.unit !== null || number.counted === null || !isTold(document, number.span)) continue;
    found.set(number.counted, [...(found.get(number.counted) ?? []), number]);
  }
  const single = [...found].filter(([, list]) => list.every((number) => agree(list[0]!, number) || agree(number, list[0]!)));
  return new Map(single.map(([noun, [first]]) => [noun, first!]));
}

/** One event on two days: of one type and word, done by one who is the same, told as done by both. */
function dates({ a, b }: Comparison): Opposed[] {
  const keysOf = ({ mentions }: Comparable, event: Event): Set<string> =>
    new Set(
      [...event.actors, ...event.recipients].flatMap(({ entity }) =>
        mentions.filter((m) => m.entity === entity).map(({ key }) => key),
      ),
    );
  return a.reading.events.flatMap((x) =>
    b.reading.events.flatMap((y): Opposed[] => {
      if (x.type !== y.type || x.mode !== y.mode || x.status !== y.status || !x.time || !y.time) return [];
      if (x.time.from < y.time.to && y.time.from < x.time.to) return [];
      const [own, other] = [keysOf(a, x), keysOf(b, y)];
      if (![...own].some((key) => other.has(key))) return [];
      return [{ kind: "date", a: timeSpan(a, x), b: timeSpan(b, y) }];
    }),
  );
}

function timeSpan({ reading }: Comparable, { time, trigger }: Event): Span {
  return reading.times.find(({ id }) => id === time?.expression)?.span ?? trigger;
}

/** A clause of B with a negation, of which A tells what it denies. */
function denials({ a, b }: Comparison, rules: DriftRules): Opposed[] {
  const [factsA, factsB] = [factsOf(a), factsOf(b)];
  const weigh = weighFacts(factsA, factsB);
  return clausesOf(b).flatMap((clause): Opposed[] => {
    if (!isNegated(b, clause, rules) || !isTold(b, clause)) return [];
    const denied = factsWithin(b, clause);
    const telling = a.sentences.flatMap((span, i) => {
      if (!isTold(a, span)) return [];
      const { ofA, shared, support } = scorePair(denied, factsA[i]!, weigh, [0, 0]);
      const at = clausesOf(a).filter((own) => overlaps(own, span) && support.some((fact) => holdsFact(a, own, fact.key)));
      const affirmed = at.find((own) => !isNegated(a, own, rules));
      return ofA >= DENIED && shared >= WEIGHTY && affirmed ? [{ span: affirmed, shared }] : [];
    });
    const [best] = telling.sort((x, y) => y.shared - x.shared);
    return best ? [{ kind: "denial", a: best.span, b: clause }] : [];
  });
}

const isNegated = ({ reading }: Comparable, clause: Span, rules: DriftRules): boolean =>
  rules.negations(reading.document.text.slice(...clause)).length > 0;

const holdsFact = (document: Comparable, span: Span, key: string): boolean =>
  factsWithin(document, span).facts.some((fact) => fact.key === key);

const sentenceFacts = (document: Comparable, span: Span): SentenceFacts => factsWithin(document, document.sentences.find((sentence) => overlaps(sentence, span))!); // prettier-ignore

const isTold = ({ reading }: Comparable, span: Span): boolean =>
  reading.document.sections.some((section) => section.kind === "body" && overlaps(section.span, span));
