import type { Block } from "../../packages/core/src/document/annotation/block.ts";
import type { Sentence } from "../../packages/core/src/document/annotation/sentence.ts";
import type { Token } from "../../packages/core/src/document/annotation/token.ts";

/** A document whose words somebody else has divided: paragraphs of sentences of words. */
export type GivenWords = readonly (readonly (readonly string[])[])[];

export interface GivenLayers {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

/** The layers of such a document; its text is the words with a space between. */
export function givenLayers(paragraphs: GivenWords): GivenLayers {
  const [blocks, sentences, tokens]: [Block[], Sentence[], Token[]] = [[], [], []];
  let text = "";
  for (const [b, paragraph] of paragraphs.entries()) {
    if (b > 0) text += "\n\n";
    const blockStart = text.length;
    for (const [s, words] of paragraph.entries()) {
      if (s > 0) text += " ";
      const start = text.length;
      const sentence = sentences.length;
      for (const [w, word] of words.entries()) {
        if (w > 0) text += " ";
        tokens.push({ index: tokens.length, span: [text.length, text.length + word.length], text: word, sentence });
        text += word;
      }
      sentences.push({ index: sentence, span: [start, text.length], block: b });
    }
    blocks.push({ span: [blockStart, text.length], kind: "body", rule: "benchmark" });
  }
  return { text, blocks, sentences, tokens };
}
