import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Nobody reads, thinks and writes faster than this, in milliseconds. */
export const FASTEST = 3000;
/** A form that is older is asked for again. */
const OLDEST = 6 * 3_600_000;

/** What is wrong with a form: sent faster than a person writes; too old, sent before, or not one of ours. */
type Fault = "fast" | "old";

export interface FormTokens {
  /** A token for a form under a document. It holds when it was made, and nothing of whom it was made for. */
  readonly issue: (version: number) => string;
  /** Takes a token once; null: it is good. */
  readonly take: (token: string, version: number) => Fault | null;
  /** Gives one back that was taken, where the reply was not kept. */
  readonly giveBack: (token: string) => void;
}

/** Tokens signed with a key that lives as long as the process: without a cookie, and without a list of all forms. */
export function formTokens(): FormTokens {
  const key = randomBytes(32);
  /** Those that were sent, until they are too old anyway. As many as limits let through: tens of thousands. */
  const taken = new Map<string, number>();
  const sign = (words: string): Buffer => createHmac("sha256", key).update(words).digest();
  return {
    issue: (version) => {
      const words = `${version}.${Date.now().toString(36)}.${randomBytes(9).toString("base64url")}`;
      return `${words}.${sign(words).toString("base64url")}`;
    },
    take: (token, version) => {
      const now = Date.now();
      const at = token.lastIndexOf(".");
      const [of, made] = token.split(".");
      const given = Buffer.from(token.slice(at + 1), "base64url");
      const right = sign(token.slice(0, Math.max(0, at)));
      if (given.length !== right.length || !timingSafeEqual(given, right) || of !== String(version)) return "old";
      const age = now - Number.parseInt(made ?? "", 36);
      if (age > OLDEST || taken.has(token)) return "old";
      if (age < FASTEST) return "fast";
      for (const [one, until] of taken) {
        if (until > now) break;
        taken.delete(one);
      }
      taken.set(token, now + OLDEST);
      return null;
    },
    giveBack: (token) => void taken.delete(token),
  };
}
