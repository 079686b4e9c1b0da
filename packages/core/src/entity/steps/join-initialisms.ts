import { type Draft, type DraftStep, type EntityContext, joinByKey, namesOf } from "../draft.ts";

/** Joins an initialism to the one name that it abbreviates: IAEA and International Atomic Energy Agency. */
export const joinInitialisms: DraftStep = {
  name: "join-initialisms",
  apply: (drafts, context) => {
    const names = drafts.map((draft) => namesOf(draft, context));
    const owner = new Map<Draft, number>();
    drafts.forEach((draft, i) => {
      const short = names[i]!.find((name) => /^(?:\p{Lu}\.?){2,6}$/u.test(name))?.replaceAll(".", "");
      if (short === undefined) return;
      const long = names.flatMap((own, j) => (j !== i && own.some((name) => initials(name, context).includes(short)) ? [j] : []));
      if (long.length === 1 && agrees(draft, drafts[long[0]!]!)) owner.set(draft, long[0]!);
    });
    return joinByKey(drafts, "join-initialisms", (draft) => keyOf(draft, drafts, owner));
  },
};

function keyOf(draft: Draft, drafts: readonly Draft[], owner: ReadonlyMap<Draft, number>): string | null {
  const own = owner.get(draft);
  if (own !== undefined) return String(own);
  const index = drafts.indexOf(draft);
  return [...owner.values()].includes(index) ? String(index) : null;
}

const agrees = (a: Draft, b: Draft): boolean => a.record === null || b.record === null || a.record.id === b.record.id;

/** The initialisms that a name can have: of all its words, and of those that are not joiners. */
function initials(name: string, { rules: { joiners } }: EntityContext): string[] {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  if (words.length < 2) return [];
  const of = (kept: readonly string[]): string => kept.map((word) => word[0]!.toUpperCase()).join("");
  return [of(words), of(words.filter((word) => !joiners.has(word.toLowerCase())))];
}
