import { type Candidate, candidateOf, holds } from "./candidate.ts";
import { findCandidates } from "./find-candidates.ts";
import type { PlaceRules } from "./place-rules.ts";
import type { PlaceDocument } from "./toponym.ts";

/** A place that the document speaks of beside its toponyms, and how often. */
export interface Witness {
  readonly candidates: readonly Candidate[];
  readonly weight: number;
}

const DATELINE = 2;
/** An adjective says less of where things are than a name does. */
const ADJECTIVE = 0.5;
const MOST = 3;

/** What the dateline and the adjectives of states say of where a document is at home. */
export function findWitnesses({ layers: { imprint, tokens } }: PlaceDocument, rules: PlaceRules): Witness[] {
  const counts = new Map<string, number>();
  for (const { text } of tokens) {
    const record = /^\p{Lu}/u.test(text) ? rules.gazetteer.adjective(text) : null;
    if (record) counts.set(record.id, (counts.get(record.id) ?? 0) + 1);
  }
  const adjectives = [...counts].flatMap(([id, count]): Witness[] => {
    const state = rules.index.state(id);
    return state ? [{ candidates: [candidateOf(state, 0, "place.adjective")], weight: ADJECTIVE * Math.min(count, MOST) }] : [];
  });
  return imprint.dateline === null
    ? adjectives
    : [{ candidates: datelineOf(imprint.dateline.value, rules), weight: DATELINE }, ...adjectives];
}

/** The likeliest place that a dateline names: “MANCHESTER, N.H.”. */
function datelineOf(text: string, rules: PlaceRules): Candidate[] {
  const [name = "", outer] = text.split(/\s*[,/]\s*/u);
  const found = findCandidates(name, null, rules);
  const holding = outer === undefined ? [] : findCandidates(outer, null, rules);
  const within = found.filter((inner) => holding.some((held) => holds(held, inner)));
  const [best] = (within.length > 0 ? within : found).toSorted((a, b) => b.prior - a.prior);
  return best ? [best] : [];
}
