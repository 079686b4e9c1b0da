import { createRoute, z } from "@hono/zod-openapi";
import { answers } from "../api/answers.ts";
import { reason } from "../api/correction-shapes.ts";
import { idParameter } from "../api/parameters.ts";
import { ownersOnly } from "../http/asker.ts";

/** A route by which an owner changes something. */
export const changing = <Body extends z.ZodType, Answer extends z.ZodType>(
  path: string,
  summary: string,
  body: Body,
  answer: Answer,
) =>
  createRoute({
    method: "post",
    path,
    summary,
    middleware: [ownersOnly] as const,
    request: { body: { required: true, content: { "application/json": { schema: body } } } },
    responses: { ...answers(answer, "what was done"), 401: { description: "only owners may" } },
  });

/** A route by which an owner takes back something of this number. */
export const takingBack = <Answer extends z.ZodType>(path: string, summary: string, answer: Answer) =>
  createRoute({
    method: "post",
    path: `${path}/{id}/undo`,
    summary,
    middleware: [ownersOnly] as const,
    request: { params: idParameter, body: { required: true, content: { "application/json": { schema: z.object({ reason }) } } } }, // prettier-ignore
    responses: { ...answers(answer, "what was taken back"), 401: { description: "only owners may" } },
  });
