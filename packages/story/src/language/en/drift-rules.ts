import type { DriftRules } from "../../drift/drift-rules.ts";
import { englishHedges } from "./hedge-words.ts";
import { isNegation, isNegative } from "./negation.ts";
import { areOpposite } from "./opposites.ts";
import { areRivals } from "./rivals.ts";
import { areLikeSources } from "./source-classes.ts";
import { englishText } from "./text-rules.ts";

/** How English hedges, denies and opposes, as far as drift between two texts is found by it. */
export const englishDrift: DriftRules = {
  ...englishText,
  hedges: englishHedges,
  isNegation,
  isNegative,
  areAntonyms: areOpposite,
  areRivals,
  areLikeSources,
};
