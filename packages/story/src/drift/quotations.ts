import type { Span } from "@hearsay/core";
import type { Comparison } from "../alignment/align.ts";
import type { Comparable, Word } from "../text/comparable.ts";
import { overlaps } from "../text/span.ts";
import { type Difference, difference } from "./difference.ts";
import { commonWords, longestRuns } from "./runs.ts";

/** A quotation with its words. */
interface Quoted {
  readonly span: Span;
  readonly words: readonly Word[];
}

/** Words that a quotation must have to be known again. */
const FEWEST = 2;
/** Part of a quotation that must stand in one of the origin’s for the two to be one that was altered. */
const RECOGNISED = 0.5;
/** … or of the shorter one. */
const WHOLE = 0.7;
/** Words in common, in their order, that are no chance. */
const FEWEST_COMMON = 3;
/** Part of a quotation that must be told in its own words, without marks, for the marks to be lost. */
const TOLD = 0.65;
/** … in indirect speech, which would use other words of itself. */
const KEPT = 0.9;

/**
 * Quotations whose words were altered, and those whose words are told as the reporter’s own. One that is told shorter,
 * divided or joined, or paraphrased in other words, is no change.
 */
export function compareQuotations({ a, b }: Comparison): Difference[] {
  const [own, other] = [quotedIn(a), quotedIn(b)];
  return [
    ...other.flatMap((quoted) => altered(quoted, own, other, a, b)),
    ...own.flatMap((quoted) => unmarked(quoted, other, a, b)),
  ];
}

const quotedIn = ({ quotations, words, reading, sentences, headlines }: Comparable): Quoted[] =>
  quotations
    .filter((span) => !sentences.some((sentence, i) => headlines[i] && overlaps(sentence, span)))
    .map((span) => ({
      span,
      words: words.filter((word) => overlaps(span, word.span) && !inBrackets(word, reading.document.text)),
    }))
    .filter((quoted) => quoted.words.length >= FEWEST);

/** What stands in square brackets is marked as the writer’s own. */
const inBrackets = ({ span }: Word, text: string): boolean => {
  const before = text.slice(Math.max(0, span[0] - 200), span[0]);
  return before.lastIndexOf("[") > before.lastIndexOf("]");
};

const forms = (words: readonly Word[], { reading }: Comparable): string[] =>
  words.map(({ span }) => reading.document.text.slice(...span).toLowerCase().replaceAll("’", "'")); // prettier-ignore

/** A quotation of B that is one of A’s in other words. */
function altered(quoted: Quoted, own: readonly Quoted[], others: readonly Quoted[], a: Comparable, b: Comparable): Difference[] {
  const said = forms(quoted.words, b);
  const originals = own.map((original) => ({ original, words: forms(original.words, a) }));
  const covered = coverage(
    said,
    originals.map(({ words }) => words),
  );
  if (covered.every(Boolean)) return [];
  // What stands elsewhere as it was said was not altered here.
  const lost = originals.filter(({ words }) => !others.some((other) => isWhole(words, forms(other.words, b))));
  const [best] = lost.map((found) => ({ ...found, common: commonWords(said, found.words) })).sort((x, y) => y.common - x.common);
  if (best === undefined || !isRecognised(best.common, said.length, best.words.length)) return [];
  const values = { a: a.reading.document.text.slice(...best.original.span), b: b.reading.document.text.slice(...quoted.span) };
  const explanation = `the words between the quotation marks are others: ${otherWords(quoted, new Set(best.words), b)}`;
  return [difference("quotation-altered", { a: best.original.span, b: quoted.span, values, explanation })];
}

const isWhole = (original: readonly string[], said: readonly string[]): boolean => share(coverage(original, [said])) >= 0.9;

/** Enough words in common for one to be the other, not only of the same subject. */
const isRecognised = (common: number, a: number, b: number): boolean =>
  common >= FEWEST_COMMON && ((2 * common) / (a + b) >= RECOGNISED || (common >= 4 && common / Math.min(a, b) >= WHOLE));

/** For each word whether it is in a run of at least two words of one of the originals, or in one of a single word. */
function coverage(said: readonly string[], originals: readonly (readonly string[])[]): boolean[] {
  const covered = said.map(() => false);
  for (const original of originals)
    for (const { start, length } of longestRuns(said, original, Math.min(2, original.length)))
      covered.fill(true, start, start + length);
  return covered;
}

const share = (covered: readonly boolean[]): number => covered.filter(Boolean).length / Math.max(1, covered.length);

function otherWords({ words }: Quoted, known: ReadonlySet<string>, document: Comparable): string {
  const others = forms(words, document).filter((word) => !known.has(word));
  if (others.length === 0) return "some are left out";
  return (
    others
      .slice(0, 4)
      .map((word) => `“${word}”`)
      .join(", ") + (others.length > 4 ? ", …" : "")
  );
}

/** A quotation of A whose words B tells without marks. */
function unmarked(quoted: Quoted, other: readonly Quoted[], a: Comparable, b: Comparable): Difference[] {
  const said = forms(quoted.words, a);
  const kept = coverage(
    said,
    other.map(({ words }) => forms(words, b)),
  );
  if (share(kept) >= 0.3) return [];
  const found = toldWords(said, quoted, b);
  if (found === null) return [];
  const values = { a: a.reading.document.text.slice(...quoted.span), b: b.reading.document.text.slice(...found) };
  const explanation = "what was quoted is told in the same words without quotation marks";
  return [difference("quotation-marks-lost", { a: quoted.span, b: found, values, explanation })];
}

/** Where B tells a quotation’s words outside of marks: one sentence that holds most of them in runs. */
function toldWords(said: readonly string[], { words }: Quoted, b: Comparable): Span | null {
  const found = b.sentences.flatMap((_, sentence) => {
    const free = b.words.filter(
      (word) => word.sentence === sentence && !b.headlines[sentence] && !b.quotations.some((span) => overlaps(span, word.span)),
    );
    const runs = longestRuns(said, forms(free, b), 2);
    if (!runs.some(({ length }) => length >= Math.min(FEWEST_COMMON, said.length))) return [];
    const start = Math.min(...runs.map(({ at }) => at));
    const end = Math.max(...runs.map(({ at, length }) => at + length));
    const span: Span = [free[start]!.span[0], free[end - 1]!.span[1]];
    return [{ span, share: commonWords(said, forms(free, b)) / said.length }];
  });
  const [best] = found.sort((x, y) => y.share - x.share);
  // Two or three common words stand together by chance.
  if (best === undefined || words.filter(({ content }) => content).length < 2) return null;
  const attributed = b.reading.statements.some(({ source, content }) => source !== null && content.some((span) => overlaps(span, best.span))); // prettier-ignore
  return best.share >= (attributed ? KEPT : TOLD) ? best.span : null;
}
