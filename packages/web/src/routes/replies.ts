import { createRoute, z } from "@hono/zod-openapi";
import { type PlacedReply, REPLY_LIMITS, REPLY_STATES } from "@hearsay/ledger";
import type { Api, AppOptions } from "../app.ts";
import { answers } from "../api/answers.ts";
import { idParameter, versionParameter } from "../api/parameters.ts";
import * as shapes from "../api/reply-shapes.ts";
import { replyFeedOf } from "../feed/reply-feed.ts";
import { ownersOnly } from "../http/asker.ts";
import { ownAddress } from "../http/own-address.ts";
import { problem } from "../http/problem.ts";
import { FASTEST, formTokens } from "../reply/form-tokens.ts";

const json = <Shape extends z.ZodType>(schema: Shape) => ({ body: { required: true, content: { "application/json": { schema } } } }); // prettier-ignore
const refusals = {
  403: { description: "replies are closed" },
  409: { description: "the form is too old, or was sent before: ask for another" },
  413: { description: "too large" },
  422: { description: "a program seems to have filled the form in" },
  429: { description: "too many at once; `retry-after` says when" },
};
const form = createRoute({
  method: "get",
  path: "/api/replies/form",
  summary: "Whether one may reply, and the token that a reply is sent with",
  request: { query: z.object({ version: z.coerce.number().int().positive() }) },
  responses: answers(shapes.replyFormShape, "the form"),
});
const send = createRoute({
  method: "post",
  path: "/api/replies",
  summary: "Replies to a document or a passage of it; an owner decides whether it is published",
  request: json(shapes.newReplyShape),
  responses: { ...answers(shapes.sentReplyShape, "it waits for a decision"), ...refusals },
});
const remove = createRoute({
  method: "delete",
  path: "/api/replies/{id}",
  summary: "Deletes a reply for good; the token goes into a header, since addresses are logged",
  request: { params: idParameter, headers: z.object({ "deletion-token": z.string().min(1).max(100) }) },
  responses: answers(z.object({ id: z.number().int(), state: z.literal("deleted") }), "it is gone"),
});
const published = createRoute({
  method: "get",
  path: "/api/documents/{version}/replies",
  summary: "Published replies to any version of a document, as they stand at this one",
  request: { params: versionParameter },
  responses: answers(z.object({ replies: z.array(shapes.publishedReplyShape) }), "the replies, in the order in which they came"),
});
const list = createRoute({
  method: "get",
  path: "/api/replies",
  summary: "Replies by what became of them, the last first, for owners",
  middleware: [ownersOnly] as const,
  request: {
    query: z.object({
      state: z.enum(REPLY_STATES).optional(),
      before: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
  },
  responses: answers(shapes.replyPageShape, "a page; `before` of the next one"),
});
const one = createRoute({
  method: "get",
  path: "/api/replies/{id}",
  summary: "A reply, for owners; without the address of who sent it",
  middleware: [ownersOnly] as const,
  request: { params: idParameter },
  responses: answers(shapes.moderatedReplyShape, "the reply"),
});
const decide = createRoute({
  method: "post",
  path: "/api/replies/{id}/decision",
  summary: "Publishes or refuses a reply, also one that was decided before",
  middleware: [ownersOnly] as const,
  request: { params: idParameter, ...json(shapes.decisionShape) },
  responses: answers(shapes.moderatedReplyShape, "the reply"),
});
const feed = createRoute({
  method: "get",
  path: "/replies.atom",
  summary: "Published replies, to a document or to all, the last first, as an Atom feed (RFC 4287)",
  request: { query: z.object({ document: z.coerce.number().int().positive().optional() }) },
  responses: {
    200: { description: "the feed", content: { "application/atom+xml": { schema: z.string() } } },
    404: { description: "there is no such document" },
  },
});
/** Replies that a feed holds. */
const OF_FEED = 50;

export function replyRoutes(app: Api, options: AppOptions): void {
  sendingRoutes(app, options);
  moderationRoutes(app, options);
  const { replies } = options.ledger;
  app.openapi(published, async (context) => {
    const { version } = context.req.valid("param");
    const found = await replies.to(version);
    if (found === null) return problem(context, 404, `there is no document ${version}`) as never;
    return context.json({ replies: found.map(publicPart) }, 200);
  });
  app.openapi(feed, async (context) => {
    const { document } = context.req.valid("query");
    const found = document === undefined ? (await replies.list({ state: "published", limit: OF_FEED })).replies : (await replies.to(document))?.toReversed(); // prettier-ignore
    if (found === undefined) return problem(context, 404, `there is no document ${document}`);
    const name = document === undefined ? "Hearsay: replies" : `Hearsay: replies to document ${document}`;
    const body = replyFeedOf(found.slice(0, OF_FEED), ownAddress(context, options.publicly?.origin), name);
    return context.body(body, 200, { "content-type": "application/atom+xml; charset=utf-8" });
  });
}

function sendingRoutes(app: Api, { ledger: { replies }, replies: openness = "open" }: AppOptions): void {
  const tokens = formTokens();
  const now = (): string => new Date().toISOString();
  app.openapi(form, async (context) => {
    const open = openness === "open";
    const { name, body, links } = REPLY_LIMITS;
    context.header("cache-control", "no-store");
    const token = open ? tokens.issue(context.req.valid("query").version) : null;
    const moderates = context.get("asker").owner !== null;
    return context.json({ open, token, moderates, limits: { name, body, links, wait: FASTEST } }, 200);
  });
  app.openapi(send, async (context) => {
    const { form: token, homepage = "", span = null, links = [], ...given } = context.req.valid("json");
    if (homepage !== "") return problem(context, 422, "one field is to be left empty, and was not: empty it and send again"); // prettier-ignore
    const fault = tokens.take(token, given.version);
    if (fault === "fast") return problem(context, 422, "that was faster than a person writes: wait a few seconds and send it again"); // prettier-ignore
    if (fault === "old") return problem(context, 409, "this form is too old, or was sent before: send it again with a new one"); // prettier-ignore
    try {
      const { reply, token: deletes } = await replies.send({ ...given, span, links, at: now() });
      context.header("cache-control", "no-store");
      return context.json({ id: reply.id, state: "waiting" as const, token: deletes }, 200);
    } catch (error) {
      tokens.giveBack(token);
      throw error;
    }
  });
  app.openapi(remove, async (context) => {
    const { id } = context.req.valid("param");
    const token = context.req.valid("header")["deletion-token"];
    const gone = await replies.remove(id, token, now());
    if (gone === null) return problem(context, 404, "no reply has this link: it may have been copied in part") as never;
    return context.json({ id: gone.id, state: "deleted" as const }, 200);
  });
}

function moderationRoutes(app: Api, { ledger: { replies } }: AppOptions): void {
  app.openapi(list, async (context) => {
    const { state, before, limit } = context.req.valid("query");
    const page = await replies.list({ ...(state && { state }), ...(before && { before }), ...(limit && { limit }) });
    return context.json(page as unknown as z.infer<typeof shapes.replyPageShape>, 200);
  });
  app.openapi(one, async (context) => {
    const { id } = context.req.valid("param");
    const reply = await replies.one(id);
    if (reply === null || reply.state === "deleted") return problem(context, 404, `there is no reply ${id}, or it was deleted`) as never; // prettier-ignore
    return context.json(reply as unknown as z.infer<typeof shapes.moderatedReplyShape>, 200);
  });
  app.openapi(decide, async (context) => {
    const { id } = context.req.valid("param");
    const { decision, reason = "", correction } = context.req.valid("json");
    const state = decision === "publish" ? ("published" as const) : ("refused" as const);
    if (correction !== undefined) await replies.linkCorrection(id, correction);
    const decided = await replies.decide(id, { state, by: context.get("asker").owner!, reason, at: new Date().toISOString() });
    if (decided === null) return problem(context, 404, `there is no reply ${id}, or it was deleted`) as never;
    return context.json(decided as unknown as z.infer<typeof shapes.moderatedReplyShape>, 200);
  });
}

/** What everybody may see of a reply: listed by name, so that nothing is added by accident. */
function publicPart({
  id,
  version,
  at,
  sentTo,
  quote,
  name,
  body,
  links,
  sentAt,
  decidedAt,
  correction,
}: PlacedReply): z.infer<typeof shapes.publishedReplyShape> {
  const span = at === null ? null : ([at[0], at[1]] as [number, number]);
  return { id, version, span, sentTo, quote, name, body, links: [...links], sentAt, publishedAt: decidedAt, correction };
}
