import { wordKey } from "./word-key.ts";

const keys = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u).map(wordKey));

/** Denies what follows it. Contracted forms are one word here: “didn’t”. */
const NEGATIONS = keys("not never no neither nor cannot n't");
const CONTRACTED = /n['’]?t$/u;
const NEGATIVES = keys(`
  without none nobody nothing cut lose off out shut close deny refuse reject decline fail lack avoid prevent stop unable unwilling unlikely impossible hardly scarcely barely rarely seldom few
  little dispute refute rebuff dismiss rule against oppose exclude miss absence absent denial refusal rejection failure contrary false
  untrue wrong neither except instead rather ban bar block forbid prohibit unclear unknown unconfirmed yet doubt far less free
  unready unchanged unaware unhurt unharmed unsuccessful until only remain still short empty unavailable unprepared premature early too`);

export const isNegation = (key: string): boolean =>
  NEGATIONS.has(key) || (key.length > 4 && CONTRACTED.test(key) && /['’]/u.test(key));
/** Whether a word says of something that it is not so, without a negation; a prefix can do it (“unsafe”). */
export const isNegative = (key: string): boolean => NEGATIVES.has(key) || /^(?:un|in|im|dis|non)[a-z]{4,}/u.test(key);
