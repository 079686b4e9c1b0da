/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A rank from 0 to `count`, as often as Zipf's law has it: rank n about 1/n as often as the first. */
export const rankOf = (random: () => number, count: number): number =>
  Math.min(count - 1, Math.floor(Math.exp(random() * Math.log(count + 1))) - 1);

const ONSETS = ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr"];
const VOWELS = ["a", "e", "i", "o", "u"];

/** A word of our own making for every number; small numbers give short words. */
export function wordOf(number: number): string {
  let [word, rest] = ["", number];
  do {
    word += ONSETS[rest % ONSETS.length]! + VOWELS[Math.floor(rest / ONSETS.length) % VOWELS.length]!;
    rest = Math.floor(rest / (ONSETS.length * VOWELS.length));
  } while (rest > 0);
  return word;
}

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
/** A first and a last name; many people share either. */
export const personOf = (rank: number): string => `${capital(wordOf(rank % 797))} ${capital(wordOf(1000 + (rank % 9973)))}`;
export const placeOf = (rank: number): string => `${capital(wordOf(20_000 + rank))}by`;
export const outletOf = (rank: number): string => `The ${capital(wordOf(40_000 + rank))} Post`;
