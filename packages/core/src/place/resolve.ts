import { type Candidate, holds } from "./candidate.ts";
import { Coherence, type Vote } from "./coherence.ts";
import type { Container } from "./find-containers.ts";
import type { Witness } from "./find-context.ts";
import type { Toponym } from "./toponym.ts";
import { WEIGHTS } from "./weights.ts";

const MOST = 3;
const ROUNDS = 3;
/** What is less likely than this gives no vote. */
const FAINT = 0.02;

/**
 * The place chosen for each toponym, by prominence, by containment and by the document’s other places, each of which
 * counts for what it may be as far as it is likely. What has no candidate, or none that scores enough, has no place.
 */
export function resolve(
  toponyms: readonly Toponym[],
  containers: readonly Container[],
  witnesses: readonly Witness[],
): ReadonlyMap<Toponym, Candidate> {
  const said = saidOf(toponyms, containers);
  const fixed: readonly Vote[] = witnesses.flatMap(({ candidates, weight }) =>
    candidates.map((candidate) => ({ toponym: null, candidate, weight })),
  );
  let scored: readonly Scored[] = said;
  for (let round = 0; round < ROUNDS; round++) {
    const others = new Coherence([...scored.flatMap(votesOf), ...fixed]);
    scored = said.map(({ toponym, scores }) => ({
      toponym,
      scores: scores.map((score, i) => inContext(toponym.candidates[i]!, score, others.score(toponym.candidates[i]!, toponym))),
    }));
  }
  return new Map(
    scored.flatMap(({ toponym, scores }) => {
      const most = Math.max(...scores);
      return most > WEIGHTS.least ? [[toponym, toponym.candidates[scores.indexOf(most)]!] as const] : [];
    }),
  );
}

/** What is unsure counts only with other places of its state, or where the text says what it lies in. */
const inContext = ({ unsure, prior }: Candidate, said: number, found: number): number =>
  unsure && found === 0 && said <= prior ? -Infinity : said + found;

/** A toponym with the score of each of its candidates. */
interface Scored {
  readonly toponym: Toponym;
  readonly scores: readonly number[];
}

/** Scores by prominence and by what the text says lies in what. */
function saidOf(toponyms: readonly Toponym[], containers: readonly Container[]): Scored[] {
  const ofInner = groupBy(containers, ({ inner }) => inner);
  const ofOuter = groupBy(containers, ({ outer }) => outer);
  return toponyms.map((toponym) => {
    const [outers, inners] = [ofInner.get(toponym) ?? [], ofOuter.get(toponym) ?? []];
    return { toponym, scores: toponym.candidates.map((found) => found.prior + containment(found, outers, inners)) };
  });
}

/** What the text says of what lies in what. */
function containment(candidate: Candidate, outers: readonly Container[], inners: readonly Container[]): number {
  const within = outers.some(({ candidates }) => candidates.some((outer) => holds(outer, candidate)));
  const around = inners.some(({ inner }) => inner.candidates.some((found) => holds(candidate, found)));
  return (within ? WEIGHTS.contained : 0) + (around ? WEIGHTS.containing : 0);
}

/** Every candidate of a toponym, as far as it is likely by its score. */
function votesOf({ toponym, scores }: Scored): Vote[] {
  const most = Math.max(...scores);
  const likely = scores.map((score) => Math.exp(WEIGHTS.sureness * (score - most)));
  const total = likely.reduce((sum, share) => sum + share, 0);
  const weight = Math.min(toponym.ranges.length, MOST);
  return toponym.candidates.flatMap((candidate, i) => {
    const share = likely[i]! / total;
    return share < FAINT || Number.isNaN(share) ? [] : [{ toponym, candidate, weight: weight * share }];
  });
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key | null): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
