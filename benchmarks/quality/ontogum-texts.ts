import { existsSync, readFileSync } from "node:fs";
import type { Span } from "@hearsay/core";
import { documentText, readConllu } from "../corpus/conllu.ts";
import { readOntogum } from "../corpus/ontogum.ts";
import type { Options } from "../run/options.ts";
import { data } from "../run/paths.ts";

/** A document with its chains of mentions, in characters of its raw text. */
export interface ChainedText {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  readonly chains: readonly (readonly Span[])[];
}

/**
 * OntoGUM held-out: chains by OntoGUM, raw texts by the treebank of the same documents, which has kept their spaces.
 * @throws RangeError when the words of the two differ.
 */
export function ontogumTexts({ limit }: Pick<Options, "limit">): ChainedText[] {
  const folder = data("coreference/ontogum-heldout/");
  const documents = readConllu(readFileSync(data("syntax/gum-heldout.conllu"), "utf8"));
  return documents
    .filter(({ id }) => existsSync(new URL(`${id}.conll`, folder)))
    .slice(0, limit ?? documents.length)
    .map((document) => {
      const { words, chains } = readOntogum(readFileSync(new URL(`${document.id}.conll`, folder), "utf8"));
      const { text, starts } = documentText(document);
      const spans = document.paragraphs
        .flat()
        .flatMap((sentence, s) =>
          sentence.words.map(({ span: [start, end] }) => [starts[s]! + start, starts[s]! + end] as const),
        );
      // OntoGUM leaves out bars, and has an empty word in their place.
      const differs = words.findIndex((word, i) => word !== "" && spans[i] !== undefined && text.slice(...spans[i]) !== word);
      if (differs >= 0 || words.length !== spans.length) {
        throw new RangeError(`${document.id}: OntoGUM and the treebank differ at word ${differs}`);
      }
      return {
        id: document.id,
        genre: document.id.split("_")[1] ?? "",
        text,
        chains: chains.map((chain) => chain.map(([first, last]): Span => [spans[first]![0], spans[last - 1]![1]])),
      };
    });
}
