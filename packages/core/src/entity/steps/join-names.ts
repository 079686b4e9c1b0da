import { type Draft, type DraftStep, type EntityContext, joinByKey, labelOf, namesOf } from "../draft.ts";

const plain = (name: string): string =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll(/[.\s-]+/gu, " ")
    .trim()
    .toLowerCase();

/** Joins chains that the gazetteer knows as one record: DPRK and North Korea. */
export const joinRecords: DraftStep = {
  name: "join-records",
  apply: (drafts) => joinByKey(drafts, "join-records", (draft) => draft.record?.id ?? null),
};

/** Joins chains with a name in common and the same kind of name. */
export const joinSameNames: DraftStep = {
  name: "join-same-names",
  apply: (drafts, context) =>
    joinWhere(drafts, "join-same-names", context, (all) => {
      const having = indexBy(all, ({ plain }) => plain);
      return {
        // Of several, all of one name, the first will do.
        enough: 1,
        partnersOf: ({ plain }) => inOrder(plain.map((name) => having.get(name) ?? [])),
        joins: (found) => found.length >= 1,
      };
    }),
};

/** Joins “Putin” to “Vladimir Putin”, “the Ministry” stays: a short name that ends, or for an organisation begins, just one longer one. */
export const joinShortNames: DraftStep = {
  name: "join-short-names",
  apply: (drafts, context) =>
    joinWhere(drafts, "join-short-names", context, (all) => {
      const having = indexBy(all, ({ plain }) => plain);
      const shortened = indexBy(all, ({ plain }) => plain.flatMap(endsOf));
      return {
        enough: 2,
        partnersOf: (a) => {
          const longer = a.plain.map((name) => shortened.get(name) ?? []);
          const shorter = a.plain.flatMap(endsOf).map((name) => having.get(name) ?? []);
          return inOrder([...longer, ...shorter]).filter(
            (i) => sameSort(a, all[i]!) && (shortens(a, all[i]!) || shortens(all[i]!, a)),
          );
        },
        joins: (found) => found.length === 1,
      };
    }),
};

interface Named {
  readonly draft: Draft;
  /** As written, longest first. */
  readonly names: readonly string[];
  /** The same without accents, case and stops, each once. */
  readonly plain: readonly string[];
  readonly label: string | null;
}

/** Words that a short name has at most. */
const LONGEST_SHORT = 8;

/** The beginnings and ends of a name, in whole words, that a shorter name can be. */
function endsOf(name: string): string[] {
  const words = name.split(" ");
  const sizes = Array.from({ length: Math.min(LONGEST_SHORT, words.length - 1) }, (_, i) => i + 1);
  return sizes.flatMap((size) => [words.slice(0, size).join(" "), words.slice(-size).join(" ")]);
}

/** A newspaper may begin like the town that it is named for. */
const sameSort = (a: Named, b: Named): boolean => a.label === null || b.label === null || a.label === b.label;

function shortens(short: Named, long: Named): boolean {
  return short.plain.every((name) => long.plain.some((full) => isShortOf(name.split(" "), full.split(" "), long.label)));
}

function isShortOf(short: readonly string[], full: readonly string[], label: string | null): boolean {
  if (short.length >= full.length) return false;
  const ends = short.every((word, i) => full[full.length - short.length + i] === word);
  const begins = short.every((word, i) => full[i] === word);
  if (label === "PER") return short.length === 1 ? ends || begins : ends || (begins && short.length > 1);
  return begins && short.length >= 1 && (short[0]!.length > 3 || short.length > 1);
}

/** Numbers of drafts by a key, in order, so that partners are looked up and not searched for among all. */
function indexBy(all: readonly Named[], keysOf: (named: Named) => readonly string[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [i, named] of all.entries()) {
    for (const key of new Set(keysOf(named))) {
      const known = index.get(key);
      if (known) known.push(i);
      else index.set(key, [i]);
    }
  }
  return index;
}

/** Several lists of numbers as one, in order, each number once. */
function inOrder(lists: readonly (readonly number[])[]): readonly number[] {
  const found = lists.filter((list) => list.length > 0);
  return found.length > 1 ? [...new Set(found.flat())].sort((a, b) => a - b) : (found[0] ?? []);
}

/** Which drafts can be one by their names, and when a draft’s partners are joined. */
interface Match {
  /** Numbers of drafts that may be the same, in order; itself among them or not. */
  partnersOf(named: Named): readonly number[];
  /** How many partners decide, so that no more are looked for. */
  readonly enough: number;
  joins(found: readonly number[]): boolean;
}

/** Joins each draft to a longer one of the same kind that a match finds for it; of names as long, the first is the longer. */
function joinWhere(
  drafts: readonly Draft[],
  by: string,
  context: EntityContext,
  matchOf: (all: readonly Named[]) => Match,
): Draft[] {
  const given = drafts.map((draft): Named => {
    const names = namesOf(draft, context);
    return { draft, names, plain: [...new Set(names.map(plain))], label: labelOf(draft, context) };
  });
  const all = asSurnames(given);
  const match = matchOf(all);
  const target = new Map<number, number>();
  for (const [i, a] of all.entries()) {
    if (a.names.length === 0) continue;
    const found: number[] = [];
    for (const j of match.partnersOf(a)) {
      if (j !== i && isLonger(all[j]!, j, a, i) && compatible(a, all[j]!)) found.push(j);
      if (found.length === match.enough) break;
    }
    if (match.joins(found)) target.set(i, found[0]!);
  }
  const keys = new Map(drafts.map((draft, i) => [draft, String(rootOf(i, target))]));
  return joinByKey(drafts, by, (draft) => keys.get(draft) ?? null);
}

/** A single word that ends the full name of a person is that person's, whatever the model took it for where it stands alone. */
function asSurnames(all: readonly Named[]): Named[] {
  const people = all.filter(({ label }) => label === "PER").flatMap(({ plain }) => plain);
  const surnames = new Set(people.filter((name) => name.includes(" ")).map((name) => name.split(" ").at(-1)!));
  const isSurname = ({ draft, label, plain }: Named): boolean =>
    draft.record === null && label !== "LOC" && plain.length > 0 && plain.every((name) => surnames.has(name));
  return all.map((named) => (isSurname(named) ? { ...named, label: "PER" } : named));
}

const isLonger = (b: Named, j: number, a: Named, i: number): boolean =>
  b.names[0]!.length > a.names[0]!.length || (b.names[0]!.length === a.names[0]!.length && j < i);

function rootOf(draft: number, target: ReadonlyMap<number, number>): number {
  let root = draft;
  for (let next = target.get(root); next !== undefined; next = target.get(root)) root = next;
  return root;
}

function compatible(a: Named, b: Named): boolean {
  if (a.draft.record && b.draft.record && a.draft.record.id !== b.draft.record.id) return false;
  const person = (named: Named): boolean | null => (named.label === null ? null : named.label === "PER");
  return person(a) === null || person(b) === null || person(a) === person(b);
}
