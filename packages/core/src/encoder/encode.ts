import type { ArcScores, Encoding, ScoredSpan, SpanChannel } from "../document/annotation/encoding.ts";
import type { Token } from "../document/annotation/token.ts";
import { type Component, component } from "../pipeline/component.ts";
import type { Model, WindowPieces, WindowScores } from "../pipeline/model.ts";
import { type Part, partsOf, piecesOf } from "./parts.ts";
import { planWindows } from "./plan-windows.ts";
import { NO_SHAPE, wordShape } from "./word-shape.ts";

/** Word pieces of one window, of the 512 that the encoder has positions for; attention grows with their square. */
const MOST_PIECES = 384;

/** Reads all tokens of a document with the encoder, window by window, and keeps what needs no choice yet. */
export function encoder(model: Model): Component<"tokens" | "sentences", "encoding"> {
  return component({
    name: "encoder",
    requires: ["tokens", "sentences"],
    assigns: ["encoding"],
    annotate: async ({ layers: { tokens, sentences } }) => {
      const most = Math.min(MOST_PIECES, model.manifest.mostPieces) - 2;
      const parts = partsOf(tokens, sentences, model, most);
      const draft = emptyDraft(tokens.length, model.manifest.width);
      const sizes = parts.map((part) => part.size);
      for (const { first, last, ownFirst, ownLast } of planWindows(sizes, most)) {
        const base = parts[first]!.first;
        const scores = await model.encode(windowPieces(tokens, parts.slice(first, last), model, most));
        const words = parts[last - 1]!.last - base;
        for (const part of parts.slice(ownFirst, ownLast)) takePart(draft, part, scores, base, words, model);
      }
      draft.spans.sort((a, b) => b.score - a.score || a.first - b.first || b.last - a.last);
      return { encoding: draft };
    },
  });
}

type Draft = Encoding & { upos: string[]; xpos: string[]; arcs: ArcScores[]; spans: ScoredSpan[] };

function emptyDraft(tokens: number, width: number): Draft {
  return {
    vectors: new Float32Array(tokens * width),
    width,
    upos: [],
    xpos: [],
    arcs: [],
    spans: [],
    cues: new Float32Array(tokens * 3),
  };
}

function windowPieces(tokens: readonly Token[], parts: readonly Part[], model: Model, most: number): WindowPieces {
  const ids = [model.marks.open];
  const shapes = [NO_SHAPE];
  const first: number[] = [];
  for (const part of parts) {
    if (part.opens) {
      ids.push(model.marks.paragraph);
      shapes.push(NO_SHAPE);
    }
    for (const token of tokens.slice(part.first, part.last)) {
      const pieces = piecesOf(token, model, most);
      const shape = wordShape(token.text);
      first.push(ids.length);
      ids.push(...pieces);
      for (const _ of pieces) shapes.push(shape);
    }
  }
  ids.push(model.marks.close);
  shapes.push(NO_SHAPE);
  return { ids, shapes, first };
}

/** Copies the scores of one part from its window; `base` is the window's first token, `words` how many it has. */
function takePart(draft: Draft, part: Part, scores: WindowScores, base: number, words: number, model: Model): void {
  const { upos, xpos, spans, width } = model.manifest;
  const from = part.first - base;
  const to = part.last - base;
  draft.vectors.set(scores.words.subarray(from * width, to * width), part.first * width);
  for (let i = from; i < to; i++) {
    draft.upos.push(best(scores.upos, i, upos));
    draft.xpos.push(best(scores.xpos, i, xpos));
    draft.cues.set(softmax(scores.cues.subarray(i * 3, i * 3 + 3)), (base + i) * 3);
  }
  draft.arcs.push({ first: part.first, last: part.last, scores: arcsWithin(scores.arcs, from, to, words) });
  spans.forEach((channel, c) => takeSpans(draft.spans, scores.spans, c, channel as SpanChannel, from, to, base, words));
}

function best(scores: Float32Array, row: number, labels: readonly string[]): string {
  let at = 0;
  for (let i = 1; i < labels.length; i++) {
    if (scores[row * labels.length + i]! > scores[row * labels.length + at]!) at = i;
  }
  return labels[at]!;
}

function softmax(scores: Float32Array): Float32Array {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}

/** The block of a window's [words, 1 + words] scores in which both ends are of one part, root column first. */
function arcsWithin(scores: Float32Array, from: number, to: number, words: number): Float32Array {
  const size = to - from;
  const within = new Float32Array(size * (size + 1));
  for (let i = 0; i < size; i++) {
    const row = (from + i) * (words + 1);
    within[i * (size + 1)] = scores[row]!;
    within.set(scores.subarray(row + 1 + from, row + 1 + to), i * (size + 1) + 1);
  }
  return within;
}

function takeSpans(
  found: ScoredSpan[],
  scores: Float32Array,
  index: number,
  channel: SpanChannel,
  from: number,
  to: number,
  base: number,
  words: number,
): void {
  for (let i = from; i < to; i++) {
    const row = (index * words + i) * words;
    for (let j = i; j < to; j++) {
      const score = scores[row + j]!;
      if (score > 0) found.push({ first: base + i, last: base + j + 1, channel, score });
    }
  }
}
