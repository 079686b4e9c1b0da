import type { SurfaceRules } from "../../entity/pair-features.ts";
import { DETERMINERS, EMPTY_WORDS, PLURAL_PRONOUNS, PRONOUN_CLASSES } from "./pronouns.ts";

/** What English shows on the surface of mentions. */
export const surfaceRules: SurfaceRules = {
  pronounClasses: PRONOUN_CLASSES,
  otherPronoun: 10,
  pluralPronouns: PLURAL_PRONOUNS,
  determiners: DETERMINERS,
  possessiveDeterminer: 4,
  emptyWords: EMPTY_WORDS,
  goingOn: new Set(["add", "continue"]),
};
