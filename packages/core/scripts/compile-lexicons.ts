/** Compiles `lexicon/en/*.tsv` into `src/language/en/generated/*.ts`: `node packages/core/scripts/compile-lexicons.ts`. */
import { writeFileSync } from "node:fs";
import { generatedLexicons } from "./lexicon/generated-lexicons.ts";

for (const [name, text] of generatedLexicons()) {
  writeFileSync(new URL(`../src/language/en/generated/${name}`, import.meta.url), text);
}
