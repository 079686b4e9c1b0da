import { randomBytes } from "node:crypto";

type Purpose = "register" | "sign-in";
interface Open {
  readonly challenge: string;
  readonly purpose: Purpose;
  readonly account: number | null;
  readonly until: number;
}
/** Seconds in which a challenge is to be answered. */
export const ANSWERED_WITHIN = 300;
/** Challenges that are open at the same time: those asked for first go first. */
const MOST = 5000;

/** Challenges of WebAuthn that wait for their answer, each for one purpose, one account and one browser, and each once. */
export interface Challenges {
  /** Keeps a challenge and gives what the browser is to show when it answers. */
  readonly open: (challenge: string, purpose: Purpose, account: number | null) => string;
  /** Takes a challenge out, whatever becomes of the answer; null where there is none, or of another purpose or account. */
  readonly take: (state: string | undefined, purpose: Purpose, account: number | null) => string | null;
}

export function challengesOf(now: () => number): Challenges {
  const waiting = new Map<string, Open>();
  return {
    open: (challenge, purpose, account) => {
      const state = randomBytes(32).toString("base64url");
      waiting.set(state, { challenge, purpose, account, until: now() + ANSWERED_WITHIN * 1000 });
      if (waiting.size > MOST) waiting.delete(waiting.keys().next().value!);
      return state;
    },
    take: (state = "", purpose, account) => {
      const found = waiting.get(state);
      waiting.delete(state);
      if (found === undefined || found.until < now()) return null;
      return found.purpose === purpose && found.account === account ? found.challenge : null;
    },
  };
}
