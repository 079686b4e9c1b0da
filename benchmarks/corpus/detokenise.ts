/** Words that stand close to the one before them. */
const CLOSES = /^(?:[.,;:!?%)\]}”’]|''|'s|’s|'re|'ve|'ll|'d|'m|n't|n’t|'S|\.\.\.)$/u;
/** Words that the one after them stands close to. */
const OPENS = /^(?:[([{“‘$£€#]|``)$/u;

/** Puts words together to a text: punctuation and clitics close to their word; a straight quotation mark opens, then closes. */
export const detokenise = (words: readonly string[]): string => wordSpans(words).text;

/** The same, with where each word stands. */
export function wordSpans(words: readonly string[]): {
  readonly text: string;
  readonly spans: readonly (readonly [number, number])[];
} {
  let text = "";
  let close = true;
  const spans: (readonly [number, number])[] = [];
  const open = new Map([
    ['"', false],
    ["'", false],
  ]);
  for (const word of words) {
    const closing = open.get(word) === true || CLOSES.test(word);
    if (!close && !closing) text += " ";
    spans.push([text.length, text.length + word.length]);
    text += word;
    close = OPENS.test(word) || open.get(word) === false;
    if (open.has(word)) open.set(word, !open.get(word));
  }
  return { text, spans };
}
