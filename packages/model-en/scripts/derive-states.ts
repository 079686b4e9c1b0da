/**
 * Derives `gazetteer/states-world-countries.tsv` from the npm package `world-countries`, checked against
 * `i18n-iso-countries`: `node packages/model-en/scripts/derive-states.ts PATH_TO_NODE_MODULES`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { byCode, writeTable } from "../../core/scripts/lexicon/tsv.ts";

interface Country {
  readonly cca2: string;
  readonly cca3: string;
  readonly name: { readonly common: string; readonly official: string };
  readonly demonyms?: { readonly eng?: { readonly f: string; readonly m: string } };
}

/** No people, no government: nothing in the news is done by them. */
const UNINHABITED = new Set(["ATF", "BVT", "HMD", "SGS", "UMI"]);
/** Demonyms that take a plural “s”; the others (“Japanese”, “Dutch”) stay, or `state-names.tsv` has them. */
const PLURAL_S = /(?:[aeo]n|[^aeiou]i|er|ak|at|ek|ot|k|lene|ene|ite)$/;

const [modules] = process.argv.slice(2);
if (modules === undefined) {
  process.stderr.write("derive-states: give the folder node_modules that holds world-countries and i18n-iso-countries\n");
  process.exit(2);
}
const countries: readonly Country[] = JSON.parse(readFileSync(join(modules, "world-countries/countries.json"), "utf8"));
const codes: readonly (readonly [string, string])[] = JSON.parse(
  readFileSync(join(modules, "i18n-iso-countries/codes.json"), "utf8"),
);
const alpha3 = new Map(codes.map(([two, three]) => [two, three]));

const rows = countries
  .filter(({ cca3 }) => !UNINHABITED.has(cca3))
  .map(({ cca2, cca3, name, demonyms }) => {
    // Kosovo has no code in ISO 3166-1; XKX is the one that is in use.
    const id = cca2 === "XK" ? "XKX" : cca3;
    if (alpha3.get(cca2) !== id)
      process.stderr.write(`derive-states: ${cca2} is ${cca3} here and ${alpha3.get(cca2)} in i18n-iso-countries\n`);
    const people = [...new Set([demonyms?.eng?.m ?? "", demonyms?.eng?.f ?? ""])].filter(
      (word) => word !== "" && word !== name.common,
    );
    const forms = people.flatMap((word) => (PLURAL_S.test(word) ? [word, `${word}s`] : [word]));
    return [id, name.common, name.official === name.common ? "" : name.official, forms.join("|"), "world-countries"];
  })
  .sort(([a], [b]) => byCode(a!, b!));

writeFileSync(
  new URL("../gazetteer/states-world-countries.tsv", import.meta.url),
  writeTable(["id", "name", "aliases", "adjectives", "source"], rows),
);
