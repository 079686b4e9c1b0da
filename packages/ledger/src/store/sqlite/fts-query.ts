import type { Words } from "../../find/words.ts";
import type { Wanted } from "../store.ts";

/** What to look for in FTS5's own language; every word is quoted, so that none is taken for an operator. */
export function ftsQuery({ words, names }: Wanted): string {
  const parts = [
    ...(words === null ? [] : [`words : (${inWords(words)})`]),
    ...(names.length === 0 ? [] : [`names : (${names.map((name) => phrase([name])).join(" AND ")})`]),
  ];
  return parts.join(" AND ");
}

function inWords({ all, none }: Words): string {
  const wanted = all.map((choices) => `(${choices.map(phrase).join(" OR ")})`).join(" AND ");
  return none.reduce((query, choice) => `(${query}) NOT ${phrase(choice)}`, wanted);
}

const phrase = (words: readonly string[]): string => `"${words.map((word) => word.replaceAll('"', '""')).join(" ")}"`;
