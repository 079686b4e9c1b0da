import { LedgerError } from "../error/ledger-error.ts";

/** A file of SQLite or the address of a PostgreSQL database. `shown` has no password in it. */
export type Location =
  | { readonly kind: "sqlite"; readonly path: string; readonly shown: string }
  | { readonly kind: "postgres"; readonly address: string; readonly shown: string };

export function parseLocation(location: string): Location {
  if (location.trim() === "") throw new LedgerError("not-found", "the name of the ledger is empty: name a file");
  if (!/^postgres(?:ql)?:\/\//iu.test(location)) return { kind: "sqlite", path: location, shown: location };
  return { kind: "postgres", address: location, shown: withoutPassword(location) };
}

function withoutPassword(address: string): string {
  if (!URL.canParse(address)) throw new LedgerError("unreachable", "the address of the ledger is no valid address");
  const url = new URL(address);
  url.password = "";
  url.searchParams.delete("password");
  return url.href;
}
