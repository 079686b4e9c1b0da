const LONGEST_WORD = 100;
/** Longer words are not remembered: they do not come again. */
const LONGEST_KEPT = 64;
const UNKNOWN = "[UNK]";

/** Word pieces of one word at a time. */
export interface WordPieces {
  /** Ids of the pieces of a word; never empty. */
  of(word: string): readonly number[];
  /** The id of a piece that must be in the vocabulary. */
  id(piece: string): number;
}

/**
 * BERT's uncased WordPiece: the word is lowered, freed of accents, divided at punctuation, and each part is divided
 * into the longest pieces that the vocabulary has, from the left.
 * @param vocabulary one piece a line; the line number is the id.
 * @see Wu et al. 2016, “Google’s Neural Machine Translation System”, section 4.1.
 */
export function wordPieces(vocabulary: string): WordPieces {
  const ids = new Map(vocabulary.split("\n").map((piece, id) => [piece.replace(/\r$/, ""), id]));
  const cache = new Map<string, readonly number[]>();
  const id = (piece: string): number => {
    const found = ids.get(piece);
    if (found === undefined) throw new Error(`the vocabulary has no piece ${piece}`);
    return found;
  };
  const unknown = id(UNKNOWN);
  const of = (word: string): readonly number[] => {
    const known = cache.get(word);
    if (known) return known;
    const found = basicTokens(word).flatMap((token) => longestPieces(token, ids, unknown));
    const pieces = Object.freeze(found.length > 0 ? found : [unknown]);
    if (cache.size < 20_000 && word.length <= LONGEST_KEPT) cache.set(word, pieces);
    return pieces;
  };
  return { of, id };
}

/** Lower case, no accents, no control characters; punctuation and ideographs by themselves. */
function basicTokens(word: string): string[] {
  const clean = word
    .replaceAll(/[\t\n\r]/g, " ")
    .replaceAll(/[\0\uFFFD]|\p{C}/gu, "")
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase();
  return clean
    .replaceAll(/[\p{P}$+<=>^`|~]|[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{2CEAF}\u{2F800}-\u{2FA1F}]/gu, " $& ")
    .split(/\s+/u)
    .filter((token) => token !== "");
}

function longestPieces(token: string, ids: ReadonlyMap<string, number>, unknown: number): number[] {
  const characters = Array.from(token);
  if (characters.length > LONGEST_WORD) return [unknown];
  const found: number[] = [];
  for (let start = 0; start < characters.length;) {
    let end = characters.length;
    let id: number | undefined;
    for (; end > start; end--) {
      id = ids.get((start > 0 ? "##" : "") + characters.slice(start, end).join(""));
      if (id !== undefined) break;
    }
    if (id === undefined) return [unknown];
    found.push(id);
    start = end;
  }
  return found;
}
