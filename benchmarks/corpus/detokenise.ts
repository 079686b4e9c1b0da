/** Words that stand close to the one before them. */
const CLOSES = /^(?:[.,;:!?%)\]}”’]|'s|’s|'re|'ve|'ll|'d|'m|n't|n’t|'S|\.\.\.)$/u;
/** Words that the one after them stands close to. */
const OPENS = /^(?:[([{“‘$£€#])$/u;

/** Puts words together to a text: punctuation and clitics close to their word; a straight quotation mark opens, then closes. */
export function detokenise(words: readonly string[]): string {
  let text = "";
  let close = true;
  const open = new Map([
    ['"', false],
    ["'", false],
  ]);
  for (const word of words) {
    const closing = open.get(word) === true || CLOSES.test(word);
    text += close || closing ? word : ` ${word}`;
    close = OPENS.test(word) || open.get(word) === false;
    if (open.has(word)) open.set(word, !open.get(word));
  }
  return text;
}
