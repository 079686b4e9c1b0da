import { createRoute, type z } from "@hono/zod-openapi";
import type { Api, AppOptions } from "../app.ts";
import { answers } from "../api/answers.ts";
import { pageParameters, queryParameters } from "../api/parameters.ts";
import { queryOf } from "../api/query.ts";
import { pageShape, placesShape } from "../api/shapes.ts";

const find = createRoute({
  method: "get",
  path: "/api/find",
  summary: "Events and statements with the sentences that bear them out; all that is given must hold",
  request: { query: pageParameters },
  responses: answers(pageShape, "a page of hits; `cursor` goes on"),
});

const places = createRoute({
  method: "get",
  path: "/api/find/places",
  summary: "Where the events of a question take place; of the first 1,000 of them",
  request: { query: queryParameters },
  responses: answers(placesShape, "places, those of most events first"),
});

export function findRoutes(app: Api, { ledger }: AppOptions): void {
  app.openapi(find, async (context) => {
    const page = await ledger.find(queryOf(context.req.valid("query")));
    return context.json(page as unknown as z.infer<typeof pageShape>, 200);
  });
  app.openapi(places, async (context) => {
    const found = await ledger.places(queryOf(context.req.valid("query")));
    return context.json(found as z.infer<typeof placesShape>, 200);
  });
}
