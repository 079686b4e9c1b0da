import type { Span } from "@hearsay/core";
import { type Field, textOf, wrong } from "./fields.ts";

/** A text in which phrases are looked for: all of it, but for stretches that no stage reads. */
export interface Passage {
  readonly text: string;
  readonly unread: readonly Span[];
}

/** “before <phrase> after”: the phrase, where these words stand around it. */
const AROUND = /^(?<before>[^<>]*)<(?<phrase>[^<>]+)>(?<after>[^<>]*)$/u;
/** “phrase#2”: its second occurrence. */
const NUMBERED = /^(?<phrase>.+)#(?<number>\d+)$/u;
/** “first words … last words”: from the one to the next of the other. */
const BETWEEN = " … ";

/**
 * The one span that a phrase of a record stands for. A phrase has to occur once, in the whole text or else in the paragraph
 * `near`; else it needs a number (“Kim#2”) or words around it (“<Kim> said”).
 * @throws RecordError when it is not there, or there more than once.
 */
export function spanOf(field: Field, passage: Passage, near: Span | null = null): Span {
  const words = textOf(field);
  const [first, last, ...more] = words.split(BETWEEN);
  if (more.length > 0) throw wrong(field, "more than one ellipsis");
  if (last === undefined) return onlyOf(field, words, passage, near);
  const [start] = onlyOf(field, first!, passage, near);
  const end = occurrences(last, passage).find(([from]) => from > start);
  if (!end) throw wrong(field, `“${last}” does not follow “${first}”`);
  return [start, end[1]];
}

function onlyOf(field: Field, words: string, passage: Passage, near: Span | null): Span {
  const numbered = NUMBERED.exec(words)?.groups;
  if (numbered) {
    const found = occurrences(numbered["phrase"]!, passage)[Number(numbered["number"]) - 1];
    if (!found) throw wrong(field, `“${numbered["phrase"]}” does not stand ${numbered["number"]} times in the article`);
    return found;
  }
  const found = occurrences(words, passage);
  const close = near && found.length > 1 ? found.filter(([start]) => near[0] <= start && start < near[1]) : found;
  if (found.length === 0) throw wrong(field, `“${words}” is not in the article`);
  if (close.length !== 1) throw wrong(field, `“${words}” stands ${found.length} times in the article: say which`);
  return close[0]!;
}

/** All places where a phrase stands as whole words, or words with a phrase in angle brackets. */
export function occurrences(words: string, { text, unread }: Passage): Span[] {
  const { before, phrase, after } = { before: "", phrase: words, after: "", ...AROUND.exec(words)?.groups };
  const all = before + phrase + after;
  const found: Span[] = [];
  for (let at = text.indexOf(all); at >= 0; at = text.indexOf(all, at + 1)) {
    const start = at + before.length;
    const span: Span = [start, start + phrase.length];
    if (isWhole(text, [at, at + all.length]) && !unread.some(([from, to]) => from < span[1] && span[0] < to)) found.push(span);
  }
  return found;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Whether a span starts and ends where words do. */
function isWhole(text: string, [start, end]: Span): boolean {
  const cuts = (at: number): boolean => LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
  return !cuts(start) && !cuts(end);
}

/** The paragraph that a span starts in. */
export function paragraphAt(text: string, [start]: Span): Span {
  const end = text.indexOf("\n", start);
  return [text.lastIndexOf("\n", start) + 1, end < 0 ? text.length : end];
}
