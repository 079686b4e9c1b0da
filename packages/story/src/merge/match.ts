/** Two records of two readings that are about one thing, and what says so. */
export interface Match {
  /** Ids in the readings. */
  readonly a: string;
  readonly b: string;
  /** How sure, 0 to 1; of several matches of one record the surest counts. */
  readonly score: number;
  /** In words, for those who have to judge it. */
  readonly reason: string;
}

/** Matches in which each record stands once: the surest first, then in the order of the first reading. */
export function oneToOne(matches: readonly Match[]): Match[] {
  const [takenA, takenB] = [new Set<string>(), new Set<string>()];
  const sorted = matches.map((match, i) => ({ match, i })).sort((x, y) => y.match.score - x.match.score || x.i - y.i);
  const kept = sorted.filter(({ match: { a, b } }) => {
    if (takenA.has(a) || takenB.has(b)) return false;
    takenA.add(a);
    takenB.add(b);
    return true;
  });
  return kept.sort((x, y) => x.i - y.i).map(({ match }) => match);
}
