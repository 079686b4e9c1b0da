import type { DocumentInput, Span } from "@hearsay/core";
import { type Field, fieldsOf, wrong } from "../golden/fields.ts";
import { spanOf } from "../golden/phrases.ts";
import type { Inputs } from "./read-lineage.ts";
import type { StoryPassage } from "./stories.ts";

/** The one span of a document's body that the words of a field stand for. */
export function passageOf(field: Field, { text, sections }: DocumentInput): Span {
  const headline = (sections ?? []).filter(({ kind }) => kind === "headline").map(({ span }) => span);
  return spanOf(field, { text, unread: headline });
}

/** Passages by the letters of their documents: “{A D: words, B: others}”. */
export function readPassages(field: Field, story: string, inputs: Inputs): StoryPassage[] {
  const found = [...fieldsOf(field, null)].flatMap(([letters, words]) =>
    letters.split(" ").map((letter) => {
      const input = inputs.get(letter);
      if (!input) throw wrong(words, `there is no document ${letter}`);
      return { document: `${story}/${letter}`, span: passageOf({ at: `${words.at} (${letter})`, value: words.value }, input) };
    }),
  );
  if (found.length === 0) throw wrong(field, "no passage");
  const twice = found.find(({ document }, i) => found.findIndex((other) => other.document === document) !== i);
  if (twice) throw wrong(field, `${twice.document} is there twice`);
  return found.sort((a, b) => (a.document < b.document ? -1 : 1));
}
