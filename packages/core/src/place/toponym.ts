import type { Entity } from "../document/annotation/entity.ts";
import type { Mention } from "../document/annotation/mention.ts";
import type { TokenRange } from "../document/annotation/token-range.ts";
import type { AnnotatedDocument } from "../document/document.ts";
import type { GazetteerRecord } from "../pipeline/gazetteer.ts";
import type { Candidate } from "./candidate.ts";
import { findCandidates, ofRecord } from "./find-candidates.ts";
import type { PlaceRules, PlaceSort } from "./place-rules.ts";
import { unite } from "./unite.ts";

export type PlaceDocument = AnnotatedDocument<"blocks" | "imprint" | "sentences" | "tokens" | "words" | "mentions" | "entities">;

/** An entity that may have a place, with what its names may mean. */
export interface Toponym {
  readonly entity: Entity;
  /** Where its names stand, without titles, articles and possessive endings. */
  readonly ranges: readonly TokenRange[];
  readonly candidates: readonly Candidate[];
}

/** The entities that are places or facilities and have a name. */
export function findToponyms(document: PlaceDocument, rules: PlaceRules): Toponym[] {
  return document.layers.entities
    .filter(({ kind }) => kind === "place" || kind === "facility")
    .flatMap((entity) => {
      const mentions = entity.members.map((m) => document.layers.mentions[m]!).filter(({ form }) => form === "name");
      const ranges = mentions.map((mention) => bareName(mention, document));
      return ranges.length === 0 ? [] : [{ entity, ranges, candidates: candidatesFor(entity, ranges, document, rules) }];
    });
}

/** The tokens of a name without a possessive ending and an article. */
function bareName({ name, range }: Mention, { layers: { words } }: PlaceDocument): TokenRange {
  let [first, last] = name?.range ?? range;
  while (last - first > 1 && (words[last - 1]!.xpos === "POS" || words[last - 1]!.upos === "PUNCT")) last--;
  while (last - first > 1 && words[first]!.upos === "DET") first++;
  return [first, last];
}

export const textOf = ({ text, layers: { tokens } }: PlaceDocument, [first, last]: TokenRange): string =>
  text.slice(tokens[first]!.span[0], tokens[last - 1]!.span[1]).replaceAll(/\s+/gu, " ");

/** The candidates of the first name that has any, that with most words first: “Portland” may be short for “Portland, Maine”. */
function candidatesFor(entity: Entity, ranges: readonly TokenRange[], document: PlaceDocument, rules: PlaceRules): Candidate[] {
  const names = [...new Map(ranges.map((range) => [textOf(document, range), range]))].sort(
    ([a], [b]) => b.split(" ").length - a.split(" ").length,
  );
  const record = entity.link?.source === "hearsay" ? rules.gazetteer.record(entity.link.id) : null;
  const linked = record === null ? [] : ofRecord(record, rules);
  if (record !== null && entity.kind === "facility") return linked;
  const seat =
    record?.type === "state"
      ? seatOf(
          record,
          names.map(([name]) => name),
          rules,
        )
      : [];
  if (seat.length > 0) return seat;
  for (const [name, range] of names) {
    // A name that the record does not have got into the chain by mistake, or is fuller: what it lies in is read elsewhere.
    if (record !== null && !rules.gazetteer.named(name).includes(record)) continue;
    const all = unite([...linked, ...findCandidates(name, sortAt(range, document, rules), rules)]);
    if (all.length > 0) return all;
  }
  return linked;
}

/** The capital that a government is called by throughout: “Moscow” intends, and no other name is there for Russia. */
function seatOf(state: GazetteerRecord, names: readonly string[], rules: PlaceRules): Candidate[] {
  const seats = names.map((name) => rules.gazetteer.named(name).find(({ standsFor }) => standsFor === state.id));
  if (!seats.every((seat) => seat !== undefined)) return [];
  const country = rules.index.state(state.id)?.country;
  return findCandidates(seats[0]!.name, "settlement", rules).filter((found) => found.country === country);
}

/** What the noun around a name says that it is: “Kano state”, “the province of Helmand”. */
function sortAt([first, last]: TokenRange, { layers: { words, tokens } }: PlaceDocument, rules: PlaceRules): PlaceSort | null {
  const after = tokens[last];
  if (after && after.sentence === tokens[first]!.sentence && words[last]!.upos === "NOUN") {
    const sort = rules.sort([after.text.toLowerCase()]);
    if (sort === "unit" || sort === "settlement") return sort;
  }
  if (first < 2 || words[first - 1]!.lemma !== "of") return null;
  const sort = rules.sort([tokens[first - 2]!.text.toLowerCase()]);
  return sort === "unit" || sort === "settlement" ? sort : null;
}
