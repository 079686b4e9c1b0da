import { LedgerError } from "../error/ledger-error.ts";
import type { Order, RecordKind } from "./query.ts";

/** Where the last page ended: of each kind the value it is sorted by and the id; with relevance, how many were given. */
export type Position = { readonly value: number; readonly id: number } | { readonly skip: number };
export interface Cursor {
  readonly order: Order;
  readonly positions: Readonly<Partial<Record<RecordKind, Position>>>;
}

export const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString("base64url");

export function readCursor(text: string | undefined, order: Order): Cursor {
  if (text === undefined) return { order, positions: {} };
  const cursor = parse(text);
  if (cursor?.order !== order || typeof cursor.positions !== "object")
    throw new LedgerError("invalid-query", "the cursor does not belong to this query: begin without one");
  return cursor;
}

function parse(text: string): Cursor | null {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as Cursor | null;
  } catch {
    return null;
  }
}
