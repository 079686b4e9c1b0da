import { createRoute, z } from "@hono/zod-openapi";
import type { Ledger } from "@hearsay/ledger";
import type { Doors } from "../access/doors.ts";
import { checkRegistration, checkSignIn, registrationOptions, signInOptions } from "../access/webauthn.ts";
import * as shapes from "../api/access-shapes.ts";
import { answers } from "../api/answers.ts";
import type { Api } from "../app.ts";
import { ownersOnly } from "../http/asker.ts";
import { problem, tooMany } from "../http/problem.ts";

const path = "/api/passkeys";
const json = <Shape extends z.ZodType>(schema: Shape) => ({
  body: { required: true, content: { "application/json": { schema } } },
});
const local = { 409: { description: "this server asks nobody" } };
const list = createRoute({
  method: "get",
  path,
  summary: "The passkeys of the owner who asks",
  middleware: [ownersOnly] as const,
  responses: answers(z.object({ passkeys: z.array(shapes.passkeyShape) }), "in the order in which they were made"),
});
const askToRegister = createRoute({
  method: "post",
  path: `${path}/registration`,
  summary: "What an authenticator is asked to make a passkey for the owner who asks",
  middleware: [ownersOnly] as const,
  responses: { ...answers(shapes.optionsShape, "options for navigator.credentials.create"), ...local },
});
const register = createRoute({
  method: "post",
  path,
  summary: "Keeps a passkey that an authenticator made",
  middleware: [ownersOnly] as const,
  request: json(shapes.registrationShape),
  responses: { ...answers(shapes.passkeyShape, "the passkey"), 409: { description: "the question is too old, or was answered" } },
});
const forget = createRoute({
  method: "delete",
  path: `${path}/{id}`,
  summary: "Forgets a passkey of the owner who asks",
  middleware: [ownersOnly] as const,
  request: { params: z.object({ id: z.string().min(1).max(2000) }) },
  responses: { 204: { description: "forgotten" }, 404: { description: "there is none of this id" } },
});
const askToSignIn = createRoute({
  method: "post",
  path: `${path}/sign-in/options`,
  summary: "What an authenticator is asked to sign in; it is the same for everybody, and names nobody",
  responses: { ...answers(shapes.optionsShape, "options for navigator.credentials.get"), ...local },
});
const signIn = createRoute({
  method: "post",
  path: `${path}/sign-in`,
  summary: "Signs an owner in with a passkey; the session is a cookie",
  request: json(shapes.credentialShape),
  responses: {
    ...answers(shapes.sessionShape, "signed in"),
    401: { description: "this passkey is not known here" },
    429: { description: "too many tries; `retry-after` says when" },
  },
});
const NONE = "passkeys belong to a server that strangers reach; this one asks nobody";

/** Passkeys: an owner who is signed in registers them, and signs in with them from then on. */
export function passkeyRoutes(app: Api, ledger: Ledger, doors: Doors | null): void {
  registrationRoutes(app, ledger, doors);
  const { accounts } = ledger;
  app.openapi(askToSignIn, async (context) => {
    if (doors === null) return problem(context, 409, NONE);
    const options = await signInOptions(doors.origin);
    doors.keepState(context, doors.challenges.open(options.challenge, "sign-in", null));
    return context.json(options as never, 200);
  });
  app.openapi(signIn, async (context) => {
    if (doors === null) return problem(context, 409, NONE);
    const challenge = doors.challenges.take(doors.takeState(context), "sign-in", null);
    const wait = await doors.count("signingIn", doors.client(context));
    if (wait !== null) return tooMany(context, wait);
    const credential = context.req.valid("json");
    const passkey = await accounts.passkey(credential.id);
    const counter =
      challenge === null || passkey === null ? null : await checkSignIn(doors.origin, credential, challenge, passkey);
    const known = passkey !== null && counter !== null && (await accounts.countPasskey(passkey.id, passkey.counter, counter));
    if (!known || !(await doors.begin(context, passkey.account)))
      return problem(context, 401, "this passkey is not known here, or took too long");
    context.header("cache-control", "no-store");
    return context.json({ owner: passkey.owner, public: true, passkeys: (await accounts.passkeys(passkey.account)).length }, 200);
  });
}

function registrationRoutes(app: Api, { accounts }: Ledger, doors: Doors | null): void {
  app.openapi(list, async (context) => {
    const { account } = context.get("asker");
    const found = account === undefined ? [] : await accounts.passkeys(account);
    return context.json({ passkeys: found.map(({ id, label, madeAt }) => ({ id, label, madeAt })) }, 200);
  });
  app.openapi(askToRegister, async (context) => {
    const { account, owner } = context.get("asker");
    if (doors === null || account === undefined) return problem(context, 409, NONE);
    const options = await registrationOptions(doors.origin, account, owner!, await accounts.passkeys(account));
    doors.keepState(context, doors.challenges.open(options.challenge, "register", account));
    return context.json(options as never, 200);
  });
  app.openapi(register, async (context) => {
    const { account } = context.get("asker");
    if (doors === null || account === undefined) return problem(context, 409, NONE);
    const challenge = doors.challenges.take(doors.takeState(context), "register", account);
    if (challenge === null) return problem(context, 409, "this took too long, or was done before: begin again");
    const { credential, label } = context.req.valid("json");
    const made = await checkRegistration(doors.origin, credential, challenge);
    if (made === null) return problem(context, 400, "this is no passkey that was made here");
    const madeAt = new Date(doors.now()).toISOString();
    if (!(await accounts.addPasskey({ ...made, account, label, madeAt })))
      return problem(context, 409, "this passkey is known already");
    return context.json({ id: made.id, label, madeAt }, 200);
  });
  app.openapi(forget, async (context) => {
    const { account } = context.get("asker");
    const gone = account !== undefined && (await accounts.removePasskey(account, context.req.valid("param").id));
    return gone ? context.body(null, 204) : problem(context, 404, "there is no such passkey of yours");
  });
}
