import type { Context, MiddlewareHandler } from "hono";
import { problem } from "./problem.ts";

/** Who asks: an owner may change the ledger, a stranger may only look. */
export interface Asker {
  /** By what name an owner's changes are signed; null for a stranger. */
  readonly owner: string | null;
  /** The number of an owner who signed in. */
  readonly account?: number;
}

/** What the app's handlers find in their context. */
export interface Env {
  Variables: { asker: Asker };
}

/** How the app finds out who asks. */
export type Recognise = (context: Context<Env>) => Promise<Asker> | Asker;

/** On one's own machine nobody is asked: whoever reaches it owns it. */
export const everybodyOwns =
  (name: string): Recognise =>
  () => ({ owner: name });

/** Lets nobody but owners on. */
export const ownersOnly: MiddlewareHandler<Env> = async (context, next) => {
  if (context.get("asker").owner === null) return problem(context, 401, "sign in as an owner to do this");
  return next();
};
