import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Api, AppOptions } from "../app.ts";
import { answers } from "../api/answers.ts";
import * as shapes from "../api/correction-shapes.ts";
import type { Env } from "../http/asker.ts";
import { problem } from "../http/problem.ts";
import { changing, takingBack } from "./owners-route.ts";

const { correctionShape, correctionRequest } = shapes;
const list = createRoute({
  method: "get",
  path: "/api/corrections",
  summary: "What people set right, the last first",
  request: {
    query: z.object({
      version: z.coerce.number().int().positive().optional(),
      before: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(500).optional(),
    }),
  },
  responses: answers(
    z.object({ corrections: z.array(correctionShape), before: z.number().int().nullable() }),
    "a page; `before` of the next one",
  ),
});
const make = changing(
  "/api/corrections",
  "Sets something right in a reading: a layer over it",
  correctionRequest,
  correctionShape,
);
const undo = takingBack("/api/corrections", "Takes a correction back", correctionShape);

export function correctionRoutes(app: Api, { ledger }: AppOptions): void {
  app.openapi(list, async (context) => {
    const { version, before, limit = 100 } = context.req.valid("query");
    const query = { limit, ...(version !== undefined && { version }), ...(before !== undefined && { before }) };
    const corrections = await ledger.corrections(query);
    const next = corrections.length === limit ? corrections.at(-1)!.id : null;
    return context.json({ corrections: corrections.map(shown), before: next }, 200);
  });
  app.openapi(make, async (context) => {
    const { reason, value = null, reply, ...request } = context.req.valid("json");
    const asked = reply === undefined ? undefined : await ledger.replies.one(reply);
    if (asked === null || asked?.state === "deleted") return problem(context, 404, `there is no reply ${reply}, or it was deleted`); // prettier-ignore
    const made = await ledger.correct({ ...request, value }, signedBy(context, reason));
    if (asked !== undefined) await ledger.replies.linkCorrection(asked.id, made.id);
    return context.json(shown(made), 200);
  });
  app.openapi(undo, async (context) => {
    const { id } = context.req.valid("param");
    const undone = await ledger.undo(id, signedBy(context, context.req.valid("json").reason));
    if (undone === null) return problem(context, 404, `there is no correction ${id} that stands`);
    return context.json(shown(undone), 200);
  });
}

/** What an owner does is signed with their name. */
export const signedBy = (context: Context<Env>, reason: string) => ({
  author: context.get("asker").owner!,
  reason,
  at: new Date().toISOString(),
});

const shown = (correction: object) => ({ ...correction }) as z.infer<typeof correctionShape>;
