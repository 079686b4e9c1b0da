import type { Reading, Span } from "@hearsay/core";
import { pairMarks } from "@hearsay/core";
import { plainName } from "../text/names.ts";
import { overlaps } from "../text/span.ts";
import type { TextRules } from "../text/text-rules.ts";
import { hash } from "./hash.ts";

/** What other documents are found by that may have the same origin or tell of the same. */
export interface Fingerprint {
  /** Words of the body. */
  readonly words: number;
  /** Hashes of its runs of five words outside quotations, ascending, each once: what is quoted, many may quote. */
  readonly shingles: Uint32Array;
  /** Those of its quotations. */
  readonly quoted: Uint32Array;
  /** Names, numbers and content words, and how much each is of the document: names count double, headline and first sentences too. */
  readonly terms: ReadonlyMap<string, number>;
}

const SHINGLE = 5;
const SAMPLE = 4;
const WORD = /[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu;
const OPENING = 3;
const FEWEST_QUOTED = 6;

/** Reads off a document what it is looked up by. */
export function fingerprintOf(reading: Reading, rules: TextRules): Fingerprint {
  const { text, sections } = reading.document;
  const body = reading.sentences.filter((span) =>
    sections.some(({ kind, span: outer }) => kind === "body" && overlaps(span, outer)),
  );
  const told = body.length > 0 ? body : reading.sentences;
  const quotations = sections.flatMap(({ span }) =>
    pairMarks(text, span)
      .filter(({ within }) => within === null)
      .map((pair) => pair.span),
  );
  const words = told.flatMap((span) => wordsOf(text, span));
  const inQuotation = words.map(({ span }) => quotations.some((quotation) => overlaps(span, quotation)));
  const runs = (quoted: boolean): Uint32Array => {
    const found = new Set<number>();
    for (let i = 0; i + SHINGLE <= words.length; i++) {
      let marked = 0;
      for (let k = i; k < i + SHINGLE; k++) if (inQuotation[k]!) marked++;
      if (quoted ? marked === SHINGLE : marked === 0) found.add(hash(words.slice(i, i + SHINGLE).map(({ key }) => key).join(" "))); // prettier-ignore
    }
    return Uint32Array.from(found).sort();
  };
  return { words: words.length, shingles: runs(false), quoted: quotedEnough(runs(true)), terms: termsOf(reading, told, rules) };
}

const quotedEnough = (hashes: Uint32Array): Uint32Array => (hashes.length < FEWEST_QUOTED ? new Uint32Array() : hashes);

/**
 * The shingles that a document is looked up by: a fixed sample of all hashes, the same in every document, so that two that share text share
 * samples (the sketches “mod m” of Broder 1997). Half a text of 300 words leaves about 35.
 */
export const sampleOf = ({ shingles }: Fingerprint): number[] => [...shingles].filter((value) => value % SAMPLE === 0);

/** The part of the first one’s shingles that the second holds, 0 to 1; 0 where it has none. */
export function containment(a: Uint32Array, b: Uint32Array): number {
  let [shared, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) shared++;
    if (x <= y) i++;
    else j++;
  }
  return a.length === 0 ? 0 : shared / a.length;
}

function wordsOf(text: string, span: Span): { readonly span: Span; readonly key: string }[] {
  return [...text.slice(...span).matchAll(WORD)].map((match) => {
    const start = span[0] + match.index;
    return { span: [start, start + match[0].length] as const, key: match[0].toLowerCase().replaceAll("’", "'") };
  });
}

function termsOf(reading: Reading, told: readonly Span[], rules: TextRules): ReadonlyMap<string, number> {
  const { text, sections } = reading.document;
  const terms = new Map<string, number>();
  const add = (term: string, weight: number): void => void terms.set(term, (terms.get(term) ?? 0) + weight);
  const headlines = sections.filter(({ kind }) => kind === "headline").map(({ span }) => span);
  const opening = [...headlines, ...told.slice(0, OPENING)];
  const weightAt = (span: Span): number => (opening.some((outer) => overlaps(span, outer)) ? 2 : 1);
  const names = reading.entities.flatMap(({ name, mentions }) => mentions.filter(({ form }) => form === "name").map(({ span }) => ({ span, name }))); // prettier-ignore
  for (const { span, name } of names) add(`@${plainName(name, rules)}`, 2 * weightAt(span));
  for (const span of [...headlines, ...told]) {
    for (const word of wordsOf(text, span)) {
      const key = rules.key(word.key);
      if (!rules.isFunctionWord(key) && key.length > 2 && !names.some((other) => overlaps(other.span, word.span))) add(key, weightAt(word.span)); // prettier-ignore
    }
  }
  return terms;
}
