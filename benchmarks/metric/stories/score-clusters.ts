import type { StoryCorpus } from "../../corpus/stories/stories.ts";
import { bCubed } from "../b-cubed.ts";
import { ratio, type Scores, scoresOf } from "../scores.ts";

/**
 * B³ of the stories, over all documents of the corpus.
 * @throws Error when a cluster has a document that the corpus has not, or one stands in two.
 */
export function scoreClusters({ documents }: StoryCorpus, clusters: readonly (readonly string[])[]): Scores {
  const ids = documents.map(({ id }) => id);
  const clustered = clusters.flat();
  const wrong = clustered.find((id, i) => !ids.includes(id) || clustered.indexOf(id) !== i);
  if (wrong !== undefined) throw new Error(`${wrong} is in two clusters, or no document of the corpus`);
  const alone = ids.filter((id) => !clustered.includes(id)).map((id) => [id]);
  const stories = Map.groupBy(documents, ({ story }) => story);
  const gold = [...stories.values()].map((story) => story.map(({ id }) => id));
  const { precision, recall } = bCubed(gold, [...clusters, ...alone]);
  return scoresOf(ratio(...precision), ratio(...recall));
}
