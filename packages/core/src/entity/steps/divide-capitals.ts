import type { Mention } from "../../document/annotation/mention.ts";
import type { GazetteerRecord } from "../../pipeline/gazetteer.ts";
import { bareRelation } from "../../pipeline/tree.ts";
import { type Draft, type DraftStep, type EntityContext, nameText } from "../draft.ts";

/**
 * Finds what the gazetteer knows of each chain, and divides capitals and seats by use: where one acts (“Moscow
 * intends”, “Pyongyang’s attempts”) it is the government that it stands for, where something is in it, it is a place.
 */
export const divideCapitals: DraftStep = {
  name: "divide-capitals",
  apply: (drafts, context) =>
    drafts.flatMap((draft) => {
      const record = recordOf(draft, context);
      if (!record) return [draft];
      const acting =
        record.type === "capital" ? draft.members.filter((m) => actsAsGovernment(context.mentions[m]!, context)) : [];
      const staying = draft.members.filter((m) => !acting.includes(m));
      const state = record.standsFor === null ? null : context.rules.gazetteer.record(record.standsFor);
      const parts: Draft[] = [];
      if (staying.length > 0) parts.push({ ...draft, members: staying, record });
      if (acting.length > 0) parts.push({ members: acting, record: state, rules: [...draft.rules, "divide-capitals"] });
      return parts;
    }),
};

/** The record of the chain’s names: the one that most of its named mentions agree on. */
function recordOf(draft: Draft, context: EntityContext): GazetteerRecord | null {
  const counts = new Map<GazetteerRecord, number>();
  for (const m of draft.members) {
    const mention = context.mentions[m]!;
    const name = nameText(mention, context);
    const record = name === null ? null : recordOfName(name, mention, context);
    if (record) counts.set(record, (counts.get(record) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/**
 * The first record of a name whose kind the mention can have: no state for a person called Jordan. What is an acronym
 * or has several words is no one's surname, whatever the model takes it for.
 */
function recordOfName(name: string, mention: Mention, { rules: { gazetteer } }: EntityContext): GazetteerRecord | null {
  const label = mention.name?.label;
  return (
    gazetteer.named(name).find((record) => {
      if (/^\p{Lu}{2,}$|\s/u.test(name)) return true;
      if (label === "PER" || (label === undefined && mention.kind === "person")) return record.kind === "person";
      return true;
    }) ?? null
  );
}

/** Whether a place is used as an actor: the subject, addressee or possessor of what a government does or has. */
function actsAsGovernment({ head }: Pick<Mention, "head">, context: EntityContext): boolean {
  const { words, rules } = context;
  const word = words[head]!;
  if (word.head === null) return false;
  const governor = words[word.head]!;
  const lemma = governor.lemma.toLowerCase();
  const cases = word.dependents.map((d) => words[d]!).filter((d) => bareRelation(d) === "case");
  const has = (...prepositions: readonly string[]): boolean => cases.some((d) => prepositions.includes(d.lemma));
  switch (word.relation) {
    case "nsubj":
      return !rules.lying.has(lemma);
    case "nsubj:pass":
    case "obj":
    case "iobj":
      return rules.addressing.has(lemma);
    case "obl:agent":
      return true;
    case "nmod:poss":
      return !rules.local.has(lemma) && rules.nounKind(lemma) !== "facility";
    case "obl":
    case "nmod":
      return has("with", "between", "against") || (has("by") && governor.upos === "VERB");
    case "conj":
      return actsAsGovernment({ head: word.head }, context);
    default:
      return false;
  }
}
