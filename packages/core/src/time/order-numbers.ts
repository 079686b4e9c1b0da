import type { Candidate, NumberOrder } from "./meaning.ts";

/**
 * Decides which number is the day in dates like 03/02/2009: as the document's other dates in numbers have it; where none tells, or they
 * disagree, it stays as the pattern read it and is not certain.
 */
export function orderNumbers(candidates: readonly Candidate[]): Candidate[] {
  const told = new Set(candidates.map(orderOf).filter((order) => order === "day-first" || order === "month-first"));
  const order = told.size === 1 ? [...told][0]! : null;
  return candidates.map((candidate) => {
    const { meaning } = candidate;
    if (meaning.kind !== "date" || meaning.order !== "either") return candidate;
    if (order === null) return { ...candidate, meaning: { ...meaning, certain: false } };
    const { month, day } = meaning;
    return order === "month-first" ? candidate : { ...candidate, meaning: { ...meaning, month: day!, day: month! } };
  });
}

/** Whether it is open which number of a date is the day, after all that the document tells. */
export const isAmbiguous = ({ meaning }: Candidate): boolean =>
  meaning.kind === "date" && meaning.order === "either" && meaning.certain === false;

const orderOf = ({ meaning }: Candidate): NumberOrder | undefined => (meaning.kind === "date" ? meaning.order : undefined);
