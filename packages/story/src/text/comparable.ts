import type { Entity, Reading, Span, TimeExpression, WordVectors } from "@hearsay/core";
import { pairMarks } from "@hearsay/core";
import { overlaps } from "./span.ts";
import type { NumberMention, TextRules } from "./text-rules.ts";
import { type SpanVectors, spanVectors } from "./vectors.ts";

/** A word of a text as it is compared. */
export interface Word {
  readonly span: Span;
  readonly key: string;
  /** Whether the word alone is evidence that two passages have one origin. */
  readonly content: boolean;
  /** Number of its sentence. */
  readonly sentence: number;
}

/** A place where an entity is mentioned. */
export interface EntityMention {
  readonly span: Span;
  readonly key: string;
  readonly entity: string;
  readonly form: "name" | "nominal" | "pronoun";
  readonly sentence: number;
}

export interface PlacedNumber extends NumberMention {
  readonly sentence: number;
  readonly counted: string | null;
}

export interface PlacedTime {
  readonly time: TimeExpression;
  readonly sentence: number;
}

/** A reading with what two texts are compared by: words, names, numbers, times and quotations, each in its sentence. */
export interface Comparable {
  readonly reading: Reading;
  readonly entities: ReadonlyMap<string, Entity>;
  /** For each entity the key that it shares with its counterpart in the other reading. */
  readonly keys: ReadonlyMap<string, string>;
  readonly sentences: readonly Span[];
  /** For each sentence whether it stands in a headline. */
  readonly headlines: readonly boolean[];
  readonly words: readonly Word[];
  readonly mentions: readonly EntityMention[];
  readonly numbers: readonly PlacedNumber[];
  readonly times: readonly PlacedTime[];
  /** Where the encoder’s vectors were given. */
  readonly vectors: SpanVectors | null;
  /** Stretches between double quotation marks, or single ones that enclose more than a word, marks included. */
  readonly quotations: readonly Span[];
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_]|[’'](?=\p{L})|[.,](?=\d))*/gu;

/**
 * Lays a reading out for comparison. Numbers that are part of a time or of a name are left to those.
 * @param vectors of the words, if there are any
 * @param keys for each entity of the reading its key
 */
export function comparable(
  reading: Reading,
  keys: ReadonlyMap<string, string>,
  rules: TextRules,
  vectors: WordVectors | null,
): Comparable {
  const { text, sections } = reading.document;
  const sentences = reading.sentences;
  const within = sentenceFinder(sentences);
  const times = reading.times.flatMap((time): PlacedTime[] => {
    const sentence = within(time.span[0]);
    return sentence === null ? [] : [{ time, sentence }];
  });
  const mentions = reading.entities.flatMap(({ id, mentions: found }) =>
    found.flatMap(({ span, form }): EntityMention[] => {
      const sentence = within(span[0]);
      return sentence === null ? [] : [{ span, form, key: keys.get(id)!, entity: id, sentence }];
    }),
  );
  const taken = [
    ...times.filter(({ time }) => time.type !== "DURATION").map(({ time }) => time.span),
    ...mentions.filter(({ form, span }) => form === "name" && /\d/u.test(text.slice(...span))).map(({ span }) => span),
  ];
  return {
    reading,
    entities: new Map(reading.entities.map((entity) => [entity.id, entity])),
    keys,
    sentences,
    headlines: sentences.map(([start]) =>
      sections.some(({ kind, span }) => kind === "headline" && span[0] <= start && start < span[1]),
    ),
    words: sentences.flatMap((span, sentence) => wordsOf(text, span, sentence, rules)),
    mentions: mentions.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]),
    numbers: numbersOf(text, sentences, rules).filter(({ span }) => !taken.some((other) => overlaps(span, other))),
    times,
    vectors: vectors === null ? null : spanVectors(vectors, text),
    quotations: sections.flatMap(({ span }) => quotationsIn(text, span, sentences)),
  };
}

function wordsOf(text: string, span: Span, sentence: number, rules: TextRules): Word[] {
  return [...text.slice(...span).matchAll(WORD)].map((match): Word => {
    const start = span[0] + match.index;
    const key = rules.key(match[0]);
    return { span: [start, start + match[0].length], key, content: !rules.isFunctionWord(key), sentence };
  });
}

function numbersOf(text: string, sentences: readonly Span[], rules: TextRules): PlacedNumber[] {
  return sentences.flatMap((span, sentence) =>
    rules.numbers(text.slice(...span)).map((number): PlacedNumber => {
      const placed: Span = [span[0] + number.span[0], span[0] + number.span[1]];
      return { ...number, span: placed, sentence, counted: rules.countedBy(text, placed[1]) };
    }),
  );
}

/** Single marks around one word are scare quotes or titles; around several they are taken for speech, as in headlines. */
function quotationsIn(text: string, section: Span, sentences: readonly Span[]): Span[] {
  return pairMarks(text, section)
    .filter(({ within, closed, double, span }) => within === null && (double || (closed && /\s/u.test(text.slice(...span)))))
    .map(({ span }) => span)
    .filter((span) => sentences.some((sentence) => overlaps(span, sentence)));
}

/** Finds the sentence that holds an offset; null in furniture. */
function sentenceFinder(sentences: readonly Span[]): (offset: number) => number | null {
  return (offset) => {
    let [low, high] = [0, sentences.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [start, end] = sentences[middle]!;
      if (offset < start) high = middle - 1;
      else if (offset >= end) low = middle + 1;
      else return middle;
    }
    return null;
  };
}
