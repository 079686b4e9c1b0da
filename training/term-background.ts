/**
 * Counts in how many of a set of news texts a word occurs, for `packages/story/src/language/en/term-background.ts`: what is common anywhere says little of a story,
 * and a ledger of ten documents cannot know it. Usage: node --conditions=@hearsay/source training/term-background.ts FILE… (.jsonl: lines with a `text`; .conllu: documents)
 */
import { readFileSync, writeFileSync } from "node:fs";
import { FUNCTION_WORDS } from "../packages/story/src/language/en/function-words.ts";
import { wordKey } from "../packages/story/src/language/en/word-key.ts";

/** Words of fewer texts are no background. */
const LEAST = 0.02;
const sets = process.argv.slice(2).map((file) => textsOf(file));
const rates = sets.map(ratesOf);
const words = new Set(rates.flatMap((rate) => [...rate.keys()]));
// What is common in one set alone is its subject: the middle one of three counts.
const common = [...words]
  .map((word) => [word, median(rates.map((rate) => rate.get(word) ?? 0))] as const)
  .filter(([, rate]) => rate >= LEAST)
  .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
const listed = common.map(([word, rate]) => `${word} ${Math.round(1000 * rate)}`).join("\n");
const target = new URL("../packages/story/src/language/en/term-background.ts", import.meta.url);
writeFileSync(
  target,
  `// Made by training/term-background.ts from ${sets.map(({ length }) => length).join(", ")} texts; see packages/story/SOURCES.md. Not to be edited.
const COUNTED = \`
${listed}
\`;

/** Of a thousand news texts, so many hold a word (by its key); words of fewer than ${1000 * LEAST} are left out. */
export const TERM_BACKGROUND: ReadonlyMap<string, number> = new Map(
  COUNTED.trim()
    .split("\\n")
    .map((line) => line.split(" ") as [string, string])
    .map(([word, permille]) => [word, Number(permille)]),
);
`,
);
console.log(`${sets.map(({ length }) => length).join(", ")} texts, ${common.length} words`);

function textsOf(file: string): string[] {
  const content = readFileSync(file, "utf8");
  if (!file.endsWith(".conllu")) return content.split("\n").filter((line) => line !== "").map((line) => String((JSON.parse(line) as { text: unknown }).text)); // prettier-ignore
  const documents = content.split(/^# newdoc id.*$/mu).slice(1);
  return documents.map((document) => [...document.matchAll(/^# text = (.*)$/gmu)].map(([, text]) => text).join("\n"));
}

function ratesOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    // Small letters only: names are terms of their own.
    const found = [...text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}+(?:[’']\p{Ll}+)*/gu)].map(([word]) =>
      wordKey(word.replaceAll("’", "'")),
    );
    for (const word of new Set(found))
      if (word.length > 2 && !FUNCTION_WORDS.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].map(([word, count]) => [word, count / texts.length]));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
