import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Fingerprint } from "@hearsay/story";

interface Packed {
  readonly words: number;
  readonly shingles: string;
  readonly quoted: string;
  readonly terms: readonly (readonly [string, number])[];
}

/** A fingerprint as a ledger keeps it: JSON, compressed; hashes as bytes, little-endian, in base64. */
export function packFingerprint({ words, shingles, quoted, terms }: Fingerprint): Uint8Array {
  const packed: Packed = { words, shingles: bytesOf(shingles), quoted: bytesOf(quoted), terms: [...terms] };
  return deflateRawSync(JSON.stringify(packed));
}

export function unpackFingerprint(bytes: Uint8Array): Fingerprint {
  const { words, shingles, quoted, terms } = JSON.parse(inflateRawSync(bytes).toString("utf8")) as Packed;
  return { words, shingles: hashesOf(shingles), quoted: hashesOf(quoted), terms: new Map(terms) };
}

function bytesOf(hashes: Uint32Array): string {
  const bytes = Buffer.alloc(hashes.length * 4);
  hashes.forEach((hash, i) => bytes.writeUInt32LE(hash, i * 4));
  return bytes.toString("base64");
}

function hashesOf(text: string): Uint32Array {
  const bytes = Buffer.from(text, "base64");
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32LE(i * 4));
}
