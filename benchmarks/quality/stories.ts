import type { Reading } from "@hearsay/core";
import {
  type Contradiction,
  assignStory,
  compareOrigins,
  compareReadings,
  corroborate,
  fingerprint,
  type Lineage,
  MemoryIndex,
  traceLineage,
  type Traced,
} from "@hearsay/story";
import { loadStories } from "../corpus/stories/load-stories.ts";
import type { Lineage as GoldLineage, Origin, StoryCorpus, StoryPassage } from "../corpus/stories/stories.ts";
import type { DriftAnswer, LineageAnswer, StoryAnswers } from "../metric/stories/answers.ts";
import { scoreStories, type StoryScores } from "../metric/stories/score-stories.ts";
import { headlineRule } from "../peer/headline-rule.ts";
import { runTask } from "../pool/run-task.ts";
import type { Measure } from "../run/measure.ts";
import type { Cell } from "../run/table.ts";

/** Happenings whose errors were read while the code was written; the others are only reported on. */
const READ = /^0[1-5]-/u;

export const storyMeasure: Measure = {
  name: "stories",
  title: "Many articles, one record: our corpus of stories",
  run: async (options) => {
    const corpus = await loadStories();
    const readings = await runTask("readArticle", corpus.documents.map(({ input }) => input), options); // prettier-ignore
    const answers = await answersTo(corpus, readings);
    const part = (keep: (id: string) => boolean): StoryCorpus => ({
      documents: corpus.documents.filter(({ id }) => keep(id)),
      stories: corpus.stories.filter(({ id }) => keep(id)),
      distractors: corpus.distractors,
    });
    const whole = scoreStories(corpus, answers);
    for (const fault of [...whole.lineage.faults, ...whole.claims.faults, ...whole.contradictions.faults])
      process.stderr.write(`${fault}\n`);
    const rows: Cell[][] = [
      ["Hearsay", "all", ...cells(whole)],
      [
        "Hearsay",
        "01 to 05, read while written",
        ...cells(
          scoreStories(
            part((id) => READ.test(id)),
            within(answers, READ),
          ),
        ),
      ],
      [
        "Hearsay",
        "06, 07",
        ...cells(
          scoreStories(
            part((id) => /^0[67]-/u.test(id)),
            within(answers, /^0[67]-/u),
          ),
        ),
      ],
      ["headlines alike (Jaccard 0.55)", "all", ...cells(scoreStories(corpus, headlineRule(corpus)))],
      ["at least", "", 85, 92, 80, null, null, 60, 65],
      ["aim", "", 95, 98, 92, null, null, 80, 85],
    ];
    return {
      tables: [
        {
          title: "",
          columns: [
            "who",
            "happenings",
            "lineage",
            "clusters, B³ F1",
            "lines exact",
            "… of one line",
            "… of several",
            "contradictions F1",
            "drift F1",
          ].map((name) => ({ name })),
          rows,
        },
      ],
      notes: [
        `${corpus.documents.length} documents; lineage counts a document when its kind and its origins are right, lines a claim when the number of independent lines is exact. benchmarks/stories/README.md says what counts as what.`,
        "Documents arrive in the order of publication; lineage is traced within the stories found, not within the gold's.",
        "The headline rule's lines are counted on the gold's own claims.",
      ],
    };
  },
};

const percent = ({ right, of }: { readonly right: number; readonly of: number }): number | null =>
  of === 0 ? null : (100 * right) / of;

const cells = ({ lineage, clusters, claims, contradictions, drift }: StoryScores): Cell[] => [
  percent(lineage.lineage),
  clusters.f1,
  percent(claims.lines),
  percent(claims.ofOne),
  percent(claims.ofSeveral),
  contradictions.contradictions.f1,
  drift.drift.f1,
];

/** Every passage in which a document says its side of a contradiction. */
const passagesOf = ({ document, span, again }: Contradiction["a"]): StoryPassage[] =>
  [span, ...again].map((each) => ({ document, span: each }));

/** Reads the corpus as a ledger would: documents join stories as they come, then each story is traced and compared. */
async function answersTo({ documents }: StoryCorpus, readings: readonly Reading[]): Promise<StoryAnswers> {
  const traced = documents.map(({ id }, i): Traced => ({ id, reading: readings[i]!, fingerprint: fingerprint(readings[i]!) }));
  const index = new MemoryIndex();
  const stories = new Map<string, Traced[]>();
  for (const document of traced.toSorted((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1))) {
    const { story } = await assignStory(document, document.fingerprint, index);
    stories.set(story, [...(stories.get(story) ?? []), document]);
  }
  const told = [...stories.values()].map((members) => {
    const lineages = new Map(members.map((document) => [document.id, traceLineage(document, members.filter((other) => other !== document))])); // prettier-ignore
    return { members, lineages, ...corroborate(members, lineages) };
  });
  return {
    lineage: told.flatMap(({ lineages }) => [...lineages.values()].map(answerOf)),
    clusters: told.map(({ members }) => members.map(({ id }) => id)),
    claims: told.flatMap(({ claims }) => claims.map(({ carriers, lines }) => ({ passages: carriers, lines: lines.length }))),
    contradictions: told.flatMap(({ contradictions }) =>
      contradictions.map(({ kind, a, b }) => ({ kind, sides: [passagesOf(a), passagesOf(b)] as const })),
    ),
    drift: told.flatMap(({ members, lineages }) =>
      members.flatMap((document) => driftOf(document, lineages.get(document.id)!, members)),
    ),
  };
}

const timeOf = ({ reading }: Traced): number => Date.parse(reading.document.published ?? "") || Infinity;

function answerOf({ document, kind, origins, direction }: Lineage): LineageAnswer {
  const known = origins.flatMap(({ document: id, outlet }): Origin[] =>
    id === null ? (outlet === null ? [] : [{ outlet }]) : [{ document: id }],
  );
  return { document, kind, origins: known, direction } satisfies GoldLineage & { document: string };
}

function driftOf({ id, reading }: Traced, { origins, kind }: Lineage, members: readonly Traced[]): DriftAnswer[] {
  const found = origins.flatMap(({ document }) => members.find((member) => member.id === document) ?? []);
  if (kind === "mix") {
    const differences = compareOrigins(found.map((origin) => ({ reading: origin.reading, vectors: null })), { reading, vectors: null }); // prettier-ignore
    return differences.map((one) => ({ document: id, origin: found[one.origin]!.id, kind: one.kind, was: one.a, is: one.b }));
  }
  return found.flatMap((origin) => compareReadings(origin.reading, reading).map((one): DriftAnswer => ({ document: id, origin: origin.id, kind: one.kind, was: one.a, is: one.b }))); // prettier-ignore
}

/** The answers about some happenings. */
function within({ lineage, clusters, claims, contradictions, drift }: StoryAnswers, ids: RegExp): StoryAnswers {
  return {
    lineage: lineage.filter(({ document }) => ids.test(document)),
    clusters: clusters.map((cluster) => cluster.filter((id) => ids.test(id))).filter((cluster) => cluster.length > 0),
    claims: claims.filter(({ passages }) => passages.some(({ document }) => ids.test(document))),
    contradictions: contradictions.filter(({ sides }) => ids.test(sides[0][0]!.document)),
    drift: drift.filter(({ document }) => ids.test(document)),
  };
}
