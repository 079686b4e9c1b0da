import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { Env } from "./asker.ts";

/** What became of a request: of its address the pattern alone, and nothing of who asked. */
export interface Answered {
  readonly method: string;
  /** As in `/api/documents/:version`; `*` for pages and for what is nowhere. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** Tells of every request when its answer begins. */
export const telling =
  (tell: (answered: Answered) => void): MiddlewareHandler<Env> =>
  async (context, next) => {
    const before = performance.now();
    await next();
    const route = matchedRoutes(context).findLast(({ path, handler }) => handler.length < 2 && !path.endsWith("*"))?.path ?? "*";
    tell({ method: context.req.method, route, status: context.res.status, seconds: (performance.now() - before) / 1000 });
  };
