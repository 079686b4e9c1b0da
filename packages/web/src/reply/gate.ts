import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Api } from "../app.ts";
import type { Env } from "../http/asker.ts";
import { problem } from "../http/problem.ts";
import { networkOf } from "./network-of.ts";

export interface ReplyOptions {
  /** Whether anybody may reply; default: open. Replies that were published are shown either way. */
  readonly replies?: "open" | "closed";
  /** From which address a request comes; default: that of its connection. It is kept in memory only, for as long as a limit counts. */
  readonly addressOf?: (context: Context<Env>) => string;
}

const MINUTE = 60;
/** How many replies are taken: of one network in a minute and in an hour, and of all in a minute. */
const [OF_ONE, OF_ONE_IN_HOUR, OF_ALL] = [10, 40, 120];

/**
 * Stands before the routes by which anybody can change something, so that a flood is refused before its bodies are read: at most so many replies and
 * deletions a minute, of one network and of all.
 */
export function replyGate(app: Api, options: ReplyOptions): void {
  const addressOf = options.addressOf ?? connectionOf;
  // Who has sent too many can still delete them.
  const [sending, deleting] = [limit(addressOf), limit(addressOf)];
  app.use("/api/replies", async (context, next) => {
    if (context.req.method !== "POST") return next();
    if (options.replies === "closed") return problem(context, 403, "replies are closed here");
    return sending(context, next);
  });
  app.use("/api/replies/:id", async (context, next) => (context.req.method === "DELETE" ? deleting(context, next) : next()));
}

function limit(addressOf: (context: Context<Env>) => string): MiddlewareHandler<Env> {
  const ofOne = new RateLimiterMemory({ keyPrefix: "minute", points: OF_ONE, duration: MINUTE });
  const ofOneInHour = new RateLimiterMemory({ keyPrefix: "hour", points: OF_ONE_IN_HOUR, duration: 60 * MINUTE });
  const ofAll = new RateLimiterMemory({ keyPrefix: "all", points: OF_ALL, duration: MINUTE });
  return async (context, next) => {
    const network = networkOf(addressOf(context));
    try {
      // The one’s own first: who floods uses up nobody else’s.
      await ofOne.consume(network);
      await ofOneInHour.consume(network);
      await ofAll.consume("all");
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      context.header("retry-after", String(seconds));
      return problem(context, 429, `too many replies at once: send it again in ${seconds} ${seconds === 1 ? "second" : "seconds"}`); // prettier-ignore
    }
    return next();
  };
}

function connectionOf(context: Context<Env>): string {
  // Without a server, as in a test, there is no connection.
  return (context.env as { readonly incoming?: unknown } | undefined)?.incoming !== undefined
    ? (getConnInfo(context).remote.address ?? "")
    : "";
}
