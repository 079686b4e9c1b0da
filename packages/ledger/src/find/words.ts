import { LedgerError } from "../error/ledger-error.ts";
import { wordsOf } from "../text/fold.ts";

/** Folded words in a row; one word is a phrase of one. */
type Phrase = readonly string[];
/** What to look for: of each of `all` at least one phrase, and none of `none`. */
export interface Words {
  readonly all: readonly (readonly Phrase[])[];
  readonly none: readonly Phrase[];
}

const TERM = /(?<minus>-)?(?:"(?<quoted>[^"]*)"?|(?<bare>[^\s"]+))/gu;

/**
 * Reads a search as people type it: words are all wanted, “"two words"” is a phrase, `OR` between two terms asks for either,
 * `-word` for what does not have it. Throws `invalid-query` where nothing is left to look for.
 */
export function parseWords(query: string): Words {
  const all: Phrase[][] = [];
  const none: Phrase[] = [];
  let either = false;
  for (const { groups } of query.matchAll(TERM)) {
    if (groups!.bare === "OR" && all.length > 0) {
      either = true;
      continue;
    }
    const phrase = wordsOf(groups!.quoted ?? groups!.bare ?? "");
    if (phrase.length === 0) continue;
    if (groups!.minus !== undefined) none.push(phrase);
    else if (either) all.at(-1)!.push(phrase);
    else all.push([phrase]);
    either = false;
  }
  if (all.length === 0) throw new LedgerError("invalid-query", `there is no word to look for in “${query}”`);
  return { all, none };
}
