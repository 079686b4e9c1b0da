import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { Hit, Ledger } from "@hearsay/ledger";
import { alignReadings, compareReadings } from "@hearsay/story";
import { z } from "zod";
import { pageParameters } from "../api/parameters.ts";
import { queryOf } from "../api/query.ts";
import { storyJson } from "../api/story-json.ts";
import type { Intake } from "../intake.ts";
import { readingSummary } from "./reading-summary.ts";

/** Claims of a story that are told: a model reads no more with profit. */
const CLAIMS = 40;

/**
 * A server of the Model Context Protocol over a ledger, with four tools: find, story, compare, and, where there is something to read with, read. None of
 * them changes the ledger.
 */
export function createMcp(ledger: Ledger, intake: Intake | null, version: string): McpServer {
  const server = new McpServer({ name: "hearsay", version });
  const readOnly = { readOnlyHint: true, openWorldHint: false };
  server.registerTool(
    "find",
    {
      title: "Find who said or did what",
      description:
        "Events and statements of the ledger with the sentences that bear them out, who says so, and over how many independent reporting lines. All that is given must hold.",
      inputSchema: pageParameters.shape,
      annotations: readOnly,
    },
    async (given) =>
      answer(async () => {
        const { hits, cursor } = await ledger.find(queryOf({ ...given, limit: Math.min(given.limit ?? 10, 50) }));
        return { hits: hits.map(shortHit), cursor };
      }),
  );
  server.registerTool(
    "story",
    {
      title: "Tell a story",
      description:
        "One happening: its documents and what each was made of and changed, what is told over how many independent lines, and contradictions. Without an id, the latest stories.",
      inputSchema: { id: z.number().int().positive().optional() },
      annotations: readOnly,
    },
    async ({ id }) =>
      answer(async () => {
        if (id === undefined) return ledger.stories(20);
        const story = await ledger.story(id);
        if (story === null) throw new Error(`there is no story ${id}`);
        return storyJson({ ...story, claims: story.claims.slice(0, CLAIMS) });
      }),
  );
  server.registerTool(
    "compare",
    {
      title: "Compare a document with its origin",
      description:
        "What document b tells otherwise than document a: attributions lost, hedges dropped, numbers changed. Numbers are those of documents in the ledger.",
      inputSchema: { a: z.number().int().positive(), b: z.number().int().positive() },
      annotations: readOnly,
    },
    async ({ a, b }) =>
      answer(async () => {
        const load = async (number: number) => (await ledger.document(String(number)))?.versions.find((stored) => stored.version === number)?.reading; // prettier-ignore
        const [origin, other] = [await load(a), await load(b)];
        if (!origin || !other) throw new Error(`there is no document ${origin ? b : a}`);
        const { passages } = alignReadings(origin, other);
        return { alignedSentences: passages.length, differences: compareReadings(origin, other).map(({ kind, values, explanation, weight }) => ({ kind, values, explanation, weight })) }; // prettier-ignore
      }),
  );
  if (intake !== null)
    server.registerTool(
      "read",
      {
        title: "Read an article",
        description: "Who says what in a text, through whom and how surely, and what happened, where and when. Nothing is kept.",
        inputSchema: { text: z.string().min(1).max(200_000), published: z.string().max(40).optional().describe("ISO 8601 date") },
        annotations: readOnly,
      },
      async ({ text, published }) =>
        answer(async () => {
          const input = await intake.load({ kind: "text", text }, AbortSignal.timeout(60_000));
          return readingSummary(await intake.read({ ...input, ...(published !== undefined && { published }) }));
        }),
    );
  return server;
}

/** What a tool found as JSON, or what is wrong in one line. */
async function answer(work: () => Promise<unknown>) {
  try {
    return { content: [{ type: "text" as const, text: JSON.stringify(await work()) }] };
  } catch (error) {
    return { isError: true, content: [{ type: "text" as const, text: error instanceof Error ? error.message : String(error) }] };
  }
}

function shortHit(hit: Hit): unknown {
  const { kind, id, origin, evidence, lines, withdrawn, names, statement } = hit;
  const name = (entity: string | null | undefined): string | null => (entity == null ? null : (names[entity] ?? null));
  const event = hit.kind === "event" ? hit.event : null;
  return {
    kind,
    id,
    ...(event !== null && {
      type: event.mode === null ? event.type : `${event.type}/${event.mode}`,
      status: event.status,
      actors: event.actors.map(({ entity }) => name(entity)),
      recipients: event.recipients.map(({ entity }) => name(entity)),
      place: name(event.place),
      time: event.time,
    }),
    saidBy: statement === null ? null : name(statement.source?.entity),
    act: statement?.cue?.act ?? null,
    certainty: statement?.certainty ?? null,
    words: evidence.text,
    independentLines: lines,
    withdrawn,
    document: {
      number: origin.version,
      title: origin.title,
      outlet: origin.outlet,
      published: origin.published,
      url: origin.url,
    },
  };
}
