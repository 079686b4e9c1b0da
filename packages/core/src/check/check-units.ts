import type { Check } from "../document/annotation/check.ts";
import type { Quantity, UnitReading } from "./check-rules.ts";
import { intervalOf, overlap, rounded } from "./interval.ts";

/** Whether two quantities that are said to be one can be, under any reading of their units. */
export function checkUnits([a, b]: readonly [Quantity, Quantity]): Omit<Check, "spans"> | null {
  const pairs = a.readings.flatMap((first) => b.readings.filter(({ dimension }) => dimension === first.dimension).map((second) => [first, second] as const)); // prettier-ignore
  if (pairs.length === 0 || a.numbers.length !== b.numbers.length) return null;
  const fits = pairs.some(([first, second]) => a.numbers.every((number, i) => overlap(intervalOf(number, first, a.rough), intervalOf(b.numbers[i]!, second, b.rough)))); // prettier-ignore
  const [[first, second]] = pairs as [readonly [UnitReading, UnitReading]];
  const converted = a.numbers.map(({ value }) => rounded((value * first.factor + first.offset - second.offset) / second.factor));
  const written = (quantity: Quantity): string => `${quantity.numbers.map(({ value }) => value).join("–")} ${quantity.unit}`;
  return {
    kind: "unit",
    verdict: fits ? "consistent" : "inconsistent",
    note: `${written(a)} = ${converted.join("–")} ${b.unit}; the text has ${written(b)}`,
    rule: "check.unit",
  };
}
