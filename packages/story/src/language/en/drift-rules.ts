import type { DriftRules } from "../../drift/drift-rules.ts";
import { englishHedges } from "./hedge-words.ts";
import { englishNegations, isNegative } from "./negation.ts";
import { areOpposite } from "./opposites.ts";
import { areRivals } from "./rivals.ts";
import { areLikeSources } from "./source-classes.ts";
import { englishText } from "./text-rules.ts";

/** Lines that credit; most stand in boilerplate, which is not read. */
const CREDIT =
  /^\W*(?:photos?|pictures?|images?|video|text|story|source|credit|reporting|additional reporting|editing|writing|with reporting|with additional reporting|compiled|edited|written|copyright|©)\b(?:\s*(?:[:/]|by\b|from\b))/iu;

/** How English hedges, denies and opposes, as far as drift between two texts is found by it. */
export const englishDrift: DriftRules = {
  ...englishText,
  hedges: englishHedges,
  negations: englishNegations,
  isNegative,
  areAntonyms: areOpposite,
  isCredit: (sentence) => CREDIT.test(sentence),
  isPossessive: (word) => /^(?:its|his|her|their|our|my|your|whose)$/iu.test(word),
  areRivals,
  areLikeSources,
};
