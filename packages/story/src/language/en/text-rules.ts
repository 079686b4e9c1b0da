import type { TextRules } from "../../text/text-rules.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import { countedBy, englishNumbers } from "./numbers.ts";
import { wordKey } from "./word-key.ts";

/** How English writes words and numbers, as far as two texts are compared by them. */
export const englishText: TextRules = {
  key: wordKey,
  isFunctionWord: (key) => FUNCTION_WORDS.has(key),
  numbers: englishNumbers,
  countedBy,
};
