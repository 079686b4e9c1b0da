import type { StoryCorpus } from "../../corpus/stories/stories.ts";
import type { StoryAnswers } from "../../metric/stories/answers.ts";

/** The answers of a system that makes no mistake. */
export const perfectStories = ({ documents, stories }: StoryCorpus): StoryAnswers => ({
  lineage: documents.map(({ id, lineage }) => ({ document: id, ...lineage })),
  clusters: [...Map.groupBy(documents, ({ story }) => story).values()].map((story) => story.map(({ id }) => id)),
  claims: stories.flatMap(({ claims }) => claims),
  contradictions: stories.flatMap(({ contradictions }) => contradictions),
  drift: stories.flatMap(({ drift }) =>
    drift.map(({ document, origin, kinds, was, is }) => ({ document, origin, kind: kinds[0]!, was, is })),
  ),
});
