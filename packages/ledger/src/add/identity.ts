import { createHash } from "node:crypto";

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * What makes two documents one: the address, without its fragment, or, where there is none, the text.
 */
export function keyOf(url: string | null, sha256: string): string {
  if (url === null || url.trim() === "") return `sha256:${sha256}`;
  if (!URL.canParse(url)) return url.trim();
  const address = new URL(url);
  address.hash = "";
  return address.href;
}
