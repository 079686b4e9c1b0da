import type { Comparable, PlacedNumber } from "../text/comparable.ts";
import { isTold } from "./claim-facts.ts";
import type { CorroborationRules } from "./corroboration-rules.ts";

/** What a number is of: a noun, the fate of people, people of any kind, a sum of money, or a measure. */
export interface Slot {
  readonly kind: "noun" | "fate" | "people" | "money" | "measure";
  readonly key: string;
}

/** The numbers of a body by what they are of; vague ones are left out. */
export function numbersBySlot(
  document: Comparable,
  rules: CorroborationRules,
): Map<string, { readonly slot: Slot; readonly numbers: readonly PlacedNumber[] }> {
  const placed = document.numbers
    .filter((number) => !number.vague && isTold(document, number.span))
    .flatMap((number) => slotsOf(document, number, rules).map((slot) => ({ slot, number })));
  const groups = Map.groupBy(placed, ({ slot }) => `${slot.kind} ${slot.key}`);
  return new Map([...groups].map(([key, all]) => [key, { slot: all[0]!.slot, numbers: all.map(({ number }) => number) }]));
}

/** Ordinals and multiples measure nothing. */
const UNMEASURED = /^(?:ordinal|times|count)$/u;

function slotsOf({ reading, sentences }: Comparable, number: PlacedNumber, rules: CorroborationRules): Slot[] {
  const { text } = reading.document;
  const [start, end] = sentences[number.sentence]!;
  const sentence = text.slice(start, end);
  if (rules.isMoney(number.dimension)) {
    // What might be paid contradicts nothing that is.
    if (rules.isPossible(sentence)) return [];
    return [{ kind: "money", key: `${number.dimension} ${rules.rate(text, number.span[1]) ?? ""}` }];
  }
  if (number.unit !== null) return UNMEASURED.test(number.dimension) ? [] : [{ kind: "measure", key: number.dimension }];
  const people = rules.countedClass(sentence, [number.span[0] - start, number.span[1] - start]);
  if (people !== null && people !== "people") return [{ kind: "fate", key: people }];
  const crowd: Slot[] = people === null ? [] : [{ kind: "people", key: people }];
  return number.counted === null ? crowd : [{ kind: "noun", key: rules.conceptOf(number.counted) }, ...crowd];
}
