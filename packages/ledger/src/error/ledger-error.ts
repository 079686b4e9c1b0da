/** What can go wrong with a ledger; docs/reference/ledger.md says of each what to do. */
export const LEDGER_CODES = [
  "not-found",
  "cannot-open",
  "not-a-ledger",
  "newer-version",
  "read-only",
  "disk-full",
  "locked",
  "write-failed",
  "damaged",
  "unreachable",
  "connection-lost",
  "database-refused",
  "too-large",
  "invalid-reading",
  "invalid-query",
  "closed",
] as const;
export type LedgerCode = (typeof LEDGER_CODES)[number];

/** Something that a ledger cannot do, and why, in one line of plain English. Nothing is half done when it is thrown. */
export class LedgerError extends Error {
  override readonly name = "LedgerError";
  readonly code: LedgerCode;

  constructor(code: LedgerCode, message: string, options: { readonly cause?: unknown } = {}) {
    super(message.replace(/\s+/gu, " ").trim(), options);
    this.code = code;
  }
}
