import type { GazetteerRecord } from "../../pipeline/gazetteer.ts";
import { type Draft, type DraftStep, type EntityContext, nameText } from "../draft.ts";

/**
 * Parts names of two countries that coreference put into one chain: “Moscow” is no name of North Korea, however near it
 * stands. The names of the country that most names belong to stay, with every mention that is no such name.
 */
export const divideCountries: DraftStep = {
  name: "divide-countries",
  apply: (drafts, context) => drafts.flatMap((draft) => divide(draft, context)),
};

function divide(draft: Draft, context: EntityContext): readonly Draft[] {
  if (draft.members.length < 2) return [draft];
  const countries = new Map(draft.members.map((m) => [m, countriesOf(m, context)]));
  const counts = new Map<string, number>();
  for (const found of countries.values()) for (const country of found) counts.set(country, (counts.get(country) ?? 0) + 1);
  if (counts.size < 2) return [draft];
  const [[most]] = [...counts].sort((a, b) => b[1] - a[1]) as [[string, number]];
  const foreign = draft.members.filter((m) => countries.get(m)!.size > 0 && !countries.get(m)!.has(most));
  if (foreign.length === 0) return [draft];
  const parts = new Map<string, number[]>();
  for (const m of foreign) {
    const [country] = countries.get(m)!;
    parts.set(country!, [...(parts.get(country!) ?? []), m]);
  }
  const rules = [...draft.rules, "divide-countries"];
  return [
    { ...draft, members: draft.members.filter((m) => !foreign.includes(m)) },
    ...[...parts.values()].map((members): Draft => ({ members, record: null, rules })),
  ];
}

/** The countries that a place’s name can belong to; none for names of people and for what the gazetteer does not know. */
function countriesOf(m: number, context: EntityContext): ReadonlySet<string> {
  const mention = context.mentions[m]!;
  const name = mention.name?.label === "PER" ? null : nameText(mention, context);
  const records = name === null ? [] : context.rules.gazetteer.named(name);
  return new Set(records.some((record) => !isPlace(record)) ? [] : records.flatMap(({ country }) => country ?? []));
}

const isPlace = ({ type }: GazetteerRecord): boolean => type === "state" || type === "capital";
