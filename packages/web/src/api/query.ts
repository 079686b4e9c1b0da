import type { FindQuery } from "@hearsay/ledger";
import type { z } from "@hono/zod-openapi";
import type { pageParameters } from "./parameters.ts";

/** The query that the parameters of a request make. */
export function queryOf({ q, kind, from, to, since, until, ...rest }: z.infer<typeof pageParameters>): FindQuery {
  const query = {
    ...rest,
    ...(q !== undefined && q.trim() !== "" && { text: q }),
    ...(kind !== undefined && { kinds: kind }),
    ...((from ?? to) !== undefined && { time: range(from, to) }),
    ...((since ?? until) !== undefined && { published: range(since, until) }),
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

const range = (from: string | undefined, to: string | undefined): { from?: string; to?: string } => ({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }); // prettier-ignore
