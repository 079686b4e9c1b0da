import { createRoute, z } from "@hono/zod-openapi";
import type { EntityMember } from "@hearsay/ledger";
import type { Api, AppOptions } from "../app.ts";
import { answers } from "../api/answers.ts";
import { idParameter } from "../api/parameters.ts";
import { entityShape, hitShape, memberShape, networkShape, presenceShape } from "../api/shapes.ts";
import { problem } from "../http/problem.ts";

const named = createRoute({
  method: "get",
  path: "/api/who",
  summary: "Who or what has a name",
  request: { query: z.object({ name: z.string().min(1).max(200), limit: z.coerce.number().int().min(1).max(200).optional() }) },
  responses: answers(z.object({ entities: z.array(entityShape) }), "those in most documents first"),
});
const one = createRoute({
  method: "get",
  path: "/api/who/{id}",
  summary: "Somebody or something, and the documents that name it",
  request: { params: idParameter },
  responses: answers(entityShape.extend({ members: z.array(memberShape) }), "the entity"),
});
const network = createRoute({
  method: "get",
  path: "/api/who/{id}/network",
  summary: "With whom somebody takes part in events",
  request: { params: idParameter, query: z.object({ limit: z.coerce.number().int().min(1).max(200).optional() }) },
  responses: answers(networkShape, "those with most events in common first"),
});
const presence = createRoute({
  method: "get",
  path: "/api/who/{id}/presence",
  summary: "When somebody is named, and where their events take place",
  request: { params: idParameter },
  responses: answers(presenceShape, "months and places"),
});
const saidOf = createRoute({
  method: "get",
  path: "/api/who/{id}/said-of",
  summary: "What others say in which somebody is named",
  request: { params: idParameter, query: z.object({ limit: z.coerce.number().int().min(1).max(200).optional() }) },
  responses: answers(z.object({ hits: z.array(hitShape) }), "statements, the last published first"),
});
/** Documents that are listed of one entity. */
const MOST = 200;

export function whoRoutes(app: Api, { ledger }: AppOptions): void {
  app.openapi(named, async (context) => {
    const { name, limit = 20 } = context.req.valid("query");
    return context.json({ entities: (await ledger.who(name, limit)).map((entity) => ({ ...entity })) }, 200);
  });
  app.openapi(one, async (context) => {
    const { id } = context.req.valid("param");
    const entity = await ledger.entity(id);
    if (entity === null) return problem(context, 404, `there is nobody ${id}`) as never;
    const members: EntityMember[] = [];
    for await (const member of ledger.members(id)) if (members.push(member) === MOST) break;
    return context.json({ ...entity, members: members.map((member) => ({ ...member })) }, 200);
  });
  app.openapi(network, async (context) => {
    const { id } = context.req.valid("param");
    const found = await ledger.network(id, context.req.valid("query").limit);
    return context.json(found as z.infer<typeof networkShape>, 200);
  });
  app.openapi(presence, async (context) => {
    const found = await ledger.presence(context.req.valid("param").id);
    return context.json(found as z.infer<typeof presenceShape>, 200);
  });
  app.openapi(saidOf, async (context) => {
    const hits = await ledger.saidOf(context.req.valid("param").id, context.req.valid("query").limit);
    return context.json({ hits: hits as unknown as z.infer<typeof hitShape>[] }, 200);
  });
}
