import type { Reading } from "@hearsay/core";
import type { Alignment } from "../alignment/align.ts";
import { type Article, instantOf, isEarlier } from "../article.ts";
import type { Fingerprint } from "../fingerprint/fingerprint.ts";
import { type Credit, creditsOf, namedInImprint, quotedAs } from "./credits.ts";
import type { Lineage, LineageEvidence, Origin } from "./lineage.ts";
import { outletOf, sameOutlet } from "./outlets.ts";
import { pairEvidence, type PairEvidence } from "./pair-evidence.ts";

/** A document whose lineage is asked for, or that another may derive from. */
export interface Traced extends Article {
  readonly fingerprint: Fingerprint;
}

interface Parent {
  readonly origin: Traced;
  readonly pair: PairEvidence;
  readonly strength: number;
  readonly credit: Credit | null;
  /** Whether a credit or a time says that the document is the later. */
  readonly told: boolean;
}

/** From this part of its runs of words on, a document has another’s text. */
const COPIED = 0.15;
/** From this part of its sentences on that are in the other’s order, it tells the other’s story anew. */
const COVERED = 0.365;
/** A document that credits another takes from it so far; a medium may be quoted on one point by a report of one’s own. */
const CREDITED = 0.2;
const FEWEST_PASSAGES = 3;
/** From this part of its statements on a document only passes on what a medium reports. */
const RELAYED = 0.4;
/** Strengths that are about the same. */
const CLOSE = 0.12;
/** From this part on a copy. */
const COPY = 0.5;
/** From this part on a later version keeps the text of an earlier one. */
const KEPT = 0.25;
const WHOLE = 0.5;
/** Sentences that a second origin must add, as a part of all, and at least how many. */
const ADDED = 0.15;
const FEWEST_ADDED = 2;

/**
 * What a document derives from, of those given: the documents of its story that may be its origins. Works on the body and on credits; headlines,
 * addresses and dates of retrieval are not looked at.
 */
export function traceLineage(document: Traced, others: readonly Traced[], align: (a: Reading, b: Reading) => Alignment): Lineage {
  const credits = creditsOf(document.reading);
  const parents = others.flatMap((origin) => parentOf(document, origin, credits, align) ?? []);
  // Which of two came first that only share a part is not told; they are origins only beside another that is.
  const known = parents.filter(({ told }) => told);
  const first = updated(document, known) ?? nearest(known) ?? nearest(parents.filter(({ pair }) => isWhole(pair)));
  if (first === null) return withoutParent(document, credits);
  const second = isUpdate(document, first) ? null : secondParent(document, first, parents);
  const chosen = second === null ? [first] : [first, second];
  const kind = second !== null ? "mix" : kindOf(document, first);
  return {
    document: document.id,
    kind,
    origins: chosen.map(({ origin }): Origin => ({ document: origin.id, outlet: outletOf(origin.reading) })),
    direction: chosen.every(({ told }) => told) ? "told" : "unknown",
    confidence: confidenceOf(first),
    evidence: chosen.flatMap(evidenceOf),
  };
}

function parentOf(
  document: Traced,
  origin: Traced,
  credits: readonly Credit[],
  align: (a: Reading, b: Reading) => Alignment,
): Parent | null {
  const earlier = isEarlier(origin, document);
  const credit = creditTo(origin, document, credits);
  const creditBack = creditTo(document, origin, creditsOf(origin.reading));
  if (creditBack !== null && credit === null) return null;
  if (earlier === false && credit === null) return null;
  const pair = pairEvidence(origin, document, align);
  const derives =
    pair.copied >= COPIED ||
    (pair.covered * pair.order >= COVERED && pair.passages.length >= FEWEST_PASSAGES) ||
    (credit !== null && pair.passages.length >= 2 && pair.covered >= CREDITED);
  if (!derives) return null;
  // Without times or credits the one that holds more of the other than the reverse is the longer; what is cut derives from it.
  const open = earlier === null && credit === null;
  if (open && pair.copied >= COPY && pair.copied < pair.copiedBack) return null;
  return {
    origin,
    pair,
    strength: strengthOf(pair, credit, document, origin),
    credit,
    told: earlier === true || credit !== null,
  };
}

function creditTo(origin: Traced, document: Traced, credits: readonly Credit[]): Credit | null {
  const outlet = outletOf(origin.reading);
  if (outlet === null || sameOutlet(outlet, outletOf(document.reading))) return null;
  const named = credits.find((credit) => sameOutlet(credit.outlet, outlet)) ?? quotedAs(outlet, document.reading);
  if (named) return named;
  const span = namedInImprint(outlet, document.reading);
  return span === null ? null : { outlet, span, where: "imprint", statements: 0 };
}

/** The likelier the origin: more of its words, then of its sentences; a credit; the earlier of two that are alike. */
function strengthOf(
  { copied, covered, likeness }: PairEvidence,
  credit: Credit | null,
  document: Traced,
  origin: Traced,
): number {
  const [from, to] = [instantOf(origin.reading.document.published), instantOf(document.reading.document.published)];
  const early = from === null || to === null ? 0 : Math.min(1, Math.max(0, to - from) / (24 * 3_600_000));
  return copied + covered * (0.5 + likeness) + (credit === null ? 0 : 0.5) + 0.05 * early;
}

/** Whether one is all of the other in other words: nothing tells which of two came first that share a part. */
const isWhole = ({ copied, covered, coveredBack, order }: PairEvidence): boolean =>
  copied >= COPY || Math.min(covered, coveredBack) * order >= WHOLE;

const isUpdate = ({ reading }: Pick<Traced, "reading">, { origin }: Pick<Parent, "origin">): boolean =>
  sameOutlet(outletOf(reading), outletOf(origin.reading));

/** The last earlier version of the same outlet, of which a document keeps the text. */
function updated(document: Traced, parents: readonly Parent[]): Parent | null {
  const earlier = parents.filter(
    (parent) => isUpdate(document, parent) && (parent.pair.copied >= KEPT || parent.pair.covered >= COPY),
  );
  return earlier.length === 0 ? null : earlier.reduce((a, b) => (b.strength > a.strength ? b : a));
}

/** Of those that are about as strong, the earliest: a copy of the origin is as like as the origin itself. */
function nearest(parents: readonly Parent[]): Parent | null {
  const strongest = Math.max(...parents.map(({ strength }) => strength));
  const close = parents.filter(({ strength }) => strength >= strongest - CLOSE);
  const [first, ...rest] = close;
  if (first === undefined) return null;
  return rest.reduce((best, parent) => (isEarlier(parent.origin, best.origin) === true ? parent : best), first);
}

/** Another origin that tells sentences which the first does not. */
function secondParent({ reading }: Traced, first: Parent, parents: readonly Parent[]): Parent | null {
  const told = new Set(first.pair.passages.map(({ b }) => b[0]));
  const need = Math.max(FEWEST_ADDED, reading.sentences.length * ADDED);
  const adding = parents
    .filter((parent) => parent !== first)
    .map((parent) => {
      const added = parent.pair.passages.filter(({ b }) => !told.has(b[0]));
      const sentences = new Set(added.map(({ b }) => b[0])).size;
      return { ...parent, sentences, strength: added.reduce((sum, { score }) => sum + score, 0) };
    })
    .filter(({ sentences }) => sentences >= need);
  const found = nearest(adding);
  return parents.find(({ origin }) => origin === found?.origin) ?? null;
}

function kindOf({ reading }: Traced, { origin, pair, credit }: Parent): Lineage["kind"] {
  if (isUpdate({ reading }, { origin })) return "update";
  if (pair.copied >= COPY) return credit === null ? "copy" : "credited-copy";
  if (credit !== null && credit.where === "text") return "relay";
  return "rewrite";
}

/** A document with no origin among those known: its own, or that of an outlet that it names. */
function withoutParent({ id, reading }: Traced, credits: readonly Credit[]): Lineage {
  const relayed = credits.find(({ statements }) => statements >= Math.max(2, reading.statements.length * RELAYED));
  const imprint = credits.find(({ where }) => where === "imprint");
  const credit = relayed ?? imprint ?? null;
  return {
    document: id,
    kind: relayed ? "relay" : imprint ? "credited-copy" : "original",
    origins: credit === null ? [] : [{ document: null, outlet: credit.outlet }],
    direction: "told",
    confidence: credit === null ? 0.7 : 0.6,
    evidence: credit === null ? [] : [creditEvidence(credit)],
  };
}

const confidenceOf = ({ pair, credit }: Parent): number =>
  Math.min(0.99, 0.5 + 0.4 * Math.max(pair.copied, pair.covered * pair.order) + (credit === null ? 0 : 0.2));

const creditEvidence = ({ outlet, span, where }: Credit): LineageEvidence => ({ kind: "credit", outlet, span, where });

function evidenceOf({ origin, pair, credit }: Parent): LineageEvidence[] {
  const passages: LineageEvidence = {
    kind: "passages",
    origin: origin.id,
    passages: pair.passages.map(({ a, b }) => ({ a, b })),
    covered: pair.covered,
    copied: pair.copied,
  };
  return credit === null ? [passages] : [passages, creditEvidence(credit)];
}
