import type { StoryCorpus } from "../../corpus/stories/stories.ts";
import type { StoryAnswers } from "./answers.ts";
import { type ClaimScores, scoreClaims } from "./score-claims.ts";
import { scoreClusters } from "./score-clusters.ts";
import { type ContradictionScores, scoreContradictions } from "./score-contradictions.ts";
import { type DriftScores, scoreDrift } from "./score-drift.ts";
import { type LineageScores, scoreLineage } from "./score-lineage.ts";
import type { Scores } from "../scores.ts";

export interface StoryScores {
  readonly lineage: LineageScores;
  readonly clusters: Scores;
  readonly claims: ClaimScores;
  readonly contradictions: ContradictionScores;
  readonly drift: DriftScores;
}

/** All that is measured of many articles together. */
export const scoreStories = (corpus: StoryCorpus, answers: StoryAnswers): StoryScores => ({
  lineage: scoreLineage(corpus, answers.lineage),
  clusters: scoreClusters(corpus, answers.clusters),
  claims: scoreClaims(corpus, answers.claims),
  contradictions: scoreContradictions(corpus, answers.contradictions),
  drift: scoreDrift(corpus, answers.drift),
});
