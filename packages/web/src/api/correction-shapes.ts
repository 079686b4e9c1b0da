import { z } from "@hono/zod-openapi";

const number = z.number().int().nonnegative();
const signed = z.object({ author: z.string(), reason: z.string(), at: z.string() }).openapi("Signed");
const kind = z.enum(["event", "statement", "entity"]);
export const reason = z.string().trim().min(1).max(2000);

export const correctionShape = z
  .object({
    id: number,
    version: number,
    kind,
    record: number,
    field: z.string(),
    value: z.unknown(),
    before: z.unknown(),
    span: z.tuple([number, number]),
    made: signed,
    undone: signed.nullable(),
  })
  .openapi("Correction");
export const correctionRequest = z
  .object({
    kind,
    record: number,
    field: z.string().max(60),
    value: z.unknown(),
    reason,
    reply: number.optional().openapi({ description: "number of the reply that it is made for" }),
  })
  .openapi("CorrectionRequest", { description: "what can be set right, and to what: docs/guide/corrections.md" });
export const joiningShape = z
  .object({ id: number, entity: number, into: number, made: signed, undone: signed.nullable() })
  .openapi("Joining");
export const separationShape = z
  .object({
    id: number,
    kind,
    record: number,
    holder: number,
    mergedFor: z.string().nullable(),
    reason: z.string(),
    separatedAt: z.string(),
    restoredAt: z.string().nullable(),
    restoredReason: z.string().nullable(),
  })
  .openapi("Separation");
export const withdrawalShape = z
  .object({
    id: number,
    kind: z.enum(["source", "document", "statement"]),
    target: z.string(),
    reason: z.string(),
    withdrawnAt: z.string(),
    restoredAt: z.string().nullable(),
    restoredReason: z.string().nullable(),
  })
  .openapi("Withdrawal");
export { kind as correctedKind, number as recordNumber };
