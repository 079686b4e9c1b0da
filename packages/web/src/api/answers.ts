import type { z } from "@hono/zod-openapi";
import { problemShape } from "./shapes.ts";

/** What a route answers with: JSON of a shape, or a problem. */
export const answers = <Shape extends z.ZodType>(schema: Shape, description: string) => ({
  200: { description, content: { "application/json": { schema } } },
  400: { description: "the question makes no sense", content: { "application/problem+json": { schema: problemShape } } },
  404: { description: "not there", content: { "application/problem+json": { schema: problemShape } } },
});
