import { type Candidate, distance } from "./candidate.ts";
import type { Toponym } from "./toponym.ts";
import { WEIGHTS } from "./weights.ts";

/** A place that a document may speak of, and how much that counts. */
export interface Vote {
  /** Null for what is no toponym: a dateline, an adjective. */
  readonly toponym: Toponym | null;
  readonly candidate: Candidate;
  readonly weight: number;
}

/** Votes beyond the strongest so many are not asked how far away they lie, so that long documents are read as fast. */
const NEIGHBOURS = 100;

/** What the places of a document say of each other: how much of them lies in a state, in a unit, near a point. */
export class Coherence {
  readonly #total: Tally = new Tally();
  readonly #strongest: readonly Vote[];

  constructor(votes: readonly Vote[]) {
    for (const vote of votes) {
      const { country, admin1 } = vote.candidate;
      if (country === null) continue;
      this.#total.add(vote, "", country, unitKey(country, admin1));
    }
    this.#strongest = votes
      .filter(({ candidate: { level } }) => level !== "state")
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, NEIGHBOURS);
  }

  /** How well a candidate of a toponym goes with all other votes. */
  score({ country, admin1, place }: Candidate, toponym: Toponym): number {
    const others = this.#total.others("", toponym);
    if (others <= 0 || country === null) return 0;
    const total = others + WEIGHTS.doubt;
    const state = this.#total.others(country, toponym) / total;
    const unit = admin1 === null ? 0 : this.#total.others(unitKey(country, admin1)!, toponym) / total;
    let near = 0;
    for (const vote of this.#strongest) {
      if (vote.toponym === toponym || vote.candidate.country !== country) continue;
      const away = distance(place, vote.candidate.place) / WEIGHTS.nearness;
      near = Math.max(near, Math.min(1, vote.weight) / (1 + away ** 2));
    }
    return WEIGHTS.sameState * state + WEIGHTS.sameUnit * unit + WEIGHTS.near * near;
  }
}

const unitKey = (country: string, admin1: string | null): string | null => (admin1 === null ? null : `${country} ${admin1}`);

/** Sums of votes by a key, in all and of each toponym. */
class Tally {
  readonly #sums = new Map<string, { all: number; readonly own: Map<Toponym, number> }>();

  add({ toponym, weight }: Vote, ...keys: readonly (string | null)[]): void {
    for (const key of keys) {
      if (key === null) continue;
      const sum = this.#sums.get(key) ?? { all: 0, own: new Map<Toponym, number>() };
      sum.all += weight;
      if (toponym) sum.own.set(toponym, (sum.own.get(toponym) ?? 0) + weight);
      this.#sums.set(key, sum);
    }
  }

  /** The sum of all but one toponym’s own votes. */
  others(key: string, toponym: Toponym): number {
    const sum = this.#sums.get(key);
    // Differences of sums leave a rest; what is as small as that is nothing.
    const rest = sum === undefined ? 0 : sum.all - (sum.own.get(toponym) ?? 0);
    return rest < 1e-9 ? 0 : rest;
  }
}
