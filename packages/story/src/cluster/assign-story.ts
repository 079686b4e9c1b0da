import { type Article, dayOf } from "../article.ts";
import { containment, type Fingerprint, sampleOf } from "../fingerprint/fingerprint.ts";
import { cosine, vectorOf } from "./similarity.ts";
import type { Indexed, LookupKeys, StoryIndex } from "./story-index.ts";
import { onBackground, rarity, type TermBackground, type TermStatistics } from "./term-statistics.ts";

/** The story that a document was found to belong to. */
export interface StoryAssignment {
  readonly story: string;
  /** Whether the document opens it. */
  readonly isNew: boolean;
  /** How like the nearest documents of the story it is, 0 to 1; of a new one how like those of the nearest story. */
  readonly score: number;
  /** The documents that it was found by, nearest first. */
  readonly nearest: readonly { readonly id: string; readonly score: number }[];
}

/** Terms that a document is looked up by: its rarest and most frequent. */
const TERMS = 16;
/** At most so many documents are looked at for a key, and so many in all. */
const MOST = { each: 100, all: 50 };
/** Days within which documents tell of the same happening. */
const WINDOW = 10;
/** Documents of a story that must be near; a single one of several may be near by chance. */
const NEAREST = 2;
const ENOUGH = 0.21;
/** From this part of a text on it is a copy, and of the story of the other. */
const COPIED = 0.4;

/** Finds the story of a document among those that were seen before it, and adds it to the index. */
export async function assignStoryWith(
  article: Article,
  fingerprint: Fingerprint,
  index: StoryIndex,
  background: TermBackground,
): Promise<StoryAssignment> {
  const statistics = onBackground(await index.statistics([...fingerprint.terms.keys()]), background);
  const keys = keysOf(fingerprint, statistics);
  const day = dayOf(article);
  const window = day === null ? null : { from: day - WINDOW, to: day + WINDOW };
  const held = await index.holding(keys, window, MOST);
  const others = await index.documents(held.map(({ id }) => id));
  const vector = vectorOf(fingerprint, statistics);
  const scored = others.map((other) => ({
    other,
    score: nearness(fingerprint, other, () => cosine(vector, vectorOf(other.fingerprint, statistics))),
  }));
  const best = nearestStory(scored);
  const isNew = best === null || best.score < ENOUGH;
  const story = isNew ? article.id : best.story;
  await index.add({ id: article.id, story, day, fingerprint }, keys);
  return { story, isNew, score: best?.score ?? 0, nearest: best?.nearest ?? [] };
}

function keysOf(fingerprint: Fingerprint, statistics: TermStatistics): LookupKeys {
  const weighed = [...fingerprint.terms].map(([term, count]) => ({
    term,
    weight: (1 + Math.log(count)) * rarity(term, statistics),
  }));
  const terms = weighed.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)).slice(0, TERMS).map(({ term }) => term); // prettier-ignore
  return { terms, shingles: sampleOf(fingerprint) };
}

function nearness(fingerprint: Fingerprint, { fingerprint: other }: Indexed, likeness: () => number): number {
  const copied = Math.max(containment(fingerprint.shingles, other.shingles), containment(other.shingles, fingerprint.shingles));
  return copied >= COPIED ? 1 : likeness();
}

interface Scored {
  readonly other: Indexed;
  readonly score: number;
}

function nearestStory(scored: readonly Scored[]): Pick<StoryAssignment, "story" | "score" | "nearest"> | null {
  const byStory = Map.groupBy(scored, ({ other }) => other.story);
  const stories = [...byStory].map(([story, documents]) => {
    const nearest = documents.sort((a, b) => b.score - a.score).slice(0, NEAREST);
    const score = nearest.reduce((sum, { score: one }) => sum + one, 0) / nearest.length;
    return { story, score, nearest: nearest.map(({ other, score: one }) => ({ id: other.id, score: one })) };
  });
  return stories.sort((a, b) => b.score - a.score)[0] ?? null;
}
