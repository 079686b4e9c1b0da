import type { Attribution } from "../../document/annotation/attribution.ts";
import type { Sentence } from "../../document/annotation/sentence.ts";
import { inRanges, type TokenRange } from "../../document/annotation/token-range.ts";
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
    const { sentences, quotations } = context.layers;
    const free = sentences.filter((sentence) => isOpen(sentence, attributions, context));
    const quoted = free.filter(({ span }) => quotations.some((q) => q.span[0] <= span[0] && q.span[1] >= span[1] - 1));
    const personal = free.filter((sentence) => !quoted.includes(sentence) && inFirstPerson(sentence, context));
    const told = personal.length > MOST && personal.length > MOST_SHARE * sentences.length;
    const found = [...quoted, ...(told ? [] : personal)].flatMap((sentence) => statementOf(sentence, attributions, context));
    return [...attributions, ...found].sort((a, b) => position(a) - position(b));
  },
};

const position = ({ cue, content }: Attribution): number => Math.min(cue?.[0] ?? Infinity, content[0]?.[0] ?? Infinity);

/** Whether a sentence of the body is nobody’s content and holds no cue; what “we” hope in it is part of the speech. */
function isOpen(sentence: Sentence, attributions: readonly Attribution[], context: AttributionContext): boolean {
  const { tokens, blocks } = context.layers;
  if (blocks[sentence.block]!.kind !== "body") return false;
  const own = tokens.filter((token) => token.sentence === sentence.index);
  const others = attributions.filter(({ source }) => !isFirstPerson(source, context));
  return !others.some(({ cue, content }) =>
    own.some(({ index }) => inRanges(index, content) || (cue !== null && index >= cue[0] && index < cue[1])),
  );
}

const isFirstPerson = (source: readonly TokenRange[], { layers: { tokens }, rules }: AttributionContext): boolean =>
  source.length > 0 &&
  source.every(([first, last]) => last - first === 1 && rules.firstPersons.has(tokens[first]!.text.toLowerCase()));

function inFirstPerson(sentence: Sentence, { layers: { tokens, quotations }, rules }: AttributionContext): boolean {
  return tokens.some(
    ({ sentence: s, text, span }) =>
      s === sentence.index &&
      rules.firstPersons.has(text.toLowerCase()) &&
      !quotations.some((q) => q.span[0] <= span[0] && span[1] <= q.span[1]),
  );
}

/** Who is asked answers: “When questioned by reporters …, he responded”. */
function isQuestion({ cue, content }: Attribution, { layers: { words }, rules }: AttributionContext): boolean {
  const { lemma, part } = cueWords(words, cue!, content, rules);
  return rules.sense(lemma, part)?.act === "ask";
}

function statementOf(sentence: Sentence, attributions: readonly Attribution[], context: AttributionContext): Attribution[] {
  const { tokens, sentences } = context.layers;
  const own = tokens.filter((token) => token.sentence === sentence.index);
  const range: TokenRange = [own[0]!.index, own.at(-1)!.index + 1];
  const withSource = attributions.filter(
    (attribution) =>
      attribution.cue !== null &&
      attribution.source.length > 0 &&
      !isFirstPerson(attribution.source, context) &&
      !isQuestion(attribution, context),
  );
  const blockOf = ({ cue }: Attribution): number => sentences[tokens[cue![0]]!.sentence]!.block;
  const before = withSource.filter(({ cue }) => cue![0] < range[0]);
  const after = withSource.filter(({ cue }) => cue![0] >= range[1]);
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
