import type { z } from "@hono/zod-openapi";
import type * as shapes from "../../../src/api/reply-shapes.ts";

export type PublishedReply = z.infer<typeof shapes.publishedReplyShape>;
export type ModeratedReply = z.infer<typeof shapes.moderatedReplyShape>;
export type ReplyForm = z.infer<typeof shapes.replyFormShape>;
export type SentReply = z.infer<typeof shapes.sentReplyShape>;
