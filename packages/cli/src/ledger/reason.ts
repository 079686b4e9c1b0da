import type { Reason } from "@hearsay/ledger";
import type { LedgerRequest } from "../command/command.ts";
import { UsageError } from "../command/usage-error.ts";
import { text } from "../command/values.ts";
import type { Tools } from "./tools.ts";

/** Why something is done: it is kept, so it has to be said. Throws a UsageError. */
export function reasonOf({ given, name }: LedgerRequest, { environment }: Tools): Reason {
  const reason = text(given, "reason")?.trim() ?? "";
  if (reason === "") throw new UsageError(`${name} needs a reason, which is kept: --reason "TEXT"`);
  return { reason, at: environment.date().toISOString() };
}

/** The one number that a command takes. Throws a UsageError. */
export function numberOf(words: readonly string[], form: string): number {
  const [word, ...rest] = words;
  const number = word !== undefined && /^#?\d{1,15}$/u.test(word) ? Number(word.replace("#", "")) : null;
  if (number === null || rest.length > 0) throw new UsageError(`takes one number: ${form}`);
  return number;
}
