import { wordsOf } from "./fold.ts";

/** “The Kremlin” and “Kremlin” are one name; full-text search keeps every word. */
const ARTICLES: ReadonlySet<string> = new Set(["the"]);

/** The words of a name as they are compared, each once, without its article. */
export function nameWordsOf(name: string): readonly string[] {
  const words = wordsOf(name.toWellFormed());
  const bare = words.filter((word) => !ARTICLES.has(word));
  return [...new Set(bare.length > 0 ? bare : words)];
}

/** A name as it is compared with another, whole. */
export const nameKey = (name: string): string => nameWordsOf(name).join(" ");
