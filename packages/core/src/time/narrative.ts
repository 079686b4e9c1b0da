import { civil, dayNumber } from "./calendar.ts";
import type { Candidate, Meaning } from "./meaning.ts";

/** Fewest years that a history says. */
const FEWEST = 4;
/** Share of the years of a history that lie before its publication. */
const PAST = 0.6;
/** Days around its publication that only news dates. */
const NEWS = 7;
/** Most phrases that count from the publication, for each such year. */
const DEICTIC = 0.3;
/** Phrases that open a text; in news one of them counts from the publication. */
const OPENING = 3;

/**
 * Whether a text tells a history: most years that it says lie before its publication, and it neither dates that nor counts from it
 * often (“yesterday”, “on Tuesday”), as news does.
 */
export function isNarrative(candidates: readonly Candidate[], published: number | null): boolean {
  const years = candidates.flatMap(({ meaning }) =>
    meaning.kind === "date" && meaning.year !== undefined ? [meaning.year] : [],
  );
  if (years.length < FEWEST) return false;
  if (published !== null && candidates.some(({ meaning }) => isNear(meaning, published))) return false;
  const year = published === null ? Infinity : civil(published).year;
  const past = years.filter((said) => said < year).length;
  if (candidates.slice(0, OPENING).some(isDeictic)) return false;
  const deictic = candidates.filter(isDeictic).length;
  return past > years.length * PAST && deictic < past * DEICTIC;
}

function isNear(meaning: Meaning, published: number): boolean {
  if (meaning.kind !== "date" || meaning.year === undefined || meaning.month === undefined || meaning.day === undefined)
    return false;
  const day = dayNumber(meaning.year, meaning.month, meaning.day);
  return day !== null && Math.abs(day - published) <= NEWS;
}

const isDeictic = ({ meaning }: Candidate): boolean =>
  meaning.kind === "weekday" || (meaning.kind === "shift" && meaning.from === "publication");
