import { locate } from "./conllu.ts";
import { detokenise } from "./detokenise.ts";
import { type NamedDocument, type NamedSentence, namesOf } from "./named-text.ts";

/** Reads wikigold: word and tag, a line each; the texts are lost, and are put together from the words. */
export function readWikigold(source: string): NamedDocument[] {
  const documents: NamedSentence[][] = [[]];
  for (const block of source.split(/\n\s*\n/u)) {
    const rows = block
      .split("\n")
      .map((line) => line.trim().split(/\s+/u))
      .filter((row) => row.length === 2);
    if (rows[0]?.[0] === "-DOCSTART-") {
      documents.push([]);
      rows.shift();
    }
    if (rows.length === 0) continue;
    const words = rows.map((row) => row[0]!);
    const text = detokenise(words);
    documents.at(-1)!.push({ text, words, spans: locate(words, text), names: namesOf(rows.map((row) => row[1]!)) });
  }
  return documents.filter((sentences) => sentences.length > 0);
}
