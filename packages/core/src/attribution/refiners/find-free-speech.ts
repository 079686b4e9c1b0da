import type { Attribution } from "../../document/annotation/attribution.ts";
import type { Sentence } from "../../document/annotation/sentence.ts";
import type { Token } from "../../document/annotation/token.ts";
import type { TokenRange } from "../../document/annotation/token-range.ts";
import type { AttributionContext } from "../context.ts";
import { cueWords } from "../cue-words.ts";
import type { Refiner } from "../refiner.ts";

/** A document with more first-person sentences than this outside its statements is told in the first person. */
const MOST_SHARE = 0.1;
const MOST = 3;

/**
 * Finds speech that is set out with no cue: a sentence in the first person in a report that is not told in it, and a
 * quotation that fills its paragraph. Its source is that of the statement beside it: in its own paragraph first.
 */
export const findFreeSpeech: Refiner = {
  name: "find-free-speech",
  refine: (attributions, context) => {
    const { sentences, tokens, quotations, blocks } = context.layers;
    const rangeOf = sentenceRanges(tokens);
    const taken = tokensOf(
      attributions.filter(({ source }) => !isFirstPerson(source, context)),
      tokens.length,
    );
    // Nobody's content, no cue; what “we” hope in it is part of the speech.
    const isOpen = ({ index, block }: Sentence): boolean =>
      blocks[block]!.kind === "body" && rangeOf.has(index) && !taken.subarray(...rangeOf.get(index)!).includes(1);
    const free = sentences.filter(isOpen);
    const quoted = new Set(free.filter(({ span }) => quotations.some((q) => q.span[0] <= span[0] && q.span[1] >= span[1] - 1)));
    const personal = free.filter((sentence) => !quoted.has(sentence) && inFirstPerson(rangeOf.get(sentence.index)!, context));
    const told = personal.length > MOST && personal.length > MOST_SHARE * sentences.length;
    const chosen = [...quoted, ...(told ? [] : personal)];
    const spoken = attributions.filter((attribution) => canSpeakOn(attribution, context));
    const found = chosen.flatMap((sentence) => statementOf(sentence, rangeOf.get(sentence.index)!, spoken, context));
    return [...attributions, ...found].sort((a, b) => position(a) - position(b));
  },
};

const position = ({ cue, content }: Attribution): number => Math.min(cue?.[0] ?? Infinity, content[0]?.[0] ?? Infinity);

/** The tokens of each sentence, by its index. */
function sentenceRanges(tokens: readonly Token[]): ReadonlyMap<number, TokenRange> {
  const ranges = new Map<number, TokenRange>();
  for (const { index, sentence } of tokens) ranges.set(sentence, [ranges.get(sentence)?.[0] ?? index, index + 1]);
  return ranges;
}

/** 1 for every token of a cue or a content. */
function tokensOf(attributions: readonly Attribution[], size: number): Uint8Array {
  const taken = new Uint8Array(size);
  for (const { cue, content } of attributions) for (const range of [...content, ...(cue ? [cue] : [])]) taken.fill(1, ...range);
  return taken;
}

const isFirstPerson = (source: readonly TokenRange[], { layers: { tokens }, rules }: AttributionContext): boolean =>
  source.length > 0 &&
  source.every(([first, last]) => last - first === 1 && rules.firstPersons.has(tokens[first]!.text.toLowerCase()));

function inFirstPerson(range: TokenRange, { layers: { tokens, quotations }, rules }: AttributionContext): boolean {
  return tokens
    .slice(...range)
    .some(
      ({ text, span }) =>
        rules.firstPersons.has(text.toLowerCase()) && !quotations.some((q) => q.span[0] <= span[0] && span[1] <= q.span[1]),
    );
}

/** Whether the source of a statement can be who goes on speaking beside it. */
const canSpeakOn = (attribution: Attribution, context: AttributionContext): boolean =>
  attribution.cue !== null &&
  attribution.source.length > 0 &&
  !isFirstPerson(attribution.source, context) &&
  !isQuestion(attribution, context);

/** Who is asked answers: “When questioned by reporters …, he responded”. */
function isQuestion({ cue, content }: Attribution, { layers: { words }, rules }: AttributionContext): boolean {
  const { lemma, part } = cueWords(words, cue!, content, rules);
  return rules.sense(lemma, part)?.act === "ask";
}

function statementOf(
  sentence: Sentence,
  range: TokenRange,
  spoken: readonly Attribution[],
  { layers: { tokens, sentences } }: AttributionContext,
): Attribution[] {
  const blockOf = ({ cue }: Attribution): number => sentences[tokens[cue![0]]!.sentence]!.block;
  const before = spoken.filter(({ cue }) => cue![0] < range[0]);
  const after = spoken.filter(({ cue }) => cue![0] >= range[1]);
  const beside =
    after.find((a) => blockOf(a) === sentence.block) ??
    before.findLast((a) => blockOf(a) === sentence.block) ??
    before.findLast((a) => blockOf(a) >= sentence.block - 2);
  if (!beside) return [];
  return [
    Object.freeze({
      cue: null,
      source: beside.source,
      via: beside.via,
      content: [range],
      within: null,
      score: 0,
      rules: ["find-free-speech"],
    }),
  ];
}
