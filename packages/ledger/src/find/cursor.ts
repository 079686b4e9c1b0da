import { LedgerError } from "../error/ledger-error.ts";
import type { Order, RecordKind } from "./query.ts";

/**
 * Where the last page ended: the value that was sorted by and the id; with relevance, how many were given of the stretch of
 * records that ends before `before` (null: of the last ones).
 */
export type Position =
  { readonly value: number; readonly id: number } | { readonly skip: number; readonly before: number | null };
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
