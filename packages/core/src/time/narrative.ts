import { civil } from "./calendar.ts";
import type { Candidate } from "./meaning.ts";

const FEWEST = 4;
/** Years before the publication that are still its own time. */
const OWN = 2;

/** Whether most years that a text says lie well before its publication: it tells a history. */
export function isNarrative(candidates: readonly Candidate[], published: number | null): boolean {
  const years = candidates.flatMap(({ meaning }) =>
    meaning.kind === "date" && meaning.year !== undefined ? [meaning.bc ? 0 : meaning.year] : [],
  );
  if (years.length < FEWEST) return false;
  if (published === null) return true;
  const { year } = civil(published);
  return years.filter((said) => year - said > OWN).length > years.length * 0.6;
}
