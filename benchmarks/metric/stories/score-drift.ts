import type { Span } from "@hearsay/core";
import type { DriftKind, GoldenDrift, StoryCorpus, StoryDocument } from "../../corpus/stories/stories.ts";
import { pairs } from "../golden/pair.ts";
import { overlap } from "../golden/spans.ts";
import { type Scores, scores } from "../scores.ts";
import type { DriftAnswer } from "./answers.ts";

export interface DriftScores {
  readonly drift: Scores;
  /** Drift that is none, in copies and in rewrites that changed nothing. */
  readonly falseAlarms: { readonly count: number; readonly documents: number };
  readonly faults: readonly string[];
}

/** A relay is short and a mix has its passages from several: what they leave out, and what a mix has from the others, is no drift. */
const NOT_JUDGED: Readonly<Record<string, readonly DriftKind[]>> = {
  relay: ["detail-dropped"],
  mix: ["detail-dropped", "detail-added"],
};

/** Drift, matched by the pair of documents, the kind, and an overlap on a side that has words. */
export function scoreDrift(corpus: StoryCorpus, answers: readonly DriftAnswer[]): DriftScores {
  const documents = new Map(corpus.documents.map((document) => [document.id, document]));
  const gold = corpus.stories.flatMap(({ drift }) => drift);
  const needed = gold.filter((entry) => !entry.optional && isJudged(entry.kinds, documents.get(entry.document)));
  const judged = answers.filter(
    (answer) => isJudged([answer.kind], documents.get(answer.document)) && !isOfHeadline(answer, documents),
  );
  const hits = pairs(needed, judged, (g, a) => Number(matches(g, a)));
  const hit = new Set(hits.map(([g]) => g));
  // A second answer for what is already found is no fault, nor is one for what may be said or not.
  const alarms = judged.filter((answer) => !gold.some((g) => matches(g, answer)));
  const calm = documentsWithoutDrift(corpus);
  return {
    drift: scores({ hit: hit.size, predicted: hit.size + alarms.length, gold: needed.length }),
    falseAlarms: { count: alarms.filter(({ document }) => calm.has(document)).length, documents: calm.size },
    faults: [
      ...needed.filter((g) => !hit.has(g)).map((g) => `${g.document}: missed ${g.kinds.join(" or ")}${quote(g, documents)}`),
      ...alarms.map((a) => `${a.document}: no ${a.kind}${quote(a, documents)}`),
    ],
  };
}

const isJudged = (kinds: readonly DriftKind[], document: StoryDocument | undefined): boolean =>
  !kinds.every((kind) => NOT_JUDGED[document?.lineage.kind ?? ""]?.includes(kind));

const matches = (gold: GoldenDrift, answer: DriftAnswer): boolean =>
  gold.document === answer.document &&
  gold.origin === answer.origin &&
  gold.kinds.includes(answer.kind) &&
  (meets(gold.was, answer.was) || meets(gold.is, answer.is));

const meets = (a: Span | null, b: Span | null): boolean => a !== null && b !== null && overlap(a, b);

/** Headlines are not compared. */
function isOfHeadline({ document, origin, was, is }: DriftAnswer, documents: ReadonlyMap<string, StoryDocument>): boolean {
  const inHeadline = (id: string, span: Span | null): boolean =>
    (documents.get(id)?.input.sections ?? []).some((section) => section.kind === "headline" && meets(section.span, span));
  return inHeadline(document, is) || inHeadline(origin, was);
}

/** Copies, and rewrites that changed nothing; of two that read either way round, both. */
function documentsWithoutDrift({ documents, stories }: StoryCorpus): ReadonlySet<string> {
  const drifted = new Set(
    stories.flatMap(({ drift }) => drift.filter(({ optional }) => !optional)).map(({ document }) => document),
  );
  return new Set(
    documents
      .filter(({ id, lineage: { kind } }) => kind.endsWith("copy") || (kind === "rewrite" && !drifted.has(id)))
      .flatMap(({ id, lineage }) => [
        id,
        ...(lineage.direction === "unknown" ? lineage.origins.flatMap((o) => ("document" in o ? [o.document] : [])) : []),
      ]),
  );
}

type Sides = Pick<DriftAnswer, "document" | "origin" | "was" | "is">;

function quote({ document, origin, was, is }: Sides, documents: ReadonlyMap<string, StoryDocument>): string {
  const words = (id: string, span: Span | null): string =>
    span ? `“${documents.get(id)?.input.text.slice(...span) ?? ""}”` : "–";
  return `: ${words(origin, was)} → ${words(document, is)}`;
}
