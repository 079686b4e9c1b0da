import type { Context } from "hono";

/** The address of a request as who asked it knows it: a proxy that speaks TLS for this server asks over plain HTTP. */
export function ownAddress({ req }: Context, origin?: URL): string {
  const { pathname, search, href } = new URL(req.url);
  return origin === undefined ? href : `${origin.origin}${pathname}${search}`;
}
