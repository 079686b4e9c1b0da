import { createRoute, z } from "@hono/zod-openapi";
import type { LedgerClaim, Passage, ToldStory } from "@hearsay/ledger";
import type { Api, AppOptions } from "../app.ts";
import { answers } from "../api/answers.ts";
import { idParameter } from "../api/parameters.ts";
import { storyHeadShape, storyShape } from "../api/shapes.ts";
import { problem } from "../http/problem.ts";

const list = createRoute({
  method: "get",
  path: "/api/stories",
  summary: "Stories, the latest first",
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(1000).optional() }) },
  responses: answers(z.object({ stories: z.array(storyHeadShape) }), "stories"),
});
const one = createRoute({
  method: "get",
  path: "/api/stories/{id}",
  summary: "A story: what each document was made of and changed, what is told over how many lines, and what contradicts what",
  request: { params: idParameter },
  responses: answers(storyShape, "the story"),
});

export function storyRoutes(app: Api, { ledger }: AppOptions): void {
  app.openapi(list, async (context) => {
    const { limit = 50 } = context.req.valid("query");
    return context.json({ stories: (await ledger.stories(limit)).map((head) => ({ ...head })) }, 200);
  });
  app.openapi(one, async (context) => {
    const { id } = context.req.valid("param");
    const story = await ledger.story(id);
    if (story === null) return problem(context, 404, `there is no story ${id}`) as never;
    return context.json(storyJson(story) as z.infer<typeof storyShape>, 200);
  });
}

/** A story for the app: passages with their words, readings left to the documents. */
function storyJson({ members, claims, contradictions, ...head }: ToldStory): unknown {
  const textOf = ({ version, span }: Passage): string => readingOf(members, version)?.document.text.slice(...span) ?? "";
  const sentenceOf = ({ version, span: [start, end] }: Passage): string => {
    const reading = readingOf(members, version);
    const [from, to] = reading?.sentences.find(([first, last]) => first <= start && end <= last) ?? [start, end];
    return reading?.document.text.slice(from, to) ?? "";
  };
  const passage = (one: Passage): unknown => ({ ...one, text: textOf(one), sentence: sentenceOf(one) });
  return {
    ...head,
    members: members.map(({ version: { version, key, url, title, outlet, published, reading }, lineage, drift }) => ({
      version,
      key,
      url,
      title,
      outlet,
      published,
      lineage,
      drift,
      places: reading.entities.flatMap(({ name, place }) =>
        place === null ? [] : [{ name, latitude: place.latitude, longitude: place.longitude, precision: place.precision }],
      ),
    })),
    claims: claims.map((claim) => ({
      ...claim,
      ...saidBy(claim, members),
      carriers: claim.carriers.map((carrier) => ({ ...carrier, text: textOf(carrier) })),
    })),
    contradictions: contradictions.map(({ kind, a, b }) => ({ kind, a: passage(a), b: passage(b) })),
  };
}

const readingOf = (members: ToldStory["members"], version: number) =>
  members.find((member) => member.version.version === version)?.version.reading;

/** Who says so, whether it is denied, and what it is in a few words. */
function saidBy(
  { kind, records }: LedgerClaim,
  members: ToldStory["members"],
): { source: string | null; denies: boolean; label: string } {
  const [first] = records;
  const reading = first === undefined ? undefined : readingOf(members, first.version);
  if (first === undefined || reading === undefined) return { source: null, denies: false, label: "" };
  const event = kind === "event" ? reading.events.find(({ id }) => id === first.ref) : undefined;
  const statement = reading.statements.find(({ id }) => id === (event === undefined ? first.ref : event.statement));
  const entity = reading.entities.find(({ id }) => id === statement?.source?.entity);
  const words = statement?.source?.spans.map((span) => reading.document.text.slice(...span)).join(" ") ?? null;
  const label =
    event === undefined ? (statement?.cue?.act ?? "speech") : event.mode === null ? event.type : `${event.type}/${event.mode}`;
  return { source: entity?.name ?? words, denies: statement?.cue?.act === "deny" || event?.status === "denied", label };
}
