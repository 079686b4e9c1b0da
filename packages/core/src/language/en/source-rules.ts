import type { SourceRules } from "../../attribution/statement/source-rules.ts";
import { type SourceNounClass, sourceNounClasses } from "./noun-classes.ts";

const nouns = (kind: SourceNounClass): ReadonlySet<string> =>
  new Set([...sourceNounClasses].flatMap(([noun, found]) => (found === kind ? [noun] : [])));

/** What English nouns make of a source that has no name. */
export const sourceRules: SourceRules = {
  documents: nouns("document"),
  media: nouns("media"),
  unnamed: nouns("unnamed"),
};
