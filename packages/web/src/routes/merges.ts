import { createRoute, z } from "@hono/zod-openapi";
import type { Api, AppOptions } from "../app.ts";
import { answers } from "../api/answers.ts";
import { correctedKind, joiningShape, reason, recordNumber, separationShape, withdrawalShape } from "../api/correction-shapes.ts";
import { problem } from "../http/problem.ts";
import { signedBy } from "./corrections.ts";
import { changing, takingBack } from "./owners-route.ts";

const list = createRoute({
  method: "get",
  path: "/api/merges",
  summary: "What people joined and separated, and what they withdrew",
  responses: answers(
    z.object({
      joinings: z.array(joiningShape),
      separations: z.array(separationShape),
      withdrawals: z.array(withdrawalShape),
    }),
    "all of them, in order",
  ),
});
const join = changing("/api/joinings", "Says that two entities of the ledger are one", z.object({ entity: recordNumber, into: recordNumber, reason }), joiningShape); // prettier-ignore
const unjoin = takingBack("/api/joinings", "Takes a joining back", joiningShape);
const separate = changing("/api/separations", "Undoes a merge: the event, statement or entity of a document stands alone", z.object({ kind: correctedKind, record: recordNumber, reason }), separationShape); // prettier-ignore
const rejoin = takingBack("/api/separations", "Takes a separation back", separationShape);
const withdraw = changing("/api/withdrawals", "Withdraws a source, a document or a statement: what rests on it alone loses its support", z.object({ kind: z.enum(["source", "document", "statement"]), target: z.string().min(1).max(2000), reason }), withdrawalShape); // prettier-ignore
const restore = takingBack("/api/withdrawals", "Takes a withdrawal back", withdrawalShape);

export function mergeRoutes(app: Api, { ledger }: AppOptions): void {
  app.openapi(list, async (context) => {
    const [joinings, separations, withdrawals] = [
      await ledger.joinings(),
      await ledger.separations(),
      await ledger.withdrawals(),
    ];
    return context.json({ joinings: [...joinings], separations: [...separations], withdrawals: [...withdrawals] }, 200);
  });
  app.openapi(join, async (context) => {
    const { entity, into, reason: why } = context.req.valid("json");
    return context.json(await ledger.join(entity, into, signedBy(context, why)), 200);
  });
  app.openapi(separate, async (context) => {
    const { kind, record, reason: why } = context.req.valid("json");
    return context.json(await ledger.separate(kind, record, signedBy(context, why)), 200);
  });
  app.openapi(withdraw, async (context) => {
    const { kind, target, reason: why } = context.req.valid("json");
    return context.json(await ledger.withdraw(kind, target, signedBy(context, why)), 200);
  });
  app.openapi(unjoin, async (context) => {
    const done = await ledger.unjoin(context.req.valid("param").id, signedBy(context, context.req.valid("json").reason));
    return done === null ? problem(context, 404, "nothing of this number stands") : context.json(done, 200);
  });
  app.openapi(rejoin, async (context) => {
    const done = await ledger.rejoin(context.req.valid("param").id, signedBy(context, context.req.valid("json").reason));
    return done === null ? problem(context, 404, "nothing of this number stands") : context.json(done, 200);
  });
  app.openapi(restore, async (context) => {
    const done = await ledger.restore(context.req.valid("param").id, signedBy(context, context.req.valid("json").reason));
    return done === null ? problem(context, 404, "nothing of this number stands") : context.json(done, 200);
  });
}
