import { ACTS, CERTAINTIES, EVENT_TYPES, STATUSES } from "@hearsay/ledger";
import { z } from "@hono/zod-openapi";

const listed = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(values)));

export const versionParameter = z.object({
  version: z.coerce
    .number()
    .int()
    .positive()
    .openapi({ param: { name: "version", in: "path" }, description: "number of the version in the ledger" }),
});
export const idParameter = z.object({
  id: z.coerce
    .number()
    .int()
    .positive()
    .openapi({ param: { name: "id", in: "path" } }),
});

/** What events and statements are chosen by, as `hearsay find` has it. */
export const queryParameters = z.object({
  q: z.string().max(500).optional().openapi({ description: 'words, "a phrase", OR, -without' }),
  kind: z.enum(["event", "statement"]).optional(),
  source: z.string().max(200).optional(),
  via: z.string().max(200).optional(),
  outlet: z.string().max(200).optional(),
  actor: z.string().max(200).optional(),
  recipient: z.string().max(200).optional(),
  place: z.string().max(200).optional(),
  act: listed(ACTS).optional(),
  certainty: listed(CERTAINTIES).optional(),
  type: listed(EVENT_TYPES).optional(),
  status: listed(STATUSES).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}(?:,[A-Z]{2})*$/u)
    .transform((text) => text.split(","))
    .optional(),
  from: z.string().max(40).optional().openapi({ description: "events: taking place then or later" }),
  to: z.string().max(40).optional().openapi({ description: "events: taking place before then" }),
  since: z.string().max(40).optional().openapi({ description: "published then or later" }),
  until: z.string().max(40).optional().openapi({ description: "published before then" }),
  lines: z.coerce.number().int().min(1).optional().openapi({ description: "at least so many independent reporting lines" }),
  order: z.enum(["newest", "oldest", "time", "relevance"]).optional(),
});
export const pageParameters = queryParameters.extend({
  limit: z.coerce.number().int().min(1).max(1000).optional(),
  cursor: z.string().max(2000).optional(),
});
