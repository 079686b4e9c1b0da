import { randomBytes } from "node:crypto";
import type { Ledger } from "@hearsay/ledger";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Asker, Env } from "../http/asker.ts";
import { ANSWERED_WITHIN, type Challenges, challengesOf } from "./challenges.ts";
import { clientOf } from "./client-address.ts";
import { type Counters, countersOf } from "./limits.ts";
import { prepareForNobody } from "./passwords.ts";
import type { PublicOptions } from "./public-options.ts";

const HOUR = 3_600_000;
/** Hours after which a session ends that nobody uses, and after which it ends in any case. */
const [IDLE, LONGEST] = [24, 14 * 24];
const SECRET = /^[\w-]{43}$/u;

/** How strangers and owners come in: sessions, what is counted, and challenges that wait. */
export interface Doors extends Counters {
  readonly origin: URL;
  readonly now: () => number;
  readonly challenges: Challenges;
  /** What somebody who asks is counted by. */
  readonly client: (context: Context) => string;
  readonly recognise: (context: Context) => Promise<Asker>;
  /** Signs an owner in, under a new secret: what a browser brought along is worth nothing from then on. */
  readonly begin: (context: Context<Env>, account: number) => Promise<boolean>;
  readonly end: (context: Context<Env>) => Promise<void>;
  /** The challenge that this browser is to answer. */
  readonly keepState: (context: Context<Env>, state: string) => void;
  readonly takeState: (context: Context<Env>) => string | undefined;
}

export function openDoors(ledger: Ledger, { origin, proxies, limits, now = Date.now }: PublicOptions): Doors {
  // Browsers let nobody but this host itself, over TLS, set a cookie with this prefix (RFC 6265bis): no sibling host can plant one.
  const secure = origin.protocol === "https:";
  const prefix = secure ? "__Host-" : "";
  const [session, state] = [`${prefix}hearsay`, `${prefix}hearsay-passkey`];
  // Strict: links from elsewhere open the app, whose own questions then carry the cookie. Nothing needs more.
  const cookie = { path: "/", httpOnly: true, secure, sameSite: "Strict" } as const;
  const { accounts } = ledger;
  const moment = (ago: number): string => new Date(now() - ago).toISOString();
  const secretOf = (context: Context): string | null => {
    const given = getCookie(context, session);
    return given !== undefined && SECRET.test(given) ? given : null;
  };
  const end: Doors["end"] = async (context) => {
    const secret = secretOf(context);
    if (secret !== null) await accounts.endSession(secret);
    deleteCookie(context, session, cookie);
  };
  void prepareForNobody();
  return {
    origin,
    now,
    challenges: challengesOf(now),
    ...countersOf(limits),
    client: (context) => clientOf(context, proxies),
    recognise: async (context) => {
      const secret = secretOf(context);
      if (secret === null) return { owner: null };
      const when = { at: moment(0), idleSince: moment(IDLE * HOUR), seenSince: moment(HOUR / 12) };
      return (await accounts.session(secret, when)) ?? { owner: null };
    },
    begin: async (context, account) => {
      await end(context);
      const secret = randomBytes(32).toString("base64url");
      const begun = await accounts.openSession({ secret, account, at: moment(0), endsAt: moment(-LONGEST * HOUR) });
      if (begun) setCookie(context, session, secret, { ...cookie, maxAge: (LONGEST * HOUR) / 1000 });
      return begun;
    },
    end,
    keepState: (context, value) => setCookie(context, state, value, { ...cookie, maxAge: ANSWERED_WITHIN }),
    takeState: (context) => {
      deleteCookie(context, state, cookie);
      return getCookie(context, state);
    },
  };
}
