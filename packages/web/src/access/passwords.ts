import { randomBytes } from "node:crypto";

/** The least that OWASP’s Password Storage Cheat Sheet asks for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Characters that a password has at least, and at most. */
const PASSWORD = { least: 12, most: 512 } as const;

/** Why a text cannot be a password; null: it can. */
export function passwordFault(password: string): string | null {
  const length = Array.from(password).length;
  if (length < PASSWORD.least) return `a password has at least ${PASSWORD.least} characters; this one has ${length}`;
  return length > PASSWORD.most ? `a password has at most ${PASSWORD.most} characters` : null;
}

/** Loaded when a password is there: it is a binary of the platform, and a ledger that nobody signs in to needs none. */
const argon2 = async () =>
  import("@node-rs/argon2").catch((error: unknown) => {
    throw new Error("passwords cannot be checked here: @node-rs/argon2 has no binary for this platform, or optional packages were left out when Hearsay was installed", { cause: error }); // prettier-ignore
  });

/** A password as it is kept: argon2id with a salt of its own, in the encoded form (`$argon2id$…`). */
export const hashPassword = async (password: string): Promise<string> => (await argon2()).hash(normal(password), COST);

/** The hash of a password that nobody knows: who tries a name that there is not waits as long as for a wrong password. */
let nobodys: Promise<string> | null = null;
export const prepareForNobody = (): Promise<string> => (nobodys ??= hashPassword(randomBytes(32).toString("base64")));

/** Whether a password is the one that was kept; with null, for which no password is right, it takes as long. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  const { verify } = await argon2();
  const right = await verify(kept ?? (await prepareForNobody()), normal(password)).catch(() => false);
  return right && kept !== null;
}

/** A letter with an accent is the same however a keyboard makes it. */
const normal = (password: string): string => password.normalize("NFKC");
