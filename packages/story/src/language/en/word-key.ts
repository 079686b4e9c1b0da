import { lemmatiseEnglish } from "@hearsay/core";

const known = new Map<string, string>();
/** More forms than news English has; a text made to fill memory does not. */
const MOST_KNOWN = 100_000;

/**
 * One key for the forms of a word without its part of speech: read as a verb, and where that changes nothing as a noun.
 * Wrong guesses (“during”: “dure”) do no harm, since both texts make them.
 */
export function wordKey(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const key = keyOf(word);
  if (known.size < MOST_KNOWN) known.set(word, key);
  return key;
}

function keyOf(word: string): string {
  const plain = word
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/'s$|'$/u, "");
  if (plain.length < 3 || /\d/u.test(plain)) return british(plain);
  const asVerb = lemmatiseEnglish(plain, "VBD").toLowerCase();
  return british(asVerb === plain ? lemmatiseEnglish(plain, "NNS").toLowerCase() : asVerb);
}

/** One spelling for both sides of the Atlantic: “organise”, “defence”, “harbour”, “centre”, “travelled”. */
const british = (key: string): string =>
  key
    .replace(/is(e|ation)$/u, "iz$1")
    .replace(/yse$/u, "yze")
    .replace(/(?<=[a-z]{2})our$/u, "or")
    .replace(/(?<=[a-z]{2})tre$/u, "ter")
    .replace(/(?<=(?:de|of|lic|pret))(?:f?en)ce$/u, (ending) => ending.replace("ce", "se"))
    .replace(/ogue$/u, "og")
    .replace(/ll$/u, "l")
    .replace(/gramme$/u, "gram");
