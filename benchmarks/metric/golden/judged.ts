import type { Counts } from "../scores.ts";

/** Things of a record and of a reading, those that are one, and what is asked of each pair. */
export interface Judged<G, P> {
  readonly gold: readonly G[];
  readonly predicted: readonly P[];
  readonly found: readonly (readonly [gold: G, predicted: P])[];
  readonly tests: Readonly<Record<string, (gold: G, predicted: P) => boolean>>;
}

/** Counts of what was found, under the name of the part, and of each thing asked of it (“events: status”). */
export function countsOf<G, P>(part: string, { gold, predicted, found, tests }: Judged<G, P>): Record<string, Counts> {
  const count = (right: (g: G, p: P) => boolean): Counts => ({
    hit: found.filter(([g, p]) => right(g, p)).length,
    predicted: predicted.length,
    gold: gold.length,
  });
  const each = Object.entries(tests).map(([name, right]) => [`${part}: ${name}`, count(right)] as const);
  return { [part]: count(() => true), ...Object.fromEntries(each) };
}

/** Those of which all is right. */
export const allRight = <G, P>({ gold, predicted, found, tests }: Judged<G, P>): Counts => ({
  hit: found.filter(([g, p]) => Object.values(tests).every((right) => right(g, p))).length,
  predicted: predicted.length,
  gold: gold.length,
});
