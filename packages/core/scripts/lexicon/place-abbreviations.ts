import { lexicon } from "./generated-file.ts";
import { readTable } from "./tsv.ts";

/** The rows of the abbreviations, in the order of the table. */
export function compilePlaceAbbreviations(): string {
  const rows = readTable(lexicon("place-abbreviations")).map(
    ({ form, name, country }) => `  [${[form, name, country].map((cell) => JSON.stringify(cell)).join(", ")}],\n`,
  );
  const type = "readonly (readonly [string, string, string])[]";
  return `/** abbreviation, name, country */\nexport const PLACE_ABBREVIATIONS: ${type} = [\n${rows.join("")}];\n`;
}
