import { type Draft, type DraftStep, type EntityContext, joinByKey, namesOf } from "../draft.ts";

/** Joins an initialism to the one name that it abbreviates: IAEA and International Atomic Energy Agency. */
export const joinInitialisms: DraftStep = {
  name: "join-initialisms",
  apply: (drafts, context) => {
    const names = drafts.map((draft) => namesOf(draft, context));
    const abbreviated = byInitials(names, context);
    const keys = new Map<Draft, string>();
    drafts.forEach((draft, i) => {
      const short = names[i]!.find((name) => /^(?:\p{Lu}\.?){2,6}$/u.test(name))?.replaceAll(".", "");
      if (short === undefined) return;
      const long = [...(abbreviated.get(short) ?? [])].filter((j) => j !== i);
      if (long.length !== 1 || !agrees(draft, drafts[long[0]!]!)) return;
      keys.set(draft, String(long[0]!));
      const owner = drafts[long[0]!]!;
      if (!keys.has(owner)) keys.set(owner, String(long[0]!));
    });
    return joinByKey(drafts, "join-initialisms", (draft) => keys.get(draft) ?? null);
  },
};

/** The drafts that each initialism can stand for, by index. */
function byInitials(names: readonly (readonly string[])[], context: EntityContext): ReadonlyMap<string, ReadonlySet<number>> {
  const owners = new Map<string, Set<number>>();
  for (const [i, own] of names.entries()) {
    for (const short of own.flatMap((name) => initials(name, context))) {
      const known = owners.get(short);
      if (known) known.add(i);
      else owners.set(short, new Set([i]));
    }
  }
  return owners;
}

const agrees = (a: Draft, b: Draft): boolean => a.record === null || b.record === null || a.record.id === b.record.id;

/** The initialisms that a name can have: of all its words, and of those that are not joiners. */
function initials(name: string, { rules: { joiners } }: EntityContext): string[] {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  if (words.length < 2) return [];
  const of = (kept: readonly string[]): string => kept.map((word) => word[0]!.toUpperCase()).join("");
  return [of(words), of(words.filter((word) => !joiners.has(word.toLowerCase())))];
}
