/** Case shapes of words, in the order of the model's table; 0 is kept for pieces that are no word. */
const MARK = 1;
const DIGITS = 2;
const MIXED_DIGITS = 3;
const LOWER = 4;
const INITIAL = 5;
const UPPER = 6;
const TITLE = 7;
const MIXED = 8;

/** The shape of pieces that stand for no word. */
export const NO_SHAPE = 0;

/** The case shape of a word: what an uncased vocabulary drops. Must agree with `training/hearsay_training/shapes.py`. */
export function wordShape(word: string): number {
  const letters = Array.from(word).filter((character) => /\p{L}/u.test(character));
  const digits = /\p{Nd}/u.test(word);
  if (letters.length === 0) return digits ? DIGITS : MARK;
  if (digits) return MIXED_DIGITS;
  const capitals = letters.map((letter) => letter !== letter.toLowerCase());
  const count = capitals.filter(Boolean).length;
  if (count === 0) return LOWER;
  if (count === letters.length) return letters.length === 1 ? INITIAL : UPPER;
  return capitals[0] && count === 1 ? TITLE : MIXED;
}
