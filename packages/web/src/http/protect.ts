import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { Doors } from "../access/doors.ts";
import type { Api, AppOptions } from "../app.ts";
import { type Env, everybodyOwns, type Recognise } from "./asker.ts";
import { guard, guardOrigin } from "./guard.ts";
import { problem, tooMany } from "./problem.ts";

const OWN = ["localhost", "127.0.0.1", "[::1]"];
/** All that strangers may send: whoever signs in is one, replies are theirs, and a question of MCP changes nothing. */
const OPEN: readonly (readonly [method: string, path: RegExp])[] = [
  ["POST", /^\/api\/session$/u],
  ["DELETE", /^\/api\/session$/u],
  ["POST", /^\/api\/passkeys\/sign-in(?:\/options)?$/u],
  ["POST", /^\/api\/replies$/u],
  ["DELETE", /^\/api\/replies\/\d+$/u],
  ["POST", /^\/mcp$/u],
];
/** What an export counts as: it goes through all that a question finds. */
const EXPORT = 20;

/** What stands before every route: headers, who may ask under which name, who asks, how often. */
export function protect(app: Api, { hosts, recognise }: AppOptions, doors: Doors | null): void {
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", "data:"], connectSrc: ["'self'"], fontSrc: ["'self'"], formAction: ["'self'"], baseUri: ["'none'"], frameAncestors: ["'none'"] }, // prettier-ignore
      referrerPolicy: "no-referrer",
      crossOriginEmbedderPolicy: false,
      strictTransportSecurity: doors?.origin.protocol === "https:" ? "max-age=31536000" : false,
      xFrameOptions: "DENY",
    }),
  );
  app.use(doors === null ? guard(new Set([...OWN, ...(hosts ?? [])])) : guardOrigin(doors.origin));
  const who: Recognise = recognise ?? doors?.recognise ?? everybodyOwns("owner");
  app.use(async (context, next) => {
    context.set("asker", await who(context));
    return next();
  });
  if (doors !== null) {
    app.use(limited(doors));
    app.use("/api/*", keptApart);
  }
  app.use(readOnlyToStrangers);
}

/** Strangers ask and send so much and no more; owners, who are known by then, as they like. */
const limited =
  (doors: Doors): MiddlewareHandler<Env> =>
  async (context, next) => {
    if (context.get("asker").owner !== null) return next();
    const { method, path } = context.req;
    const client = doors.client(context);
    const reads = method === "GET" || method === "HEAD" || path === "/mcp";
    const wait = reads
      ? await doors.count("asking", client, path === "/api/export" ? EXPORT : 1)
      : ((await doors.count("sending", client)) ?? (await doors.count("sendingOfAll", "")));
    return wait === null ? next() : tooMany(context, wait);
  };

const readOnlyToStrangers: MiddlewareHandler<Env> = async (context, next) => {
  const { method, path } = context.req;
  const reads = method === "GET" || method === "HEAD";
  if (reads || context.get("asker").owner !== null) return next();
  if (OPEN.some(([open, at]) => open === method && at.test(path))) return next();
  return problem(context, 401, "sign in as an owner to do this");
};

/** What an owner is told is kept by no cache on the way, and given to nobody else. */
const keptApart: MiddlewareHandler<Env> = async (context, next) => {
  await next();
  context.header("vary", "cookie", { append: true });
  if (context.res.headers.has("cache-control")) return;
  context.header("cache-control", context.get("asker").owner === null ? "no-cache" : "private, no-cache");
};
