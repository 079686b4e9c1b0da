/** Letters that a regular verb or adjective doubles before its ending (“stopped”, “biggest”). */
const DOUBLED = /(?:([bdgkmnprtv])\1)$/;
/** Stems that end so lost an “e” before the ending; the rest kept all their letters. */
const LOST_E = new RegExp(
  [
    "[cvuz]",
    "[^s]s",
    "[^aeiou]l(?<![rlw]l)",
    "[dr]g",
    "(?:^|[^aeiou])[aeiou]g",
    "(?:^|[^aeiou]|qu)[ai]t(?<!(?:[bdhmrsx]|of)it)",
    "[iu]at",
    "(?:^|[^aeiou])(?:ut|in|ar|ir|ur|il|ul|id|ad|ed|od|ud|im|um|am|ak|ik|ok|uk|ap|ip|yp|ib|ob|ub|ab)",
    "(?:^|^[^aeiou]{1,3})(?:o[tnrlpm]|a[nlrm]|u[nrlm])",
    "l(?:y|i)r",
  ]
    .map((end) => `(?:${end})`)
    .join("|")
    .replace(/^/, "(?:")
    .concat(")$"),
);
/** The same for “-er” and “-est” (“larger”, “simplest”, “wider”). */
const LOST_E_OF_ADJECTIVE = /(?:[cvu]|[aeiourn]s|[dr]g|[bdgpt]l|^[^aeiou]*[aeiou][bdfgklmnprt])$/;
/** “agre” of “agreed”: the ending took the verb's own “e” with it. */
const HALF_EE = /[^e]e$/;

function restore(stem: string): string {
  if (DOUBLED.test(stem)) return stem.slice(0, -1);
  return LOST_E.test(stem) ? `${stem}e` : stem;
}

/** A syllable must be left when an ending is taken off: “bring” is no form of “br”. */
const hasVowel = (stem: string): boolean => /[aeiouy]/.test(stem);

/** The regular dictionary form of a verb from its third person (“-s”), past (“-ed”) or participle (“-ing”); lower case. */
export function regularVerb(form: string): string {
  if (form.endsWith("ied")) return `${form.slice(0, -3)}y`;
  if (form.endsWith("ed") && hasVowel(form.slice(0, -2))) {
    const stem = form.slice(0, -2);
    return HALF_EE.test(stem) ? `${stem}e` : restore(stem);
  }
  for (const ending of ["ing", "in'", "in’"]) {
    const stem = form.slice(0, -3);
    if (form.endsWith(ending) && hasVowel(stem)) return restore(stem);
  }
  return withoutS(form);
}

/** The regular singular of a plural noun; lower case. */
export function regularNoun(form: string): string {
  // Greek and Latin words of more than one syllable: “diagnoses”, “viruses”.
  if (/[aeiouy][^aeiouy]+[oy]ses$/.test(form)) return `${form.slice(0, -2)}is`;
  if (/[aeiouy][^aeiouy]+uses$/.test(form)) return form.slice(0, -2);
  if (form.endsWith("men") && form.length > 4) return `${form.slice(0, -2)}an`;
  return withoutS(form);
}

/** Takes a regular “-s” off a noun or a verb. */
function withoutS(form: string): string {
  if (/[^aeiou]ies$/.test(form) && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:ss|x|tz|zz|ch|sh|[^aeiou]o)es$/.test(form)) return form.slice(0, -2);
  return /[^s]s$/.test(form) && form.length > 2 ? form.slice(0, -1) : form;
}

/** The regular positive of a comparative or superlative (“-er”, “-est”); lower case. */
export function regularDegree(form: string): string {
  const stem = form.replace(/(?:er|est)$/, "");
  if (stem === form || !hasVowel(stem)) return form;
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (stem.endsWith("e")) return `${stem}e`;
  if (DOUBLED.test(stem)) return stem.slice(0, -1);
  return LOST_E_OF_ADJECTIVE.test(stem) ? `${stem}e` : stem;
}
