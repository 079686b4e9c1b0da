import type { CorroborationRules } from "../../corroboration/corroboration-rules.ts";
import { englishClocks } from "./clocks.ts";
import { conceptOf, isLight } from "./concepts.ts";
import { countedClass } from "./counted-classes.ts";
import { englishDrift } from "./drift-rules.ts";
import { englishDenials, isContraryWord } from "./negation.ts";
import { CURRENCIES } from "./number-words.ts";

/** How English says the same in other words, and the contrary, as far as several reports are compared by it. */
const MONEY = new Set(CURRENCIES.values());
const RATE = /^ (?:a|an|per|each|every|for each|apiece) ?(?<each>\p{Ll}+)?/u;
const POSSIBLE =
  /(?<!\p{L})(?:could|might|may|would|considers?|considering|bid|bids|offers?|offered|demands?|demanded)(?!\p{L})/iu;

export const englishCorroboration: CorroborationRules = {
  ...englishDrift,
  conceptOf,
  isLight,
  denials: englishDenials,
  countedClass,
  isContraryWord,
  isMoney: (dimension) => MONEY.has(dimension),
  rate: (text, end) => RATE.exec(text.slice(end, end + 40))?.groups?.["each"] ?? null,
  isPossible: (sentence) => POSSIBLE.test(sentence),
  clocks: englishClocks,
};
