import { ratio } from "./scores.ts";

/** Grammar of a run of words; heads are indices in it, −1 for a root. */
export interface Grammar {
  readonly upos: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

/** Accuracies in percent over all words, punctuation included. */
export interface AttachmentScores {
  readonly words: number;
  readonly upos: number;
  readonly uas: number;
  /** Relation as the treebank has it, subtype included. */
  readonly las: number;
  /** Relation without its subtype. */
  readonly lasBare: number;
}

/** Compares trees over the same words. @throws RangeError when there are more words in one than in the other. */
export function attachmentScores(pairs: readonly { readonly gold: Grammar; readonly found: Grammar }[]): AttachmentScores {
  let [words, upos, uas, las, lasBare] = [0, 0, 0, 0, 0];
  for (const { gold, found } of pairs) {
    if (gold.upos.length !== found.upos.length) throw new RangeError(`${found.upos.length} words for ${gold.upos.length}`);
    for (let i = 0; i < gold.upos.length; i++) {
      const attached = gold.heads[i] === found.heads[i];
      words++;
      upos += Number(gold.upos[i] === found.upos[i]);
      uas += Number(attached);
      las += Number(attached && gold.relations[i] === found.relations[i]);
      lasBare += Number(attached && bare(gold.relations[i]!) === bare(found.relations[i]!));
    }
  }
  const percent = (count: number): number => 100 * ratio(count, words);
  return { words, upos: percent(upos), uas: percent(uas), las: percent(las), lasBare: percent(lasBare) };
}

const bare = (relation: string): string => relation.split(":", 1)[0]!;
