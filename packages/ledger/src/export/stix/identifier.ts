import { createHash } from "node:crypto";

/** Ours; STIX keeps 00abedb4-aa42-466c-9c01-fed23315a9b7 for its observables. */
const NAMESPACE = Buffer.from("da9d8960-4368-4dd3-99df-967323a91f18".replaceAll("-", ""), "hex");

/** Identifier of an object of STIX: a UUID of version 5 (RFC 9562) of its type and whatever tells it from others, the same in every export. */
export function identifier(type: string, parts: unknown): string {
  const bytes = createHash("sha1")
    .update(NAMESPACE)
    .update(JSON.stringify([type, parts]))
    .digest();
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex", 0, 16);
  return `${type}--${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")}`;
}

/** The 16 bytes of it, which is all that is kept of an object that was written. */
export const bytesOf = (id: string): string => Buffer.from(id.slice(-36).replaceAll("-", ""), "hex").toString("latin1");
