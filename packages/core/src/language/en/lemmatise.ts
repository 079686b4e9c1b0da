import type { Lemmatiser } from "../../syntax/words.ts";
import { DEGREES, FUNCTION_WORDS, NOUNS, PROPER_ADJECTIVES, PROPER_PLURALS, VERBS } from "./generated/word-forms.ts";
import { pairs } from "./packed.ts";
import { regularDegree, regularNoun, regularVerb } from "./regular-forms.ts";

/** Keys are a form, a space and a Penn tag. */
const functionWords = pairs(FUNCTION_WORDS);
const verbs = pairs(VERBS);
const nouns = pairs(NOUNS);
/** Adjective, and after a stroke the adverb where it is another. */
const degrees = pairs(DEGREES);
const properAdjectives = new Map(PROPER_ADJECTIVES.split("|").map((word) => [word.toLowerCase(), word]));
const properPlurals = new Set(PROPER_PLURALS.split("|"));
const QUOTATION_MARK = /^(?:[“”„‟«»]|''|``|’’|‘‘|[‘’](?![\p{L}\p{N}]))$/u;
const DASH = /^[–—]$/;
const PREFIX = /^.+-/;

/**
 * The lemma as UD English EWT writes it: proper nouns and adjectives keep their capitals, pronouns take the nominative
 * (“him”: “he”; “his” stays), contracted forms are spelled out (“n't”: “not”), the verb “'s” is “be”.
 * Source: the lemma guidelines of UD English EWT; WordNet 3.1 for what the rules of spelling do not decide.
 */
export const lemmatise: Lemmatiser = (text, xpos) => {
  const form = text.toLowerCase().replaceAll("’", "'");
  const known = functionWords.get(`${form} ${xpos}`);
  if (known !== undefined) return known;
  return (BY_TAG[xpos] ?? otherWord)(form, text);
};

type Rule = (form: string, text: string) => string;

const verb: Rule = (form) => verbs.get(form) ?? prefixed(form, verbs) ?? regularVerb(form);
/** The model takes “patrolled” for a present now and then; hardly a verb of that length ends in “ed” otherwise. */
const baseVerb: Rule = (form) => (form.length > 5 && /[^e]ed$/.test(form) ? verb(form, form) : form);
const adjective: Rule = (form) => properAdjectives.get(form) ?? prefixed(form, properAdjectives) ?? form;
const adverb: Rule = (form) => form;
const comparative: Rule = (form) => degrees.get(form)?.split("/")[0] ?? regularDegree(form);
const comparativeAdverb: Rule = (form) => degrees.get(form)?.split("/")[1] ?? comparative(form, form);
const number: Rule = (form, text) => (/^[IVXLC]+$/.test(text) ? text : form.replace(/(?<=\d),(?=\d{3})/g, ""));
const asWritten: Rule = (_, text) => text;
const possessive: Rule = () => "'s";

const BY_TAG: Readonly<Record<string, Rule>> = {
  VB: baseVerb,
  VBP: baseVerb,
  VBZ: verb,
  VBD: verb,
  VBN: verb,
  VBG: verb,
  NNS: noun,
  JJ: adjective,
  RB: adverb,
  JJR: comparative,
  JJS: comparative,
  RBR: comparativeAdverb,
  RBS: comparativeAdverb,
  NNP: name,
  NNPS: pluralName,
  CD: number,
  POS: possessive,
  FW: asWritten,
  ADD: asWritten,
  GW: asWritten,
};

/** Punctuation by its plain character, anything else in lower case. */
function otherWord(form: string, text: string): string {
  if (QUOTATION_MARK.test(text)) return '"';
  return DASH.test(text) ? "-" : form;
}

/** “overthrew” of “threw”, “re-elected”: an irregular word behind a hyphen. */
function prefixed(form: string, irregular: ReadonlyMap<string, string>): string | undefined {
  const prefix = PREFIX.exec(form)?.[0];
  const lemma = prefix && irregular.get(form.slice(prefix.length));
  return lemma && prefix + lemma;
}

function noun(form: string): string {
  if (DECADE.test(form)) return decade(form);
  return nouns.get(form) ?? prefixed(form, nouns) ?? (form.endsWith("'s") ? form.slice(0, -2) : regularNoun(form));
}

/** “1970s” and “80's” are names of decades. */
const decade = (form: string): string => form.replace("'s", "s");
const DECADE = /\d'?s$/;

/** A name as written; in capitals it is taken for an acronym up to five letters, and for a shouted word beyond. */
function name(form: string, text: string): string {
  return text.length > 5 && /^\p{Lu}+$/u.test(text) ? capitalised(form) : text;
}

/** “Americans” is “American”; a shouted plural is read like any other. */
function pluralName(form: string, text: string): string {
  if (properPlurals.has(text)) return text;
  const singular = nouns.get(form) ?? regularNoun(form);
  if (/^\p{Lu}{3,}$/u.test(text)) return capitalised(singular);
  return singular.length <= text.length && form.startsWith(singular) ? text.slice(0, singular.length) : matchCase(singular, text);
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const matchCase = (word: string, like: string): string => (/^\p{Lu}/u.test(like) ? capitalised(word) : word);
