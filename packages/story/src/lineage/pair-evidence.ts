import type { Reading } from "@hearsay/core";
import type { AlignedPassage, Alignment } from "../alignment/align.ts";
import { containment, type Fingerprint } from "../fingerprint/fingerprint.ts";

/** What two documents have in common, seen from one (D) that may derive from the other (O). */
export interface PairEvidence {
  /** The part of D’s runs of five words, outside quotations, that O holds, and the reverse; 0 to 1. */
  readonly copied: number;
  readonly copiedBack: number;
  /** The part of D’s sentences that tell what a sentence of O tells, and the reverse; 0 to 1. */
  readonly covered: number;
  readonly coveredBack: number;
  /** The part of the matched passages that stand in the same order, 0 to 1. */
  readonly order: number;
  /** Mean likeness of the matched passages, 0 to 1. */
  readonly likeness: number;
  /** O’s passages and D’s. */
  readonly passages: readonly AlignedPassage[];
}

export interface Fingerprinted {
  readonly reading: Reading;
  readonly fingerprint: Fingerprint;
}

/** Compares a document with one that it may derive from. */
export function pairEvidence(
  { reading: origin, fingerprint: originPrint }: Fingerprinted,
  { reading, fingerprint }: Fingerprinted,
  align: (a: Reading, b: Reading) => Alignment,
): PairEvidence {
  const { passages } = align(origin, reading);
  const matched = (side: "a" | "b"): number => new Set(passages.map((passage) => passage[side][0])).size;
  return {
    copied: containment(fingerprint.shingles, originPrint.shingles),
    copiedBack: containment(originPrint.shingles, fingerprint.shingles),
    covered: reading.sentences.length === 0 ? 0 : matched("b") / reading.sentences.length,
    coveredBack: origin.sentences.length === 0 ? 0 : matched("a") / origin.sentences.length,
    order: inOrder(passages),
    likeness: passages.length === 0 ? 0 : passages.reduce((sum, { score }) => sum + score, 0) / passages.length,
    passages,
  };
}

/** The longest run of passages whose counterparts ascend, of all: patience sorting (Fredman 1975). */
function inOrder(passages: readonly AlignedPassage[]): number {
  const ends: number[] = [];
  for (const { b } of passages.toSorted((x, y) => x.a[0] - y.a[0] || x.b[0] - y.b[0])) {
    const at = ends.findIndex((end) => end > b[0]);
    if (at < 0) ends.push(b[0]);
    else ends[at] = b[0];
  }
  return passages.length === 0 ? 0 : ends.length / passages.length;
}
