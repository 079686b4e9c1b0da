import { createRoute, z } from "@hono/zod-openapi";
import { alignReadings, compareReadings } from "@hearsay/story";
import type { Api, AppOptions } from "../app.ts";
import { answers } from "../api/answers.ts";
import { comparisonShape } from "../api/shapes.ts";
import { problem } from "../http/problem.ts";

const version = z.coerce.number().int().positive();
const compare = createRoute({
  method: "get",
  path: "/api/compare",
  summary: "What one document tells otherwise than the one it comes from",
  request: { query: z.object({ a: version.openapi({ description: "the origin" }), b: version }) },
  responses: answers(comparisonShape, "both readings, their aligned passages, and the differences"),
});

export function compareRoutes(app: Api, { ledger }: AppOptions): void {
  app.openapi(compare, async (context) => {
    const { a, b } = context.req.valid("query");
    const load = async (number: number) => (await ledger.document(String(number)))?.versions.find((stored) => stored.version === number)?.reading; // prettier-ignore
    const [origin, other] = [await load(a), await load(b)];
    if (!origin || !other) return problem(context, 404, `there is no document ${origin ? b : a}`) as never;
    const { passages } = alignReadings(origin, other);
    const found = {
      a: origin,
      b: other,
      passages: passages.map(({ a: own, b: told, score, relation }) => ({ a: own, b: told, score, relation })),
      differences: compareReadings(origin, other),
    };
    return context.json(found as unknown as z.infer<typeof comparisonShape>, 200);
  });
}
