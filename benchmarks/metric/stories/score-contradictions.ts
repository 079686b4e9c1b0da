import type { GoldenContradiction, Lineage, StoryCorpus, StoryPassage } from "../../corpus/stories/stories.ts";
import { pairs } from "../golden/pair.ts";
import { overlap } from "../golden/spans.ts";
import { type Scores, scores } from "../scores.ts";
import type { ContradictionAnswer } from "./answers.ts";
import { areKin, lineageOf } from "./kinship.ts";

export interface ContradictionScores {
  readonly contradictions: Scores;
  readonly faults: readonly string[];
}

/**
 * Contradictions: the kind, and a passage in common on both sides. Answers for the same one count once.
 * What a derived document changed is judged as drift: an answer about it, or about documents of one line, is neither right nor wrong.
 */
export function scoreContradictions(corpus: StoryCorpus, answers: readonly ContradictionAnswer[]): ContradictionScores {
  const gold = corpus.stories.flatMap(({ contradictions }) => contradictions);
  const hit = pairs(gold, answers, (g, a) => Number(matches(g, a))).map(([g]) => g);
  const lineage = lineageOf(corpus);
  const drifted = corpus.stories
    .flatMap(({ drift }) => drift)
    .flatMap(({ document, is, was }) => (is && was ? [{ document, span: is }] : []));
  const wrong = answers.filter(
    (answer) => !gold.some((g) => matches(g, answer)) && !isWithinOneLine(answer, lineage) && !isDrift(answer, drifted),
  );
  const texts = new Map(corpus.documents.map(({ id, input }) => [id, input.text]));
  const quote = (side: readonly StoryPassage[]): string =>
    side.map(({ document, span }) => `${document} “${texts.get(document)?.slice(...span) ?? ""}”`).join(", ");
  return {
    contradictions: scores({ hit: hit.length, predicted: hit.length + wrong.length, gold: gold.length }),
    faults: [
      ...gold
        .filter((g) => !hit.includes(g))
        .map(({ kind, what, sides: [side] }) => `${side[0]!.document}: missed ${kind}: ${what}`),
      ...wrong.map(({ kind, sides: [one, other] }) => `no ${kind}: ${quote(one)} – ${quote(other)}`),
    ],
  };
}

function matches(gold: GoldenContradiction, { kind, sides: [one, other] }: ContradictionAnswer): boolean {
  const [first, second] = gold.sides;
  return gold.kind === kind && ((meets(first, one) && meets(second, other)) || (meets(first, other) && meets(second, one)));
}

const meets = (some: readonly StoryPassage[], others: readonly StoryPassage[]): boolean =>
  some.some((a) => others.some((b) => a.document === b.document && overlap(a.span, b.span)));

const isWithinOneLine = ({ sides: [one, other] }: ContradictionAnswer, lineage: ReadonlyMap<string, Lineage>): boolean =>
  one.every((a) => other.every((b) => areKin(a.document, b.document, lineage)));

const isDrift = ({ sides }: ContradictionAnswer, drifted: readonly StoryPassage[]): boolean =>
  sides.some((side) => side.length > 0 && side.every((passage) => meets([passage], drifted)));
