import type { Lineage, Origin, StoryCorpus, StoryDocument } from "../../corpus/stories/stories.ts";
import type { LineageAnswer } from "./answers.ts";

/** How many of those asked for are right. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface LineageScores {
  /** Documents of which kind and origins are right. */
  readonly lineage: Share;
  /** Of derived documents whose kind and origins are right: those whose direction is, too. */
  readonly direction: Share;
  /** “01-korce-quake/B: rewrite of 01-korce-quake/A, not copy of 01-korce-quake/A”. */
  readonly faults: readonly string[];
}

const NOTHING = "nothing";
const ORIGINAL = "original";

/**
 * Lineage, document by document.
 * Of two that read either way round each may be the origin, so that one of them, or both, may be said to come from the other.
 */
export function scoreLineage({ documents }: StoryCorpus, answers: readonly LineageAnswer[]): LineageScores {
  const answerOf = new Map(answers.map((answer) => [answer.document, answer]));
  const saidOf = (id: string): string => textOf(answerOf.get(id));
  const wrong = documents.filter((document) => !accepted(document, documents, saidOf).includes(saidOf(document.id)));
  const derived = documents.filter(({ id }) => {
    const answer = answerOf.get(id);
    return answer !== undefined && answer.kind !== "original" && !wrong.some((document) => document.id === id);
  });
  const told = derived.filter((document) => answerOf.get(document.id)?.direction === directionOf(document, documents));
  return {
    lineage: { right: documents.length - wrong.length, of: documents.length },
    direction: { right: told.length, of: derived.length },
    faults: wrong.map(({ id, lineage }) => `${id}: ${textOf(lineage)}, not ${saidOf(id)}`),
  };
}

/** All lineages of a document that are right, as texts. */
function accepted({ id, lineage }: StoryDocument, all: readonly StoryDocument[], saidOf: (id: string) => string): string[] {
  const own = textOf(lineage);
  const [origin] = lineage.origins;
  if (lineage.direction === "unknown" && origin && "document" in origin) {
    const turned = textOf({ ...lineage, origins: [{ document: id }] });
    return saidOf(origin.document) === turned ? [own, ORIGINAL] : [own];
  }
  return [own, ...mirrorsOf(id, all).map((mirror) => textOf({ ...mirror.lineage, origins: [{ document: mirror.id }] }))];
}

const directionOf = ({ id, lineage }: StoryDocument, all: readonly StoryDocument[]): Lineage["direction"] =>
  mirrorsOf(id, all).length > 0 ? "unknown" : lineage.direction;

/** Those that may as well be the origin of a document as it is theirs. */
const mirrorsOf = (id: string, all: readonly StoryDocument[]): StoryDocument[] =>
  all.filter(
    ({ lineage: { direction, origins } }) =>
      direction === "unknown" && origins.some((origin) => "document" in origin && origin.document === id),
  );

function textOf(lineage: Pick<Lineage, "kind" | "origins"> | undefined): string {
  if (!lineage) return NOTHING;
  const origins = lineage.origins.map(nameOf).sort();
  return origins.length === 0 ? lineage.kind : `${lineage.kind} of ${origins.join(" and ")}`;
}

/** Names of outlets are the same but for case, signs and “the”. */
const nameOf = (origin: Origin): string =>
  "document" in origin
    ? origin.document
    : `outlet ${origin.outlet
        .toLowerCase()
        .replace(/^the\s/u, "")
        .replace(/[^\p{L}\p{N}]+/gu, "")}`;
