import { createRoute, z } from "@hono/zod-openapi";
import type { Ledger } from "@hearsay/ledger";
import { isPassword } from "../access/passwords.ts";
import type { Doors } from "../access/doors.ts";
import { sessionShape, signInShape } from "../api/access-shapes.ts";
import { answers } from "../api/answers.ts";
import type { Api } from "../app.ts";
import { problem, tooMany } from "../http/problem.ts";

const refusals = {
  401: { description: "the name or the password is wrong" },
  429: { description: "too many tries; `retry-after` says when" },
};
const who = createRoute({
  method: "get",
  path: "/api/session",
  summary: "Who asks: an owner, or a stranger, who may only look",
  responses: answers(sessionShape, "who asks"),
});
const signIn = createRoute({
  method: "post",
  path: "/api/session",
  summary: "Signs an owner in with a password; the session is a cookie",
  request: { body: { required: true, content: { "application/json": { schema: signInShape } } } },
  responses: { ...answers(sessionShape, "signed in"), ...refusals },
});
const signOut = createRoute({
  method: "delete",
  path: "/api/session",
  summary: "Signs out here, or everywhere",
  request: { query: z.object({ everywhere: z.enum(["true", "false"]).optional() }) },
  responses: { 204: { description: "signed out" } },
});

/** Signing in and out. On one’s own machine nobody does: whoever reaches it owns it. */
export function sessionRoutes(app: Api, { accounts }: Ledger, doors: Doors | null): void {
  const answer = async (owner: string | null) => ({
    owner,
    public: doors !== null,
    passkeys: doors === null || owner === null ? 0 : ((await accounts.find(owner))?.passkeys ?? 0),
  });
  app.openapi(who, async (context) => {
    context.header("cache-control", "no-store");
    return context.json(await answer(context.get("asker").owner), 200);
  });
  app.openapi(signIn, async (context) => {
    if (doors === null) return problem(context, 409, "nobody signs in on a machine of one’s own");
    const { name, password } = context.req.valid("json");
    const key = name.trim().normalize("NFKC").toLowerCase();
    const wait = (await doors.count("signingIn", doors.client(context))) ?? (await doors.count("password", key));
    if (wait !== null) return tooMany(context, wait);
    const right = await isPassword(await accounts.passwordHash(name), password);
    const account = right ? await accounts.find(name) : null;
    // One answer for every reason: it is nobody's business whether there is such an owner.
    if (account === null || !(await doors.begin(context, account.id)))
      return problem(context, 401, "the name or the password is wrong");
    await doors.forget("password", key);
    context.header("cache-control", "no-store");
    return context.json(await answer(account.name), 200);
  });
  app.openapi(signOut, async (context) => {
    const { account } = context.get("asker");
    if (account !== undefined && context.req.valid("query").everywhere === "true") await accounts.endSessions(account);
    await doors?.end(context);
    return context.body(null, 204);
  });
}
