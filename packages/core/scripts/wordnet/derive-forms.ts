import { regularDegree, regularNoun, regularVerb } from "../../src/language/en/regular-forms.ts";
import { byCode } from "../lexicon/tsv.ts";
import { addDegree, addEd, addIng, addPlural, addS } from "./inflect.ts";
import { type Part, readSenses, readSynsets } from "./read-wordnet.ts";

/** Forms that the irregular tables give, and verbs whose past and participle they give. */
export interface Irregular {
  readonly forms: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
}

/** Adjectives of one syllable, and of two that take “-er”; no Roman numerals. */
const COMPARED = /^(?![ivxlc]+$)[^aeiouy]*(?:[aeiouy]+[^aeiouy]+e?|[aeiouy]+|[aeiouy]+[^aeiouy]+(?:y|le|ow|er))$/;
/** Nouns that are no plurals themselves. */
const COUNTED = /(?:[^s]|ss|[aiu]s)$/;

/** Longer words that WordNet's texts never use are names of species, diseases and substances. */
const LONGEST_RARE = 9;

interface Inflection {
  readonly part: Part;
  readonly name: string;
  readonly forms: (lemma: string) => string[];
  readonly rule: (form: string) => string;
}

const inflections = (irregular: Irregular): readonly Inflection[] => [
  {
    part: "verb",
    name: "verb",
    forms: (verb) => [...addS(verb), ...addIng(verb), ...(irregular.verbs.has(verb) ? [] : addEd(verb))],
    rule: regularVerb,
  },
  { part: "noun", name: "noun", forms: addPlural, rule: regularNoun },
  { part: "adj", name: "degree", forms: addDegree, rule: regularDegree },
];

/**
 * The inflected forms of WordNet's words that the rules of `regular-forms.ts` would read wrongly, each with the commonest
 * word that it is a form of.
 * @returns rows of form, part, lemma
 */
export function deriveForms(directory: string, irregular: Irregular): string[][] {
  return inflections(irregular).flatMap(({ part, name, forms, rule }) => {
    const best = new Map<string, { lemma: string; count: number }>();
    for (const [lemma, count] of singleWords(directory, part)) {
      for (const form of forms(lemma)) {
        const rival = best.get(form);
        if (!rival || rival.count < count) best.set(form, { lemma, count });
      }
    }
    return [...best]
      .filter(([form, { lemma }]) => rule(form) !== lemma && !irregular.forms.has(form))
      .map(([form, { lemma }]) => [form, name, lemma])
      .sort(([a], [b]) => byCode(a!, b!));
  });
}

/** Words of one piece, written small, that take endings; proper nouns, plurals and long adjectives take none that matter. */
function singleWords(directory: string, part: Part): [string, number][] {
  const small = new Set(
    [...readSynsets(directory, part).values()].flatMap(({ words }) => words.filter((word) => /^[a-z]{2,}$/.test(word))),
  );
  return [...readSenses(directory, part)]
    .filter(([lemma]) => small.has(lemma) && (part === "adj" ? COMPARED : part === "noun" ? COUNTED : /./).test(lemma))
    .map(([lemma, senses]): [string, number] => [lemma, senses.reduce((sum, { count }) => sum + count, 0)])
    .filter(([lemma, count]) => count > 0 || lemma.length <= LONGEST_RARE);
}

/** Adjectives that WordNet writes with a capital (“Iraqi”). */
export function deriveProperAdjectives(directory: string): string[][] {
  const words = [...readSynsets(directory, "adj").values()].flatMap((synset) => synset.words);
  const common = new Set(words.filter((word) => /^[a-z]/.test(word)));
  return [...new Set(words)]
    .filter((word) => /^\p{Lu}[\p{L}-]*\p{Ll}$/u.test(word) && !common.has(word.toLowerCase()))
    .map((word) => [word.toLowerCase(), "proper", word])
    .sort(([a], [b]) => byCode(a!, b!));
}
