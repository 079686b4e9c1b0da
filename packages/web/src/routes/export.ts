import { createRoute, z } from "@hono/zod-openapi";
import { EXPORT_FORMATS, exportHits, type ExportFormat, type Hit, versionLookUp } from "@hearsay/ledger";
import { stream } from "hono/streaming";
import type { Api, AppOptions } from "../app.ts";
import { queryParameters } from "../api/parameters.ts";
import { queryOf } from "../api/query.ts";
import { problemShape } from "../api/shapes.ts";
import { ownAddress } from "../http/own-address.ts";
import { atomOf } from "../feed/atom.ts";

const TYPES: Readonly<Record<ExportFormat, string>> = {
  json: "application/json",
  ndjson: "application/x-ndjson",
  csv: "text/csv; charset=utf-8",
  geojson: "application/geo+json",
  jsonld: "application/ld+json",
  parquet: "application/vnd.apache.parquet",
  stix: "application/stix+json;version=2.1",
};

const download = createRoute({
  method: "get",
  path: "/api/export",
  summary: "Everything that a question finds, as a stream",
  request: {
    query: queryParameters.extend({
      as: z.enum(EXPORT_FORMATS),
      limit: z.coerce.number().int().min(1).optional().openapi({ description: "at most so many records; without it, all" }),
    }),
  },
  responses: {
    200: { description: "the file" },
    400: { description: "the question makes no sense", content: { "application/problem+json": { schema: problemShape } } },
  },
});
const feed = createRoute({
  method: "get",
  path: "/feed.atom",
  summary: "What a question finds, the newest first, as an Atom feed (RFC 4287)",
  request: { query: queryParameters },
  responses: { 200: { description: "the feed", content: { "application/atom+xml": { schema: z.string() } } } },
});

export function exportRoutes(app: Api, { ledger, publicly }: AppOptions): void {
  app.openapi(download, async (context) => {
    const { as, limit = Infinity, ...rest } = context.req.valid("query");
    const query = queryOf(rest);
    // A question that makes no sense is answered before the stream begins.
    await ledger.find({ ...query, limit: 1 });
    context.header("content-type", TYPES[as]);
    context.header("content-disposition", `attachment; filename="hearsay.${as === "stix" ? "stix.json" : as}"`);
    const options = { lookUp: versionLookUp(ledger), exportedAt: new Date().toISOString() };
    return stream(context, async (out) => {
      for await (const chunk of exportHits(whileOpen(ledger.stream(query), out, limit), as, options)) await out.write(chunk);
    });
  });
  app.openapi(feed, async (context) => {
    const { hits } = await ledger.find({ ...queryOf(context.req.valid("query")), order: "newest", limit: 50 });
    return context.body(atomOf(hits, ownAddress(context, publicly?.origin)), 200, {
      "content-type": "application/atom+xml; charset=utf-8",
    });
  });
}

async function* whileOpen(hits: AsyncIterable<Hit>, out: { readonly aborted: boolean }, limit: number): AsyncGenerator<Hit> {
  let given = 0;
  for await (const hit of hits) {
    if (out.aborted) return;
    yield hit;
    if (++given >= limit) return;
  }
}
