import type { Sentence } from "../document/annotation/sentence.ts";
import type { Token } from "../document/annotation/token.ts";
import type { Model } from "../pipeline/model.ts";

/** A run of tokens that is always read whole: a sentence, or a piece of one that is longer than a window. */
export interface Part {
  readonly first: number;
  readonly last: number;
  /** Whether a paragraph starts here. */
  readonly opens: boolean;
  /** Word pieces, the paragraph mark included. */
  readonly size: number;
}

/** The word pieces of a token, as many as fit in a window that has nothing else but a paragraph mark. */
export const piecesOf = ({ text }: Token, model: Model, most: number): readonly number[] => model.pieces(text).slice(0, most - 1);

/** Divides tokens into parts of at most `most` word pieces each. */
export function partsOf(tokens: readonly Token[], sentences: readonly Sentence[], model: Model, most: number): Part[] {
  const parts: Part[] = [];
  let block = -1;
  for (let first = 0; first < tokens.length;) {
    const sentence = tokens[first]!.sentence;
    const startsSentence = first === 0 || tokens[first - 1]!.sentence !== sentence;
    const opens = startsSentence && sentences[sentence]!.block !== block;
    block = sentences[sentence]!.block;
    let size = opens ? 1 : 0;
    let last = first;
    for (; last < tokens.length && tokens[last]!.sentence === sentence; last++) {
      const pieces = piecesOf(tokens[last]!, model, most).length;
      if (size + pieces > most && last > first) break;
      size += pieces;
    }
    parts.push({ first, last, opens, size });
    first = last;
  }
  return parts;
}
