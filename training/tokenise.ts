// Divides texts into blocks, sentences and tokens with the same code that readings use.
// Standard input: a JSON object a line, { "id", "text" }. Standard output: { "id", "blocks", "sentences", "tokens" } a line, with spans in
// code points (Python's unit); a token is [start, end, index of its sentence, number of its quotation or −1], a sentence
// [start, end, index of its block].
import { createInterface } from "node:readline";
import { sentenceRules, tokenRules } from "../packages/core/src/language/en/tokenization.ts";
import { splitParagraphs } from "../packages/core/src/section/split-paragraphs.ts";
import { pairMarks } from "../packages/core/src/segmentation/pair-marks.ts";
import { splitSentences } from "../packages/core/src/segmentation/split-sentences.ts";
import { splitTokens } from "../packages/core/src/segmentation/split-tokens.ts";

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line) as { id: string; text: string };
  const points = codePoints(text);
  const at = (unit: number): number => points[unit]!;
  const blocks = splitParagraphs(text);
  const sentences = blocks.flatMap((block, b) => splitSentences(text, block, sentenceRules).map((span) => ({ span, b })));
  const quotations = blocks.flatMap((block) => pairMarks(text, block)).filter(({ within }) => within === null);
  const quotationAt = (start: number): number => quotations.findIndex(({ span }) => span[0] <= start && start < span[1]);
  const tokens = sentences.flatMap(({ span }, s) =>
    splitTokens(text, span, tokenRules).map(([start, end]) => [at(start), at(end), s, quotationAt(start)]),
  );
  process.stdout.write(
    `${JSON.stringify({
      id,
      blocks: blocks.map(([start, end]) => [at(start), at(end)]),
      sentences: sentences.map(({ span, b }) => [at(span[0]), at(span[1]), b]),
      tokens,
    })}\n`,
  );
}

/** For each UTF-16 offset of a text, the offset in code points. */
function codePoints(text: string): Uint32Array {
  const points = new Uint32Array(text.length + 1);
  let point = 0;
  for (let unit = 0; unit < text.length; unit++) {
    points[unit] = point;
    const code = text.charCodeAt(unit);
    const leads = code >= 0xd800 && code < 0xdc00 && unit + 1 < text.length && (text.charCodeAt(unit + 1) & 0xfc00) === 0xdc00;
    if (!leads) point++;
  }
  points[text.length] = point;
  return points;
}
