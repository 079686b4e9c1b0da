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
    joinWhere(drafts, "join-same-names", context, (a, b) => {
      const names = new Set(a.names.map(plain));
      return b.names.some((name) => names.has(plain(name)));
    }),
};

/** Joins “Putin” to “Vladimir Putin”, “the Ministry” stays: a short name that ends, or for an organisation begins, just one longer one. */
export const joinShortNames: DraftStep = {
  name: "join-short-names",
  apply: (drafts, context) => joinWhere(drafts, "join-short-names", context, (a, b) => shortens(a, b) || shortens(b, a)),
};

interface Named {
  readonly draft: Draft;
  readonly names: readonly string[];
  readonly label: string | null;
}

function shortens(short: Named, long: Named): boolean {
  return short.names.every((name) =>
    long.names.some((full) => isShortOf(plain(name).split(" "), plain(full).split(" "), long.label)),
  );
}

function isShortOf(short: readonly string[], full: readonly string[], label: string | null): boolean {
  if (short.length >= full.length) return false;
  const ends = short.every((word, i) => full[full.length - short.length + i] === word);
  const begins = short.every((word, i) => full[i] === word);
  if (label === "PER") return short.length === 1 ? ends || begins : ends || (begins && short.length > 1);
  return begins && short.length >= 1 && (short[0]!.length > 3 || short.length > 1);
}

/** Joins pairs that a test calls one, provided that a name’s owner is not in doubt: exactly one candidate, of the same kind. */
function joinWhere(drafts: readonly Draft[], by: string, context: EntityContext, same: (a: Named, b: Named) => boolean): Draft[] {
  const named = drafts.map((draft): Named => ({ draft, names: namesOf(draft, context), label: labelOf(draft, context) }));
  const target = new Map<number, number>();
  named.forEach((a, i) => {
    if (a.names.length === 0) return;
    const partners = named.flatMap((b, j) => (j !== i && b.names.length > 0 && compatible(a, b) && same(a, b) ? [j] : []));
    const longer = partners.filter(
      (j) => named[j]!.names[0]!.length >= a.names[0]!.length && (named[j]!.names[0]!.length > a.names[0]!.length || j < i),
    );
    if (longer.length >= 1 && (by === "join-same-names" || longer.length === 1)) target.set(i, longer[0]!);
  });
  const rootOf = (i: number): number => (target.has(i) ? rootOf(target.get(i)!) : i);
  const keys = new Map(drafts.map((draft, i) => [draft, String(rootOf(i))]));
  return joinByKey(drafts, by, (draft) => keys.get(draft) ?? null);
}

function compatible(a: Named, b: Named): boolean {
  if (a.draft.record && b.draft.record && a.draft.record.id !== b.draft.record.id) return false;
  const person = (named: Named): boolean | null => (named.label === null ? null : named.label === "PER");
  return person(a) === null || person(b) === null || person(a) === person(b);
}
