import type { MiddlewareHandler } from "hono";
import { problem } from "./problem.ts";

/**
 * Answers only questions that were put to this machine by its own name: a page elsewhere whose name was made to resolve to 127.0.0.1 (DNS rebinding)
 * is refused, and so is a form or script of another origin that wants something changed.
 */
export const guard =
  (names: ReadonlySet<string>): MiddlewareHandler =>
  async (context, next) => {
    const host = (context.req.header("host") ?? "").replace(/:\d+$/u, "").toLowerCase();
    if (!names.has(host)) return problem(context, 403, "this address is not one of this server's");
    const { method } = context.req;
    if (method !== "GET" && method !== "HEAD") {
      const origin = context.req.header("origin");
      const site = context.req.header("sec-fetch-site");
      const own =
        origin === undefined
          ? site === undefined || site === "same-origin" || site === "none"
          : isOwn(origin, context.req.header("host")!);
      if (!own) return problem(context, 403, "a page of another site cannot change anything here");
    }
    return next();
  };

const isOwn = (origin: string, host: string): boolean => URL.canParse(origin) && new URL(origin).host === host;

/**
 * The same for a server that strangers reach under one origin: the host has to be its own, port and all, and whoever wants something changed has to come
 * from there and say so. Programs that speak MCP are no browsers, say nothing of where they come from, and bring no cookie.
 */
export const guardOrigin =
  ({ host, origin, protocol }: URL): MiddlewareHandler =>
  async (context, next) => {
    const asked = (context.req.header("host") ?? "").toLowerCase();
    const bare = asked.replace(protocol === "https:" ? /:443$/u : /:80$/u, "");
    if (bare !== host) return problem(context, 403, "this address is not one of this server's");
    const { method, path } = context.req;
    if (method === "GET" || method === "HEAD") return next();
    const from = context.req.header("origin");
    const site = context.req.header("sec-fetch-site");
    const program = path === "/mcp" && from === undefined && context.req.header("cookie") === undefined;
    const own = (from === origin || program) && (site === undefined || site === "same-origin");
    return own ? next() : problem(context, 403, "a page of another site cannot change anything here");
  };
