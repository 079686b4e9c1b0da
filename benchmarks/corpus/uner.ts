import { locate } from "./conllu.ts";
import { type NamedDocument, type NamedSentence, namesOf } from "./named-text.ts";

/** Reads Universal NER: number, word, tag, …; the text of each sentence is in a comment. */
export function readUner(source: string): NamedDocument[] {
  const documents: NamedSentence[][] = [];
  for (const block of source.split(/\n\s*\n/u)) {
    const lines = block.split("\n");
    const rows = lines.filter((line) => /^\d+\t/u.test(line)).map((line) => line.split("\t"));
    if (documents.length === 0 || lines.some((line) => line.startsWith("# newdoc"))) documents.push([]);
    if (rows.length === 0) continue;
    const words = rows.map((row) => row[1]!);
    const text = lines.find((line) => line.startsWith("# text = "))?.slice("# text = ".length) ?? words.join(" ");
    documents.at(-1)!.push({ text, words, spans: locate(words, text), names: namesOf(rows.map((row) => row[2]!)) });
  }
  return documents.filter((sentences) => sentences.length > 0);
}
