import type { StoryCorpus, StoryDocument } from "../corpus/stories/stories.ts";
import type { ClaimAnswer, LineageAnswer, StoryAnswers } from "../metric/stories/answers.ts";

/** From here on two headlines are the same, as others have it. */
const SAME_HEADLINE = 0.55;

/**
 * What the rule of others says of the corpus: documents whose headlines have a Jaccard similarity of words of at least 0.55 are
 * one story, and copies of the first published of them. It knows no rewrites, contradictions or drift. Its lines are counted on the gold’s claims, so that only
 * the folding is measured: each story of it is one line.
 */
export function headlineRule({ documents, stories }: StoryCorpus): StoryAnswers {
  const clusters = clusterByHeadline(documents);
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.map(({ id }) => [id, cluster] as const)));
  const claims = stories
    .flatMap(({ claims: gold }) => gold)
    .map(({ passages }): ClaimAnswer => ({
      passages,
      lines: new Set(passages.map(({ document }) => clusterOf.get(document))).size,
    }));
  return {
    lineage: clusters.flatMap(lineageOf),
    clusters: clusters.map((cluster) => cluster.map(({ id }) => id)),
    claims,
    contradictions: [],
    drift: [],
  };
}

/** Documents that are linked by like headlines, directly or through others. */
function clusterByHeadline(documents: readonly StoryDocument[]): readonly (readonly StoryDocument[])[] {
  let clusters: StoryDocument[][] = [];
  for (const document of documents) {
    const words = wordsOf(document);
    const isLinked = (cluster: readonly StoryDocument[]): boolean =>
      cluster.some((other) => jaccard(words, wordsOf(other)) >= SAME_HEADLINE);
    const linked = clusters.filter(isLinked);
    clusters = [...clusters.filter((cluster) => !linked.includes(cluster)), [...linked.flat(), document]];
  }
  return clusters;
}

function lineageOf(cluster: readonly StoryDocument[]): LineageAnswer[] {
  const timeOf = ({ input }: StoryDocument): number => (input.published ? Date.parse(input.published) : Infinity);
  const [first, ...others] = cluster.toSorted((a, b) => (timeOf(a) === timeOf(b) ? 0 : timeOf(a) - timeOf(b)));
  return [
    { document: first!.id, kind: "original", origins: [], direction: "told" },
    ...others.map(({ id }): LineageAnswer => ({
      document: id,
      kind: "copy",
      origins: [{ document: first!.id }],
      direction: "told",
    })),
  ];
}

const wordsOf = ({ input }: StoryDocument): ReadonlySet<string> =>
  new Set((input.title ?? "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** @see Jaccard 1912, The distribution of the flora in the alpine zone. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
