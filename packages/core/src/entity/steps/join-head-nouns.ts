import { bareRelation } from "../../pipeline/tree.ts";
import { type Draft, type DraftStep, type EntityContext, joinByKey, labelOf } from "../draft.ts";

/** Joins a bare description (“the cosmodrome”) to the one name before it that has its noun (“the Vostochny Cosmodrome”). */
export const joinHeadNouns: DraftStep = {
  name: "join-head-nouns",
  apply: (drafts, context) => {
    const named = drafts.map((draft) => nounsOfNames(draft, context));
    const target = new Map<number, number>();
    drafts.forEach((draft, i) => {
      const noun = bareDescription(draft, context);
      if (noun === null) return;
      const owners = named.flatMap((nouns, j) => (nouns.has(noun) ? [j] : []));
      const [owner] = owners;
      if (owners.length === 1 && drafts[owner!]!.members[0]! < draft.members[0]!) target.set(i, owner!);
    });
    const keys = new Map(drafts.map((draft, i) => [draft, String(target.get(i) ?? i)]));
    return joinByKey(drafts, "join-head-nouns", (draft) => keys.get(draft) ?? null);
  },
};

/** The nouns of the names of a chain that are no person’s: “cosmodrome”, “ministry”. */
function nounsOfNames(draft: Draft, context: EntityContext): ReadonlySet<string> {
  const { mentions, tokens, rules } = context;
  if (labelOf(draft, context) === "PER") return new Set();
  const names = draft.members.map((m) => mentions[m]!).filter(({ form, name }) => form === "name" && name !== null);
  const nouns = names.flatMap(({ name }) => tokens.slice(...name!.range).map(({ text }) => text.toLowerCase()));
  return new Set(nouns.filter((noun) => rules.nounKind(noun) !== null));
}

/** The noun of a chain whose mentions are all “the” and that noun; null for any other. */
function bareDescription({ members, record }: Draft, { mentions, words, rules }: EntityContext): string | null {
  if (record !== null) return null;
  const heads = members.map((m) => mentions[m]!).filter(({ form }) => form !== "pronoun");
  const bare = heads.every(({ form, head, plural }) => {
    const modifiers = words[head]!.dependents.filter((d) => !["punct", "case", "acl"].includes(bareRelation(words[d]!)));
    return (
      form === "nominal" && !plural && modifiers.length === 1 && rules.definite.has(words[modifiers[0]!]!.lemma.toLowerCase())
    );
  });
  const nouns = new Set(heads.map(({ head }) => words[head]!.lemma.toLowerCase()));
  const [noun] = nouns;
  return bare && nouns.size === 1 ? noun! : null;
}
