import { createRoute, z } from "@hono/zod-openapi";
import type { Api, AppOptions } from "../app.ts";
import { answers } from "../api/answers.ts";
import { outletProfileShape, outletShape } from "../api/shapes.ts";
import { problem } from "../http/problem.ts";

const list = createRoute({
  method: "get",
  path: "/api/outlets",
  summary: "Publishers, and how their documents came about",
  responses: answers(z.object({ outlets: z.array(outletShape) }), "those with most documents first"),
});
const one = createRoute({
  method: "get",
  path: "/api/outlets/{name}",
  summary: "A publisher: what it takes from whom, and what it changes",
  request: { params: z.object({ name: z.string().min(1).max(200) }) },
  responses: answers(outletProfileShape, "the outlet"),
});

export function outletRoutes(app: Api, { ledger }: AppOptions): void {
  app.openapi(list, async (context) =>
    context.json({ outlets: (await ledger.outlets(500)).map((outlet) => ({ ...outlet, kinds: { ...outlet.kinds } })) }, 200),
  );
  app.openapi(one, async (context) => {
    const { name } = context.req.valid("param");
    const profile = await ledger.outlet(name);
    if (profile === null) return problem(context, 404, `there is no outlet “${name}”`) as never;
    const { kinds, from, drift, ...rest } = profile;
    return context.json({ ...rest, kinds: { ...kinds }, from: from.map((row) => ({ ...row })), drift: { ...drift } }, 200);
  });
}
