import type { GoldenClaim, StoryCorpus, StoryPassage } from "../../corpus/stories/stories.ts";
import { overlap } from "../golden/spans.ts";
import type { ClaimAnswer } from "./answers.ts";
import type { Share } from "./score-lineage.ts";

export interface ClaimScores {
  /** Claims of which the number of independent lines is exact. */
  readonly lines: Share;
  /** Of those that one line carries, and of those that several do: who always says “one” is right in all of the first. */
  readonly ofOne: Share;
  readonly ofSeveral: Share;
  /** Claims that any answer stands for. */
  readonly found: Share;
  readonly faults: readonly string[];
}

/** An answer stands for a claim when its documents are those of the claim by at least this F1. */
const ENOUGH = 0.5;

/** Independent lines, claim by claim. One answer may stand for several claims, as one sentence does; it still has to have their documents. */
export function scoreClaims({ stories }: StoryCorpus, answers: readonly ClaimAnswer[]): ClaimScores {
  const judged = stories.flatMap(({ claims }) => claims).map((claim) => ({ claim, answer: answerTo(claim, answers) }));
  const isRight = ({ claim, answer }: (typeof judged)[number]): boolean => answer?.lines === claim.lines;
  const shareOf = (some: typeof judged): Share => ({ right: some.filter(isRight).length, of: some.length });
  return {
    lines: shareOf(judged),
    ofOne: shareOf(judged.filter(({ claim }) => claim.lines === 1)),
    ofSeveral: shareOf(judged.filter(({ claim }) => claim.lines > 1)),
    found: { right: judged.filter(({ answer }) => answer !== null).length, of: judged.length },
    faults: judged
      .filter((each) => !isRight(each))
      .map(({ claim, answer }) => `${claim.id}: ${claim.lines}, not ${answer?.lines ?? "found"} (${claim.what})`),
  };
}

/** The answer whose documents are most nearly those of the claim, among those that tell it where the claim does. */
function answerTo(claim: GoldenClaim, answers: readonly ClaimAnswer[]): ClaimAnswer | null {
  const weighed = answers.map((answer) => ({ answer, weight: likeness(claim.passages, answer.passages) }));
  const [best] = weighed.toSorted((a, b) => b.weight - a.weight);
  return best && best.weight >= ENOUGH ? best.answer : null;
}

/** F1 of the documents in which two claims have words in common. */
function likeness(gold: readonly StoryPassage[], found: readonly StoryPassage[]): number {
  const hit = gold.filter((g) => found.some((f) => f.document === g.document && overlap(f.span, g.span))).length;
  const documents = new Set(found.map(({ document }) => document)).size;
  return hit === 0 ? 0 : (2 * hit) / (gold.length + documents);
}
