import { span, type Span } from "../document/span.ts";
import type { SentenceRules } from "./sentence-rules.ts";

/** How much of the end of a sentence tells whether it runs on: more than any abbreviation has. */
const TAIL = 80;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale);
  if (known) return known;
  const made = new Intl.Segmenter(locale, { granularity: "sentence" });
  segmenters.set(locale, made);
  return made;
}

/**
 * Divides one block of text into sentences: Unicode's rules (UAX 29, by `Intl.Segmenter`), then the joins that
 * abbreviations and quotations ask for. Line ends inside a block are spaces, so that wrapped text stays whole.
 * @returns spans within `block`, trimmed of white space, in text order.
 */
export function splitSentences(text: string, block: Span, rules: SentenceRules): Span[] {
  const unwrapped = text.slice(...block).replace(/[\n\r\u0085\u2028\u2029]/g, " ");
  const pieces: [number, number][] = [];
  for (const { index, segment } of segmenter(rules.locale).segment(unwrapped)) {
    const start = index + (segment.length - segment.trimStart().length);
    const end = index + segment.trimEnd().length;
    if (start >= end) continue;
    const previous = pieces.at(-1);
    if (previous && runsOn(tail(unwrapped, previous), unwrapped.slice(start, end), rules)) previous[1] = end;
    else pieces.push([start, end]);
  }
  return pieces.map(([start, end]) => span(block[0] + start, block[0] + end));
}

/** The end of a piece, so that a sentence of any length is judged in the same time. */
const tail = (text: string, [start, end]: readonly [number, number]): string => text.slice(Math.max(start, end - TAIL), end);

/** Whether `next` continues the sentence that `previous` seemed to end. */
function runsOn(previous: string, next: string, rules: SentenceRules): boolean {
  // “Why?” he asked: a new sentence does not start in lower case, unless it is a name such as iPhone.
  if (/^[^\p{L}\p{N}]*\p{Ll}(?!\p{Lu})/u.test(next)) return true;
  // Closing marks that were left behind, and a number or letter that counts a list.
  if (/^[\s”’"')\]]+$/u.test(next)) return true;
  if (/^[("“]?(?:\d{1,3}|\p{L})[.)]$/u.test(previous)) return true;
  const last = /(?<![\p{L}\p{N}])((?:\p{L}\.)+|\p{L}[\p{L}'’-]*\.)[”’"')\]]*$/u.exec(previous)?.[1]?.toLowerCase();
  if (last === undefined) return false;
  if (rules.joining.has(last)) return true;
  if (rules.beforeNumber.has(last)) return /^\d/.test(next);
  const starter = rules.starters.has(/^[“‘"']?([\p{L}’']+)/u.exec(next)?.[1]?.toLowerCase() ?? "");
  if (rules.ambiguous.has(last)) return !starter;
  // An initial, as in “J. Robert”, or “George W. Bush”.
  return /^\p{L}\.$/u.test(last) && last !== "i." && !starter;
}
