import { type LedgerCode, LedgerError } from "./ledger-error.ts";

/** Primary result codes, the low byte of `errcode`. Source: https://www.sqlite.org/rescode.html */
const KNOWN: ReadonlyMap<number, readonly [LedgerCode, string]> = new Map([
  [3, ["cannot-open", "may not be opened: check its permissions"]],
  [5, ["locked", "is locked: another program is writing to it; wait for it, or close it, and run this again"]],
  [6, ["locked", "is locked: another program is writing to it; wait for it, or close it, and run this again"]],
  [8, ["read-only", "is read-only: nothing can be added; change its permissions, or copy it to where you may write"]],
  [10, ["write-failed", "could not be read or written: the disk, or a limit on the size of files, is in the way"]],
  [11, ["damaged", "is damaged: restore it from a copy"]],
  [13, ["disk-full", "cannot grow, for the disk is full: free some space and run this again; what was added stays"]],
  [14, ["cannot-open", "cannot be opened: check its folder and permissions"]],
  [26, ["not-a-ledger", "is not a ledger of Hearsay: name another file"]],
]);

/** A `LedgerError` for what SQLite threw at this file; any other error comes back as it is. */
export function fromSqlite(error: unknown, location: string): unknown {
  if (error instanceof LedgerError || !(error instanceof Error)) return error;
  const { code, errcode } = error as Error & { readonly code?: unknown; readonly errcode?: unknown };
  if (code === "ERR_INVALID_STATE") return new LedgerError("closed", `${location} was closed`, { cause: error });
  if (code !== "ERR_SQLITE_ERROR" || typeof errcode !== "number") return error;
  const known = KNOWN.get(errcode & 0xff);
  return known === undefined ? error : new LedgerError(known[0], `${location} ${known[1]}`, { cause: error });
}
