import { type LedgerCode, LedgerError } from "./ledger-error.ts";

type Known = readonly [LedgerCode, string];
const LOST: Known = ["connection-lost", "broke off the connection: what was reported as added stays; run this again"];
const UNREACHABLE: Known = ["unreachable", "cannot be reached: check the address, and that the server runs"];
const REFUSED: Known = ["unreachable", "does not let us in: check the name, the password and the database in the address"];

/** SQLSTATE codes, whole or by class. Source: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const STATES: readonly (readonly [prefix: string, Known])[] = [
  ["08", LOST],
  ["57P", LOST],
  ["53100", ["disk-full", "cannot grow, for its disk is full: free some space and run this again; what was added stays"]],
  ["53300", ["unreachable", "has no connection left: close other programs, or raise its max_connections"]],
  ["53", ["write-failed", "has run out of resources: see its log, and run this again"]],
  ["25006", ["read-only", "is read-only: nothing can be added"]],
  ["55P03", ["locked", "is locked: another program is writing to it; run this again"]],
  ["57014", ["locked", "took longer than its time limit: run this again"]],
  ["40", ["locked", "is written to by another program: run this again"]],
  ["42501", ["database-refused", "does not let this user write: ask for the right to create and write tables"]],
  ["28", REFUSED],
  ["3D000", REFUSED],
  ["XX001", ["damaged", "is damaged: restore it from a copy"]],
];
const SYSTEM: ReadonlyMap<string, Known> = new Map([
  ["ECONNREFUSED", UNREACHABLE],
  ["ENOTFOUND", UNREACHABLE],
  ["EAI_AGAIN", UNREACHABLE],
  ["ETIMEDOUT", UNREACHABLE],
  ["EHOSTUNREACH", UNREACHABLE],
  ["ENOENT", UNREACHABLE],
  ["ECONNRESET", LOST],
  ["EPIPE", LOST],
]);
/** `pg` gives no code where the server hangs up. */
const HANGING_UP = /connection terminated|not queryable|client was closed/iu;
const TIMED_OUT = /timeout (?:expired|exceeded)|timed out/iu;

/** A `LedgerError` for what the driver of PostgreSQL threw; any other error comes back as it is. */
export function fromPostgres(error: unknown, location: string): unknown {
  if (error instanceof LedgerError || !(error instanceof Error)) return error;
  const known = knownOf(error);
  return known === null ? error : new LedgerError(known[0], `${location} ${known[1]}`, { cause: error });
}

function knownOf(error: Error): Known | null {
  const { code, errors } = error as Error & { readonly code?: unknown; readonly errors?: readonly unknown[] };
  if (typeof code === "string") {
    const known = SYSTEM.get(code) ?? STATES.find(([prefix]) => code.startsWith(prefix))?.[1];
    if (known !== undefined) return known;
  }
  // Several addresses of one name failed, one after the other.
  if (errors?.[0] instanceof Error) return knownOf(errors[0]);
  if (/called end on pool|use a pool after/iu.test(error.message)) return ["closed", "was closed"];
  if (HANGING_UP.test(error.message)) return LOST;
  return TIMED_OUT.test(error.message) ? UNREACHABLE : null;
}
