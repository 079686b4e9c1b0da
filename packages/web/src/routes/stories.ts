import { createRoute, z } from "@hono/zod-openapi";
import type { Api, AppOptions } from "../app.ts";
import { answers } from "../api/answers.ts";
import { storyJson } from "../api/story-json.ts";
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
