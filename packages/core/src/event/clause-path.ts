import type { Word } from "../document/annotation/word.ts";
import { governorOf } from "./clause.ts";
import { bareRelation } from "../pipeline/tree.ts";

/** A word whose phrases may say when and where an event takes place; the dearer the less they are the event’s own. */
export interface Anchor {
  readonly word: number;
  readonly cost: number;
  /** Whether only what stands in front of the clause counts: a frame such as “In Oslo, police said …”. */
  readonly frameOnly: boolean;
}

/** Relations through which a clause shares the time and place of the one above it, and what that costs. */
const UP: Readonly<Record<string, number>> = {
  xcomp: 1,
  advcl: 2,
  conj: 2,
  acl: 2,
  "acl:relcl": 3,
  parataxis: 3,
  obj: 1,
  nsubj: 1,
  "nsubj:pass": 1,
  obl: 1,
  nmod: 1,
  appos: 1,
  "nmod:poss": 2,
};
const MOST = 7;

/** The words, from a trigger outwards, whose phrases may be those of its event. */
export function anchorsOf(trigger: number, words: readonly Word[]): Anchor[] {
  const anchors: Anchor[] = [{ word: trigger, cost: 0, frameOnly: false }];
  for (const d of words[trigger]!.dependents) {
    if (bareRelation(words[d]!) === "conj" && words[d]!.upos === words[trigger]!.upos)
      anchors.push({ word: d, cost: 2, frameOnly: false });
  }
  let [cost, frameOnly] = [0, false];
  for (let at = trigger; ;) {
    const { relation } = words[at]!;
    const head = governorOf(words, at);
    if (head === null) break;
    const up = UP[relation] ?? UP[bareRelation(words[at]!)];
    if (up === undefined) frameOnly = true;
    cost += up ?? 2;
    if (cost > MOST) break;
    anchors.push({ word: head, cost, frameOnly });
    at = head;
  }
  return anchors;
}
