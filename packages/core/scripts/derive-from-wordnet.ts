/**
 * Derives the rows of `lexicon/en/*-wordnet.tsv` from the database files of WordNet 3.1:
 * `node packages/core/scripts/derive-from-wordnet.ts PATH_TO_DICT` (the folder that holds `data.noun`).
 */
import { writeFileSync } from "node:fs";
import { readTable, writeTable } from "./lexicon/tsv.ts";
import { deriveHeadNouns } from "./wordnet/derive-head-nouns.ts";
import { deriveForms, deriveProperAdjectives } from "./wordnet/derive-forms.ts";

const SOURCE = "WordNet 3.1";
const lexicon = (name: string): URL => new URL(`../lexicon/en/${name}.tsv`, import.meta.url);

const [directory] = process.argv.slice(2);
if (directory === undefined) {
  process.stderr.write("derive-from-wordnet: give the folder that holds WordNet's data.noun\n");
  process.exit(2);
}

const verbs = readTable(lexicon("irregular-verbs"));
const irregular = {
  verbs: new Set(verbs.filter(({ past, participle }) => past && participle).map(({ verb }) => verb!)),
  forms: new Set([
    ...verbs.flatMap(({ past, participle, third, gerund }) =>
      [past, participle, third, gerund].flatMap((cell) => cell!.split("|")),
    ),
    ...readTable(lexicon("irregular-nouns")).map(({ plural }) => plural!),
    ...readTable(lexicon("irregular-degrees")).map(({ form }) => form!),
  ]),
};
const write = (name: string, columns: readonly string[], rows: readonly (readonly string[])[]): void =>
  writeFileSync(
    lexicon(name),
    writeTable(
      [...columns, "source"],
      rows.map((row) => [...row, SOURCE]),
    ),
  );

write("forms-wordnet", ["form", "part", "lemma"], [...deriveForms(directory, irregular), ...deriveProperAdjectives(directory)]);
write(
  "head-nouns-wordnet",
  ["noun", "class"],
  deriveHeadNouns(directory, new Set(readTable(lexicon("head-nouns")).map(({ noun }) => noun!))),
);
