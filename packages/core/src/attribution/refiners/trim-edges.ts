import type { TokenRange } from "../../document/annotation/token-range.ts";
import type { Quotation } from "../../document/annotation/quotation.ts";
import type { Token } from "../../document/annotation/token.ts";
import { type Refiner, changed } from "../refiner.ts";

const EDGE = /^[,;:.…—–\-()[\]]+$/u;
const MARK = /^(?:["“”„«»‘’']|''|``)$/u;

/**
 * Frees sources and contents of the punctuation around them, contents of a conjunction left over at their end, gives a content both marks of its quotation, and drops
 * what is left with no content.
 */
export const trimEdges: Refiner = {
  name: "trim-edges",
  refine: (attributions, { layers: { tokens, words, quotations } }) =>
    attributions.flatMap((attribution) => {
      const source = attribution.source.flatMap((range) => trimmed(range, tokens));
      const content = joinTouching(
        attribution.content
          .flatMap((range) => trimmed(range, tokens))
          .flatMap((range) => (words[range[1] - 1]!.upos === "CCONJ" ? trimmed([range[0], range[1] - 1], tokens) : [range]))
          .map((range) => withMarks(range, tokens, quotations)),
      );
      return content.length > 0 ? [changed(attribution, "trim-edges", { source, content })] : [];
    }),
};

function trimmed([first, last]: TokenRange, tokens: readonly Token[]): TokenRange[] {
  let [start, end] = [first, last];
  while (start < end && EDGE.test(tokens[start]!.text)) start++;
  while (end > start && EDGE.test(tokens[end - 1]!.text) && !closesWord(tokens[end - 1]!.text)) end--;
  const words = tokens.slice(start, end).some(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return words ? [[start, end]] : [];
}

/** An ellipsis or a closing bracket may belong to what is said. */
const closesWord = (text: string): boolean => /^[…)\]]|^\.{3}/u.test(text);

/** Takes in an opening mark just before the range and a closing one just after it, when they are of one quotation. */
function withMarks([first, last]: TokenRange, tokens: readonly Token[], quotations: readonly Quotation[]): TokenRange {
  const quotation = quotations.find(({ span }) => {
    const [opening, closing] = [tokens[first]!, tokens[first - 1]];
    return (opening.span[0] === span[0] || closing?.span[0] === span[0]) && span[1] >= tokens[last - 1]!.span[1];
  });
  if (!quotation) return [first, last];
  const start = tokens[first]!.span[0] === quotation.span[0] ? first : first - 1;
  let end = last;
  // A comma or full stop may stand before the closing mark: “…,” he said.
  while (
    end < tokens.length &&
    tokens[end]!.span[1] <= quotation.span[1] &&
    (EDGE.test(tokens[end]!.text) || MARK.test(tokens[end]!.text))
  )
    end++;
  const closed = tokens[end - 1]!.span[1] === quotation.span[1];
  return closed ? [start, end] : [start, last];
}

function joinTouching(ranges: readonly TokenRange[]): TokenRange[] {
  const joined: [number, number][] = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const previous = joined.at(-1);
    if (previous && first <= previous[1]) previous[1] = Math.max(previous[1], last);
    else joined.push([first, last]);
  }
  return joined;
}
