import type { DocumentInput } from "@hearsay/core";
import { UnreadableError } from "../errors.ts";

/**
 * A plain text as it is, minus a byte-order mark; what it says of itself is found by the reading.
 * @throws UnreadableError “empty”.
 */
export function parseText(text: string): DocumentInput {
  const plain = text.replace(/^\uFEFF/u, "");
  if (!/[\p{L}\p{N}]/u.test(plain)) throw new UnreadableError("empty", "there is no text in it");
  return { text: plain };
}
