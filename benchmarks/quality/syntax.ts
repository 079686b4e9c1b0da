import { readFileSync } from "node:fs";
import { type GoldDocument, readConllu } from "../corpus/conllu.ts";
import { type AttachmentScores, attachmentScores, type Grammar } from "../metric/attachment.ts";
import { runTask } from "../pool/run-task.ts";
import type { Measure } from "../run/measure.ts";
import type { Options } from "../run/options.ts";
import { data } from "../run/paths.ts";

export const syntax: Measure = {
  name: "syntax",
  title: "Syntax: UD EWT test, gold tokens and sentences",
  run: async (options) => {
    const { words, upos, uas, las, lasBare } = await syntaxScores(options);
    return {
      tables: [
        {
          title: "",
          columns: ["measure", "accuracy", "at least", "aim"].map((name) => ({ name })),
          rows: [
            ["UPOS", upos, 96, 97],
            ["UAS", uas, null, null],
            ["LAS, relations with subtypes", las, 85, 88],
            ["LAS, relations without subtypes", lasBare, null, null],
          ],
        },
      ],
      notes: [`${words} words, punctuation included. Trees are basic UD; documents and paragraphs are those of the treebank.`],
    };
  },
};

/** Scores on EWT test, or on its first documents. */
export async function syntaxScores({ limit, model }: Pick<Options, "limit" | "model">): Promise<AttachmentScores> {
  const all = readConllu(readFileSync(data("syntax/ewt-test.conllu"), "utf8"));
  const documents = all.slice(0, limit ?? all.length);
  const given = documents.map(({ paragraphs }) =>
    paragraphs.map((sentences) => sentences.map(({ words }) => words.map(({ form }) => form))),
  );
  const found = await runTask("readTokens", given, { model });
  return attachmentScores(documents.map((document, d) => ({ gold: grammarOf(document), found: found[d]! })));
}

/** The words of a document in one row, heads counted over all of it. */
function grammarOf({ paragraphs }: GoldDocument): Grammar {
  const grammar = { upos: [] as string[], heads: [] as number[], relations: [] as string[] };
  for (const { words } of paragraphs.flat()) {
    const base = grammar.upos.length;
    for (const { upos, head, relation } of words) {
      grammar.upos.push(upos);
      grammar.heads.push(head < 0 ? -1 : base + head);
      grammar.relations.push(relation);
    }
  }
  return grammar;
}
