import type { Comparison } from "../alignment/align.ts";
import type { Comparable } from "../text/comparable.ts";
import { cosine } from "../text/vectors.ts";
import { type Unit, unitsOf } from "./unit.ts";

/** Sentences of A and B that tell the same, with the words that they share. */
export interface Group {
  readonly a: GroupSide;
  readonly b: GroupSide;
  /** Whether one was taken from the other nearly as it is. */
  readonly copied: boolean;
}

export interface GroupSide {
  readonly document: Comparable;
  /** Numbers of its sentences, in order. */
  readonly sentences: readonly number[];
  readonly units: readonly Unit[];
  /** For each unit the index of its counterpart on the other side, if it has one. */
  readonly links: readonly (number | null)[];
}

/** Part of the smaller sentence’s runs of three words that the other has where it was taken over nearly as it is. */
const COPIED = 0.6;

/** Joins the pairs that share a sentence, and links their words. Headlines sharpen and leave out by their nature: they are not compared. */
export function groupsOf({ a, b, pairs }: Comparison): Group[] {
  const [unitsA, unitsB] = [unitsOf(a), unitsOf(b)];
  return components(pairs.filter((pair) => !a.headlines[pair.a])).map((members) => {
    const [left, right] = [[...new Set(members.map((pair) => pair.a))], [...new Set(members.map((pair) => pair.b))]].map((list) => list.sort((x, y) => x - y)) as [number[], number[]]; // prettier-ignore
    const [own, other] = [left.flatMap((i) => unitsA[i]!), right.flatMap((i) => unitsB[i]!)];
    const links = linkUnits(own, other, cosines(own, other, a, b));
    const back = other.map((_, j) => nullable(links.indexOf(j)));
    return {
      a: { document: a, sentences: left, units: own, links },
      b: { document: b, sentences: right, units: other, links: back },
      copied: members.every(({ shingles }) => shingles >= COPIED),
    };
  });
}

const nullable = (index: number): number | null => (index < 0 ? null : index);

type Pair = Comparison["pairs"][number];

function components(pairs: readonly Pair[]): Pair[][] {
  const groups: Pair[][] = [];
  for (const pair of pairs) {
    const touching = groups.filter((group) => group.some(({ a, b }) => a === pair.a || b === pair.b));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), pair]);
  }
  return groups.sort((x, y) => x[0]!.a - y[0]!.a);
}

/** Letters that two words of one family begin with. */
const STEM = 5;

/**
 * Links units that say the same: equal keys first, the nearest in their relative place where one stands more than
 * once, then words of one family. Words that say little are linked only beside others that are.
 */
function linkUnits(a: readonly Unit[], b: readonly Unit[], near: Nearness): (number | null)[] {
  const links: (number | null)[] = a.map(() => null);
  const taken = new Set<number>();
  const link = (same: (x: Unit, y: Unit) => boolean): void => {
    for (const [i, unit] of a.entries()) {
      if (links[i] !== null) continue;
      const expected = expectedAt(i, links, a.length, b.length);
      const found = b
        .map((other, j) => ({ other, j }))
        .filter(({ other, j }) => !taken.has(j) && same(unit, other))
        .sort((x, y) => Math.abs(x.j - expected) - Math.abs(y.j - expected))[0];
      if (found === undefined) continue;
      links[i] = found.j;
      taken.add(found.j);
    }
  };
  link((x, y) => x.content && y.content && x.key === y.key);
  link((x, y) => x.content && y.content && x.key.length > STEM && x.key.slice(0, STEM) === y.key.slice(0, STEM) && /^\p{L}/u.test(x.key)); // prettier-ignore
  linkNear(a, b, near, links, taken);
  for (const [i, { key }] of a.entries()) {
    if (links[i] !== null) continue;
    const [before, after] = [links[i - 1] ?? null, links[i + 1] ?? null];
    const places = [...(before === null ? [] : [before + 1]), ...(after === null ? [] : [after - 1])];
    const j = places.find((place) => b[place]?.key === key && !taken.has(place));
    if (j === undefined) continue;
    links[i] = j;
    taken.add(j);
  }
  return links;
}

/** Where the neighbours’ counterparts lead one to expect that of a unit. */
function expectedAt(i: number, links: readonly (number | null)[], sizeA: number, sizeB: number): number {
  for (let distance = 1; distance <= 3; distance++) {
    const before = links[i - distance];
    if (before !== undefined && before !== null) return before + distance;
  }
  return (i / Math.max(1, sizeA)) * sizeB;
}

/** The cosine of two units by their numbers, −1 without vectors. */
type Nearness = (i: number, j: number) => number;

function cosines(own: readonly Unit[], other: readonly Unit[], a: Comparable, b: Comparable): Nearness {
  if (a.vectors === null || b.vectors === null) return () => -1;
  const left = own.map(({ span, content }) => (content ? a.vectors!.of(span) : null));
  const right = other.map(({ span, content }) => (content ? b.vectors!.of(span) : null));
  return (i, j) => cosine(left[i]!, right[j]!);
}

/** Vectors of words in their contexts that are so near are taken for the same told in another word. */
const NEAR = 0.5;

/** Links words that are each other’s nearest of those that are left (Dou and Neubig 2021, without the training). */
function linkNear(a: readonly Unit[], b: readonly Unit[], near: Nearness, links: (number | null)[], taken: Set<number>): void {
  const free = (units: readonly Unit[], isTaken: (i: number) => boolean): number[] =>
    units.flatMap(({ content, key }, i) => (content && !isTaken(i) && /^\p{L}/u.test(key) ? [i] : []));
  const [own, other] = [free(a, (i) => links[i] !== null), free(b, (j) => taken.has(j))];
  const nearest = (candidates: readonly number[], of: (k: number) => number): number | undefined =>
    candidates.toSorted((x, y) => of(y) - of(x))[0];
  for (const i of own) {
    const j = nearest(other, (k) => near(i, k));
    if (j === undefined || near(i, j) < NEAR || nearest(own, (k) => near(k, j)) !== i) continue;
    links[i] = j;
    taken.add(j);
  }
}
