import { connect } from "node:net";
import type { Ledger } from "@hearsay/ledger";
import { createApp, hashPassword, type Intake, type PublicOptions } from "@hearsay/web";
import { fakeIntake, harbourLedger } from "./harbour-ledger.ts";

export const ORIGIN = new URL("https://news.example");
export const PASSWORD = "a bridge over the Tarn";
export const COOKIE = "__Host-hearsay";

/** An app that is open to strangers, with the owner Ilse; its clock stands where it is put. */
export interface OpenServer {
  readonly ledger: Ledger;
  readonly app: ReturnType<typeof createApp>;
  readonly clock: { now: number };
  /** Asks as a browser does that shows a page of this server; `from` is the address that the proxy saw. */
  readonly ask: (path: string, options?: Asking) => Promise<Response>;
  /** Signs Ilse in and gives the cookie. */
  readonly signIn: (options?: Asking) => Promise<string>;
  readonly close: () => Promise<void>;
}
interface Asking {
  readonly method?: string;
  readonly json?: unknown;
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookie?: string;
  readonly from?: string;
}

export async function openServer(options: Partial<PublicOptions> = {}, intake: Intake = fakeIntake): Promise<OpenServer> {
  const { ledger, close } = await harbourLedger();
  const clock = { now: Date.parse("2024-06-01T00:00:00Z") };
  await ledger.accounts.add("Ilse", new Date(clock.now).toISOString());
  await ledger.accounts.setPasswordHash("Ilse", await hashPassword(PASSWORD));
  const publicly = { origin: ORIGIN, proxies: 1, now: () => clock.now, ...options };
  const app = createApp({ ledger, intake, pages: null, publicly });
  const ask: OpenServer["ask"] = async (
    path,
    { method = "GET", json, body, headers = {}, cookie, from = "198.51.100.1" } = {},
  ) => {
    const sends = method !== "GET" && method !== "HEAD";
    const sent = json === undefined ? body : JSON.stringify(json);
    return app.request(new URL(path, publicly.origin).href, {
      method,
      ...(sent !== undefined && { body: sent }),
      headers: {
        host: publicly.origin.host,
        "x-forwarded-for": from,
        ...(sends && { origin: publicly.origin.origin }),
        ...(json !== undefined && { "content-type": "application/json" }),
        ...(cookie !== undefined && { cookie }),
        ...headers,
      },
    });
  };
  const signIn: OpenServer["signIn"] = async (asking = {}) => {
    const answer = await ask("/api/session", { method: "POST", json: { name: "Ilse", password: PASSWORD }, ...asking });
    const given = cookieOf(answer);
    if (given === null) throw new Error(`not signed in: ${answer.status} ${await answer.text()}`);
    return given;
  };
  return { ledger, app, clock, ask, signIn, close };
}

/** The session that an answer gives: `name=value`; null: none, or it takes it away. */
export function cookieOf(answer: Response, name = COOKIE): string | null {
  const given = answer.headers.getSetCookie().findLast((one) => one.startsWith(`${name}=`));
  const pair = given?.split(";")[0] ?? "";
  return pair === `${name}=` || pair === "" ? null : pair;
}

/** Says something to a port as it is, and gives all that is answered until the other side ends. */
export function say(port: number, words: string | readonly string[], pause = 0): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let heard = "";
    socket.on("data", (chunk: Buffer) => (heard += chunk.toString("latin1")));
    socket.on("error", () => resolve(heard));
    socket.on("close", () => resolve(heard));
    const say = async (): Promise<void> => {
      for (const word of typeof words === "string" ? [words] : words) {
        if (socket.destroyed) return;
        socket.write(word, "latin1");
        if (pause > 0) await new Promise((later) => setTimeout(later, pause));
      }
    };
    void say();
  });
}
