import { constant, lexicon } from "./generated-file.ts";
import { byCode, readTable, type Row } from "./tsv.ts";

/** In `head-nouns.tsv`: too ambiguous to have a class. */
const LEFT_OUT = "none";
/** The key of words that have no sector of their own. */
const NO_SECTOR = "none";

/** Words by class: `["weapon", "bomb|gun"]`. */
function lists(rows: readonly Row[], word: string, value: string): string {
  const byValue = new Map<string, string[]>();
  for (const row of rows) {
    const key = row[value] || NO_SECTOR;
    byValue.set(key, [...(byValue.get(key) ?? []), row[word]!]);
  }
  const entries = [...byValue].sort(([a], [b]) => byCode(a, b)).map(([key, words]) => entry(key, words.sort(byCode).join("|")));
  return `[\n${entries.join("")}] as const`;
}

/** As Prettier lays it out. */
function entry(key: string, words: string): string {
  const cells = [JSON.stringify(key), JSON.stringify(words)];
  const flat = `  [${cells.join(", ")}],\n`;
  return flat.length <= 131 ? flat : `  [\n${cells.map((cell) => `    ${cell},\n`).join("")}  ],\n`;
}

const table = (name: string, comment: string, value: string): string => `/** ${comment} */\nexport const ${name} = ${value};\n`;

export function compileHeadNouns(): string {
  const rows = [...readTable(lexicon("head-nouns")), ...readTable(lexicon("head-nouns-wordnet"))];
  return table(
    "HEAD_NOUNS",
    "Nouns by the kind of entity that they head.",
    lists(
      rows.filter((row) => row["class"] !== LEFT_OUT),
      "noun",
      "class",
    ),
  );
}

export function compileRoles(): string {
  const roles = readTable(lexicon("roles"));
  const titles = roles.filter(({ title }) => title === "yes").map(({ role }) => role!);
  return [
    table("ROLES", "Roles and offices by PLOVER sector.", lists(roles, "role", "sector")),
    constant("TITLES", "Roles that may stand directly before a name.", titles.sort(byCode).join("|")),
  ].join("\n");
}

export const compileOrganisations = (): string =>
  table(
    "ORGANISATION_HEADS",
    "Heads of names and phrases for organisations by PLOVER sector.",
    lists(readTable(lexicon("organisation-heads")), "head", "sector"),
  );

export const compileSourceNouns = (): string =>
  table(
    "SOURCE_NOUNS",
    "Nouns that make a source without a name, by its kind.",
    lists(readTable(lexicon("source-nouns")), "noun", "class"),
  );
