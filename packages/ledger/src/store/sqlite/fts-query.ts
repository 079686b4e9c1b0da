import type { Words } from "../../find/words.ts";

/** Words to look for in FTS5's own language; every word is quoted, so that none is taken for an operator. */
export function ftsQuery({ all, none }: Words): string {
  const wanted = all.map((choices) => `(${choices.map(phrase).join(" OR ")})`).join(" AND ");
  return none.reduce((query, choice) => `(${query}) NOT ${phrase(choice)}`, wanted);
}

const phrase = (words: readonly string[]): string => `"${words.map((word) => word.replaceAll('"', '""')).join(" ")}"`;
