import { createRoute, z } from "@hono/zod-openapi";
import type { Api, AppOptions } from "../app.ts";
import { answers } from "../api/answers.ts";
import { storyJson } from "../api/story-json.ts";
import { idParameter } from "../api/parameters.ts";
import { falloutShape, storyHeadShape, storyShape } from "../api/shapes.ts";
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
const whatIf = createRoute({
  method: "get",
  path: "/api/stories/{id}/what-if",
  summary: "What of a story would fall if a document or a source were wrong",
  request: {
    params: idParameter,
    query: z.object({
      document: z.coerce.number().int().positive().optional().openapi({ description: "a version of the story" }),
      source: z.string().min(1).max(200).optional().openapi({ description: "the name of a source or an outlet" }),
    }),
  },
  responses: answers(falloutShape, "what falls; nothing is withdrawn by asking"),
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
  app.openapi(whatIf, async (context) => {
    const { id } = context.req.valid("param");
    const { document, source } = context.req.valid("query");
    if ((document === undefined) === (source === undefined)) return problem(context, 400, "say which document or which source is wrong, one of them") as never; // prettier-ignore
    const [head] = document === undefined ? [] : await ledger.documents({ before: document + 1, limit: 1 });
    if (document !== undefined && head?.version !== document) return problem(context, 404, `there is no document ${document}`) as never; // prettier-ignore
    const wrong = head === undefined ? ({ kind: "source", target: source! } as const) : ({ kind: "document", target: head.key } as const); // prettier-ignore
    return context.json((await ledger.suppose(id, wrong)) as z.infer<typeof falloutShape>, 200);
  });
}
