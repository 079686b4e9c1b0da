/** “hop”, but not “hope”, “heap”, “play” or “fix”. */
const SHORT = /(?:^|[^aeiou]|qu)[aeiou][bdfgklmnprstvz]$/;
const SYLLABLES = /[aeiouy]+/g;

const consonantY = (word: string): boolean => /[^aeiou]y$/.test(word);
const doubled = (word: string): string => word + word.at(-1)!;

/** The stems that “-ed” and “-ing” may be put on: both spellings where only the stress would tell (“labeled”, “referred”). */
function stems(word: string): string[] {
  if (!SHORT.test(word)) return [word];
  const long = (word.match(SYLLABLES)?.length ?? 0) > 1;
  return long ? [word, doubled(word)] : [doubled(word)];
}

/** The plural of a noun. */
export const addPlural = (word: string): string[] => (/[^i]is$/.test(word) ? [`${word.slice(0, -2)}es`] : addS(word));

/** The third person of a verb, and most plurals. */
export function addS(word: string): string[] {
  if (consonantY(word)) return [`${word.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh)$/.test(word)) return [`${word}es`];
  return /[^aeiou]o$/.test(word) ? [`${word}s`, `${word}es`] : [`${word}s`];
}

export function addEd(word: string): string[] {
  if (word.endsWith("e")) return [`${word}d`];
  if (consonantY(word)) return [`${word.slice(0, -1)}ied`];
  return stems(word).map((stem) => `${stem}ed`);
}

export function addIng(word: string): string[] {
  if (word.endsWith("ie")) return [`${word.slice(0, -2)}ying`];
  if (word.endsWith("e") && !/(?:ee|oe|ye)$/.test(word)) return [`${word.slice(0, -1)}ing`];
  return stems(word).map((stem) => `${stem}ing`);
}

/** The comparative and superlative in one word. */
export function addDegree(word: string): string[] {
  if (word.endsWith("e")) return [`${word}r`, `${word}st`];
  const stem = consonantY(word) ? `${word.slice(0, -1)}i` : SHORT.test(word) ? doubled(word) : word;
  return [`${stem}er`, `${stem}est`];
}
