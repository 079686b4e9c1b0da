import { wordKey } from "./word-key.ts";

const keys = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u).map(wordKey));

/** Denies what follows it; “neither … nor” twice. */
const NEGATIONS =
  /(?<![\p{L}\d])(?:not|never|no|neither|nor|cannot|anything but|far from|by no means|(?:\p{L}+n['’]t))(?![\p{L}\d])/giu;
const NEGATIVES = keys(`
  not never no neither nor cannot
  without none nobody nothing cut lose off out shut close deny refuse reject decline fail lack avoid prevent stop unable unwilling unlikely impossible hardly scarcely barely rarely seldom few
  little dispute refute rebuff dismiss rule against oppose exclude miss absence absent denial refusal rejection failure contrary false
  untrue wrong neither except instead rather ban bar block forbid prohibit unclear unknown unconfirmed yet doubt far less free
  unready unchanged unaware unhurt unharmed unsuccessful until only remain still short empty unavailable unprepared premature early too`);

/** Words of an English text that deny what follows them. */
export const englishNegations = (text: string): (readonly [number, number])[] =>
  [...text.matchAll(NEGATIONS)].map((match) => [match.index, match.index + match[0].length]);

/** Whether a word says of something that it is not so, without a negation; a prefix can do it (“unsafe”). */
export const isNegative = (key: string): boolean => NEGATIVES.has(key) || /^(?:un|in|im|dis|non)[a-z]{4,}/u.test(key);

/** “Nobody”, “no one”, “none” and “nothing” deny what they are the subject of, which only counts where whole clauses are compared. */
const NOBODY = /(?<![\p{L}\d])(?:nobody|no-one|no one|none|nothing)(?![\p{L}\d])/giu;

/** Words of an English text that deny the clause they stand in. */
export const englishDenials = (text: string): (readonly [number, number])[] => [
  ...englishNegations(text),
  ...[...text.matchAll(NOBODY)].map((match) => [match.index, match.index + match[0].length] as const),
];

const CONTRARY = keys(`
  without lack lose cut fail refuse reject deny decline dismiss unable avoid prevent stop halt close shut end ban absent missing unlikely
  impossible false untrue wrong contrary`);

/** Whether a word can say of a whole clause what a denial says: “without power” is “no power”. */
export const isContraryWord = (key: string): boolean => CONTRARY.has(key);
