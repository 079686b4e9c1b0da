import type { Span } from "@hearsay/core";
import type { GoldenClaim, GoldenContradiction, GoldenDrift, Lineage, StoryCorpus } from "../../corpus/stories/stories.ts";

/** Thirty letters, the first three a headline. */
const TEXT = "Oh!\n\nabcdefghijklmnopqrstuvwxy";

interface Parts {
  readonly claims?: readonly GoldenClaim[];
  readonly contradictions?: readonly GoldenContradiction[];
  readonly drift?: readonly GoldenDrift[];
}

/** A corpus of one story, “s”, and of documents that are all alike; those of which the name starts with an x are stories of their own. */
export const smallCorpus = (lineage: Readonly<Record<string, Lineage>>, parts: Parts = {}): StoryCorpus => ({
  documents: Object.entries(lineage).map(([id, entry]) => ({
    id,
    story: id.startsWith("x") ? id : "s",
    input: { text: TEXT, title: "Oh!", sections: [{ kind: "headline", span: [0, 3] }] },
    lineage: entry,
  })),
  stories: [{ id: "s", about: "a test", claims: [], contradictions: [], drift: [], ...parts }],
  distractors: [],
});

export const original: Lineage = { kind: "original", origins: [], direction: "told" };

export const from = (kind: Lineage["kind"], ...origins: readonly string[]): Lineage => ({
  kind,
  origins: origins.map((document) => ({ document })),
  direction: "told",
});

export const eitherWay = (lineage: Lineage): Lineage => ({ ...lineage, direction: "unknown" });

export const at = (document: string, ...span: Span): { readonly document: string; readonly span: Span } => ({ document, span });
