import type { Mention } from "../../document/annotation/mention.ts";
import { type Draft, type DraftStep, type EntityContext, joinByKey, labelOf } from "../draft.ts";
import { findRoles, type FoundRole, roleAt } from "../find-roles.ts";
import { heldAt } from "../held-office.ts";

/**
 * Joins a description by office (“the North Korean leader”, “the prime minister”) to the one person of the document who
 * has that office, by the text (“Prime Minister Anneli Kroon”) or by the gazetteer at the date of publication.
 */
export const joinOffices: DraftStep = {
  name: "join-offices",
  apply: (drafts, context) => {
    const draftOf = new Map(drafts.flatMap((draft, i) => draft.members.map((m) => [m, i] as const)));
    const stateOf = (of: FoundRole["of"]): string | null => {
      if (of === null) return null;
      return "record" in of
        ? of.record
        : (drafts[draftOf.get(of.mention) ?? -1]?.record?.id ?? `mention ${draftOf.get(of.mention)}`);
    };
    const holders = holdersOf(drafts, draftOf, stateOf, context);
    const target = new Map<number, number>();
    drafts.forEach((draft, i) => {
      if (draft.record !== null || labelOf(draft, context) !== null) return;
      const described = draft.members.map((m) => context.mentions[m]!).find((mention) => isDescription(mention, context));
      const office = described && roleAt(described.head, described.index, context);
      if (!office) return;
      const [title, state] = [titleOf(office, context), stateOf(office.of)];
      const before = (holder: Holder): boolean => state !== null || drafts[holder.draft]!.members[0]! < described.index;
      const fits = holders.filter((holder) => before(holder) && sameOffice(title, state, holder, context));
      const people = [...new Set(fits.map((holder) => holder.draft))].filter((person) => person !== i);
      if (people.length === 1) target.set(i, people[0]!);
    });
    const keys = new Map(drafts.map((draft, i) => [draft, String(target.get(i) ?? i)]));
    return joinByKey(drafts, "join-offices", (draft) => keys.get(draft) ?? null);
  },
};

interface Holder {
  readonly draft: number;
  /** In lower case. */
  readonly title: string;
  /** Id of a record, or of a mention that has none; null where the text gives the office alone. */
  readonly state: string | null;
}

/** Who has which office: named people with roles in the text, and those whom the gazetteer knows. */
function holdersOf(
  drafts: readonly Draft[],
  draftOf: ReadonlyMap<number, number>,
  stateOf: (of: FoundRole["of"]) => string | null,
  context: EntityContext,
): Holder[] {
  const told = findRoles(context).flatMap((role): Holder[] => {
    const draft = draftOf.get(role.bearer);
    if (draft === undefined || labelOf(drafts[draft]!, context) !== "PER") return [];
    return [{ draft, title: titleOf(role, context), state: stateOf(role.of) }];
  });
  const known = drafts.flatMap(({ record }, draft): Holder[] =>
    record === null
      ? []
      : record.offices
          .filter((office) => heldAt(office, context.published))
          .map(({ title }) => ({ draft, title, state: record.country })),
  );
  return [...told, ...known];
}

/** Whether a mention describes one definite person: “the president”, “its leader”, “Egypt’s president”. */
function isDescription({ form, kind, plural, head }: Mention, { words, rules }: EntityContext): boolean {
  if (form !== "nominal" || kind !== "person" || plural) return false;
  return words[head]!.dependents.some(
    (d) => words[d]!.relation === "nmod:poss" || rules.definite.has(words[d]!.lemma.toLowerCase()),
  );
}

/** One office: the same title and state, or “leader” of a state for whoever leads it; without a state the title decides. */
function sameOffice(title: string, state: string | null, holder: Holder, { rules }: EntityContext): boolean {
  const leads = rules.leader.has(title) && rules.headsOfState.has(holder.title);
  if (state === null) return title === holder.title && !rules.leader.has(title);
  return state === holder.state && (title === holder.title || leads);
}

const titleOf = ({ range }: FoundRole, { tokens, rules }: EntityContext): string =>
  rules.officeTitle(
    tokens
      .slice(...range)
      .map(({ text }) => text.toLowerCase())
      .join(" "),
  );
