import { createRoute, z } from "@hono/zod-openapi";
import type { Api, AppOptions } from "../app.ts";
import { answers } from "../api/answers.ts";
import { versionParameter } from "../api/parameters.ts";
import { documentHeadShape, documentShape, statusShape } from "../api/shapes.ts";
import { problem } from "../http/problem.ts";

const status = createRoute({
  method: "get",
  path: "/api/status",
  summary: "What the ledger holds",
  responses: answers(statusShape, "counts"),
});
const list = createRoute({
  method: "get",
  path: "/api/documents",
  summary: "Documents, the last added first",
  request: {
    query: z.object({
      before: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
  },
  responses: answers(
    z.object({ documents: z.array(documentHeadShape), before: z.number().int().nullable() }),
    "a page; `before` of the next one",
  ),
});
const one = createRoute({
  method: "get",
  path: "/api/documents/{version}",
  summary: "A text with its reading",
  request: { params: versionParameter },
  responses: answers(documentShape, "the document"),
});

export function documentRoutes(app: Api, { ledger, intake }: AppOptions): void {
  app.openapi(status, async (context) =>
    context.json(
      {
        ledger: ledger.location,
        ...(await ledger.counts()),
        canRead: intake !== null && context.get("asker").owner !== null,
      },
      200,
    ),
  );
  app.openapi(list, async (context) => {
    const { before, limit = 50 } = context.req.valid("query");
    const documents = await ledger.documents({ limit, ...(before !== undefined && { before }) });
    const next = documents.length === limit ? documents.at(-1)!.version : null;
    return context.json({ documents: documents.map((head) => ({ ...head })), before: next }, 200);
  });
  app.openapi(one, async (context) => {
    const { version } = context.req.valid("param");
    const document = await ledger.document(String(version));
    const found = document?.versions.find((stored) => stored.version === version);
    if (!document || !found) return problem(context, 404, `there is no document ${version}`) as never;
    const [head] = await ledger.documents({ before: version + 1, limit: 1 });
    const { reading, numbers: { entities, statements, events }, ...origin } = found; // prettier-ignore
    const shown: unknown = {
      ...origin,
      numbers: { entities, statements, events },
      mayCorrect: context.get("asker").owner !== null,
      kind: head?.version === version ? head.kind : null,
      story: head?.version === version ? head.story : null,
      versions: document.versions.map((stored) => stored.version),
      entities: Object.fromEntries(await ledger.entitiesOf(version)),
      reading,
    };
    return context.json(shown as z.infer<typeof documentShape>, 200);
  });
}
