import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Part = "noun" | "verb" | "adj" | "adv";

/** A sense of a word: the offset of its synset, and how often it was met in WordNet's tagged texts. */
export interface Sense {
  readonly synset: string;
  readonly count: number;
}

/** A set of synonyms with its hyponyms. */
export interface Synset {
  readonly offset: string;
  /** As written, with underscores for spaces. */
  readonly words: readonly string[];
  readonly hyponyms: readonly string[];
  /** Whether its gloss calls it a slur, offensive or obscene. */
  readonly offensive: boolean;
}

const SENSE_PARTS: Readonly<Record<string, Part>> = { 1: "noun", 2: "verb", 3: "adj", 4: "adv", 5: "adj" };

const OFFENSIVE = /slur|offensive|derogatory|disparaging|obscene|vulgar|prostitute/;

const lines = (directory: string, file: string): string[] =>
  readFileSync(join(directory, file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("  "));

/** Every lemma of one part of speech (lower case, underscores) with its senses, the commonest first. */
export function readSenses(directory: string, part: Part): ReadonlyMap<string, readonly Sense[]> {
  const senses = new Map<string, (Sense & { readonly order: number })[]>();
  for (const line of lines(directory, "index.sense")) {
    const [key = "", synset = "", order = "", count = ""] = line.split(" ");
    const [lemma = "", rest = ""] = key.split("%");
    if (SENSE_PARTS[rest[0] ?? ""] !== part) continue;
    const entry = { synset, count: Number(count), order: Number(order) };
    const known = senses.get(lemma);
    if (known) known.push(entry);
    else senses.set(lemma, [entry]);
  }
  for (const list of senses.values()) list.sort((a, b) => a.order - b.order);
  return senses;
}

/** Every synset of one part of speech, by offset. */
export function readSynsets(directory: string, part: Part): ReadonlyMap<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const line of lines(directory, `data.${part}`)) {
    const [data = "", gloss = ""] = line.split(" | ");
    const fields = data.trim().split(" ");
    const wordCount = Number.parseInt(fields[3]!, 16);
    const words = Array.from({ length: wordCount }, (_, i) => fields[4 + 2 * i]!.replace(/\([a-z]+\)$/, ""));
    const pointers = fields.slice(5 + 2 * wordCount);
    const to = (symbol: string): string[] => pointers.filter((_, i) => i % 4 === 1 && pointers[i - 1] === symbol);
    synsets.set(fields[0]!, { offset: fields[0]!, words, hyponyms: to("~"), offensive: OFFENSIVE.test(gloss) });
  }
  return synsets;
}
