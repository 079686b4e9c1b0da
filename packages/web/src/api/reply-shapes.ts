import { REPLY_LIMITS, REPLY_STATES } from "@hearsay/ledger";
import { z } from "@hono/zod-openapi";

const span = z.tuple([z.number().int(), z.number().int()]);
const upTo = (length: number): string => `at most ${length} characters`;

/** What is sent. Lengths and forms are checked by the ledger, which says in plain words what is missing. */
export const newReplyShape = z
  .object({
    version: z.number().int().positive().openapi({ description: "number of the document" }),
    span: span.nullable().optional().openapi({ description: "the passage that it answers; null: the whole article" }),
    name: z.string().openapi({ description: upTo(REPLY_LIMITS.name) }),
    email: z.string().openapi({ description: "for the owners alone: no answer of this API ever holds it" }),
    body: z.string().openapi({ description: `Markdown without HTML, ${upTo(REPLY_LIMITS.body)}` }),
    links: z
      .array(z.string())
      .max(100)
      .optional()
      .openapi({ description: `at most ${REPLY_LIMITS.links}` }),
    form: z.string().max(300).openapi({ description: "the token of GET /api/replies/form" }),
    homepage: z.string().optional().openapi({ description: "leave this empty: programs fill it in, people do not see it" }),
  })
  .openapi("NewReply");
export const sentReplyShape = z
  .object({
    id: z.number().int(),
    state: z.literal("waiting"),
    token: z.string().openapi({ description: "deletes the reply; it is told this once" }),
  })
  .openapi("SentReply");
export const replyFormShape = z
  .object({
    open: z.boolean(),
    token: z.string().nullable(),
    moderates: z.boolean().openapi({ description: "whether who asks may publish and refuse" }),
    limits: z.object({ name: z.number().int(), body: z.number().int(), links: z.number().int(), wait: z.number().int().openapi({ description: "milliseconds before which a form is not taken" }) }), // prettier-ignore
  })
  .openapi("ReplyForm");
const replyShape = z.object({
  id: z.number().int(),
  version: z.number().int(),
  quote: z.string().nullable(),
  name: z.string(),
  body: z.string().openapi({ description: "Markdown" }),
  links: z.array(z.string()),
  sentAt: z.string(),
  correction: z.number().int().nullable(),
});
export const publishedReplyShape = replyShape
  .extend({
    span: span.nullable().openapi({ description: "where the passage stands in the version that was asked for; null: nowhere" }),
    sentTo: z.enum(["this", "earlier", "later"]).openapi({ description: "to which version of the document" }),
    publishedAt: z.string().nullable(),
  })
  .openapi("PublishedReply");
export const moderatedReplyShape = replyShape
  .extend({
    title: z.string().nullable(),
    span: span.nullable(),
    state: z.enum(REPLY_STATES),
    decidedBy: z.string().nullable(),
    decidedAt: z.string().nullable(),
    decidedReason: z.string().nullable(),
  })
  .openapi("ModeratedReply");
export const replyPageShape = z
  .object({ replies: z.array(moderatedReplyShape), before: z.number().int().nullable() })
  .openapi("ReplyPage");
export const decisionShape = z
  .object({
    decision: z.enum(["publish", "refuse"]),
    reason: z
      .string()
      .optional()
      .openapi({ description: `needed to refuse; ${upTo(REPLY_LIMITS.reason)}` }),
    correction: z.number().int().positive().nullable().optional().openapi({ description: "the correction that was made for it" }),
  })
  .openapi("ReplyDecision");
