import type { TokenRange } from "../document/annotation/token-range.ts";
import { type Candidate, candidateOf } from "./candidate.ts";
import { findCandidates, unitsOf } from "./find-candidates.ts";
import type { PlaceRules } from "./place-rules.ts";
import { type PlaceDocument, textOf, type Toponym } from "./toponym.ts";

/** What the text says that a toponym lies in: another toponym, or something that is none in the document. */
export interface Container {
  readonly inner: Toponym;
  /** Null where `candidates` are of no toponym of the document: an abbreviation, an adjective. */
  readonly outer: Toponym | null;
  readonly candidates: readonly Candidate[];
  readonly rule: string;
}

/** Finds what each toponym is said to lie in. */
export function findContainers(toponyms: readonly Toponym[], document: PlaceDocument, rules: PlaceRules): Container[] {
  const startingAt = new Map<number, Toponym>();
  const endingAt = new Map<number, Toponym>();
  for (const toponym of toponyms) {
    for (const [first, last] of toponym.ranges) {
      startingAt.set(first, toponym);
      endingAt.set(last, toponym);
    }
  }
  return toponyms.flatMap((inner) =>
    inner.ranges.flatMap((range) => [
      ...inside(inner, range, document, rules),
      ...after(inner, range, startingAt, document, rules),
      ...before(inner, range, endingAt, document, rules),
    ]),
  );
}

/** A name that holds what its place lies in: “Stroud, Ontario”. */
function inside(inner: Toponym, range: TokenRange, document: PlaceDocument, rules: PlaceRules): Container[] {
  const [, outer] = textOf(document, range).split(/\s*,\s*/u);
  const candidates = outer === undefined ? [] : findCandidates(outer, null, rules);
  return candidates.length === 0 ? [] : [{ inner, outer: null, candidates, rule: "place.comma" }];
}

/** “Portland, Maine”, “Springfield, Ill.”, “Mosul in the north of Iraq”, “Lyon (France)”, “Sydney NSW”. */
function after(
  inner: Toponym,
  [, last]: TokenRange,
  startingAt: ReadonlyMap<number, Toponym>,
  document: PlaceDocument,
  rules: PlaceRules,
): Container[] {
  const { tokens } = document.layers;
  const sign = tokens[last]?.text.toLowerCase() ?? "";
  const comma = sign === "," || sign === "(";
  const joined = comma || rules.within.has(sign);
  let at = joined ? last + 1 : last;
  if (comma && rules.within.has(tokens[at]?.text.toLowerCase() ?? "")) at++;
  if (joined) while (rules.before.has(tokens[at]?.text.toLowerCase() ?? "")) at++;
  const outer = startingAt.get(at);
  if (outer && comma && areListed(inner, outer)) return [];
  if (outer && outer !== inner)
    return [{ inner, outer, candidates: outer.candidates, rule: comma ? "place.comma" : "place.within" }];
  if (joined && !comma) return [];
  for (const length of [3, 2, 1]) {
    if (at + length > tokens.length) continue;
    const text = document.text.slice(tokens[at]!.span[0], tokens[at + length - 1]!.span[1]);
    const candidates = unitsOf(text, rules);
    if (candidates.length > 0) return [{ inner, outer: null, candidates, rule: "place.abbreviation" }];
  }
  return [];
}

/** A state behind the comma of another, or a unit behind that of another, is the next of a list, not what holds it. */
const areListed = (inner: Toponym, outer: Toponym): boolean => isOf("state", inner, outer) || isOf("admin1", inner, outer);

const isOf = (level: Candidate["level"], ...toponyms: readonly Toponym[]): boolean =>
  toponyms.every(({ candidates }) => candidates.some((found) => found.level === level));

/** “Syria’s Idlib”, “the Iraqi city of Mosul”. */
function before(
  inner: Toponym,
  [first]: TokenRange,
  endingAt: ReadonlyMap<number, Toponym>,
  { layers: { tokens, words } }: PlaceDocument,
  rules: PlaceRules,
): Container[] {
  const owner = words[first - 1]?.xpos === "POS" ? endingAt.get(first - 1) : undefined;
  if (owner && owner !== inner) return [{ inner, outer: owner, candidates: owner.candidates, rule: "place.possessor" }];
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    if (tokens[at]!.sentence !== tokens[first]!.sentence) return [];
    const record = rules.gazetteer.adjective(tokens[at]!.text);
    const state = record === null ? null : rules.index.state(record.id);
    if (state) return [{ inner, outer: null, candidates: [candidateOf(state, 0, "place.adjective")], rule: "place.adjective" }];
    const { upos, lemma } = words[at]!;
    if (upos !== "ADJ" && upos !== "NOUN" && lemma !== "of") return [];
  }
  return [];
}

/** How far before a name its adjective stands: “the Iraqi city of Mosul”. */
const REACH = 4;
