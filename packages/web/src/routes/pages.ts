import { readFile } from "node:fs/promises";
import type { Api, AppOptions } from "../app.ts";
import { problem } from "../http/problem.ts";

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  map: "application/json",
};
/** Names that the build gives, with a hash in them: they never change. */
const ASSET = /^\/assets\/[\w.-]+\.(?<kind>js|css|svg|json|map)$/u;
/** The first part of the addresses of views; the one that is empty is that of the stories. */
export const VIEWS = ["", "document", "story", "compare", "find", "who", "outlets", "outlet", "add", "corrections", "replies", "reply", "sign-in"] as const; // prettier-ignore
const isView = (path: string): boolean => (VIEWS as readonly string[]).includes(path.split("/")[1] ?? "");

/** The built app. Every view has an address of its own, and all of them are the same page. */
export function pageRoutes(app: Api, { pages }: AppOptions): void {
  if (pages === null) return;
  app.get("*", async (context) => {
    const { path } = context.req;
    const kind = ASSET.exec(path)?.groups?.["kind"];
    if (kind === undefined && !isView(path)) return problem(context, 404, "there is nothing at this address");
    const file = kind === undefined ? new URL("index.html", pages) : new URL(path.slice(1), pages);
    const found = await readFile(file).catch(() => null);
    if (found === null)
      return problem(
        context,
        404,
        kind === undefined ? "the app was not built: npm run build" : "there is nothing at this address",
      );
    const cache = kind === undefined ? "no-cache" : "public, max-age=31536000, immutable";
    return context.body(found, 200, { "content-type": TYPES[kind ?? "html"]!, "cache-control": cache });
  });
}
