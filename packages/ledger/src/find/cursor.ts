import { LedgerError } from "../error/ledger-error.ts";
import type { Order, RecordKind } from "./query.ts";

/** Where the last page ended: of each kind the value that it is sorted by and the id; with relevance, how many were given. */
export type Position = { readonly value: number; readonly id: number } | { readonly skip: number };
export interface Cursor {
  readonly order: Order;
  readonly positions: Readonly<Partial<Record<RecordKind, Position>>>;
}

export const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString("base64url");

/** The cursor of the last page, whose order the next one keeps; null for the first page. */
export function readCursor(text: string | undefined, order: Order): Cursor | null {
  if (text === undefined) return null;
  const cursor = parse(text);
  const fits = cursor?.order === order || (order === "relevance" && cursor?.order === "newest");
  if (!fits || typeof cursor.positions !== "object")
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
