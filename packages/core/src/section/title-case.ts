/** Shorter words (“of”, “and”, “the”) are written small in titles too. */
const SMALL = 3;
const SHARE = 0.8;

/** Whether a line is written like a title: its words of more than three letters start with a capital letter. */
export function isTitleCase(line: string): boolean {
  const words = [...line.matchAll(/[\p{L}\p{M}’'-]+/gu)].map(([word]) => word).filter((word) => word.length > SMALL);
  const capital = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length;
  return words.length > 0 && capital >= SHARE * words.length;
}
