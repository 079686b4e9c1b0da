import type { RandomAccess } from "../bytes/random-access.ts";

/** A name, a comment and an extra field may stand in front of the data; more than this is no header of a WARC's. */
const LONGEST = 1024;

/**
 * Where the data of a gzip member begin that starts at a position (RFC 1952, 2.3); null when there is no header.
 */
export async function gzipData(bytes: RandomAccess, position: number): Promise<number | null> {
  const head = await bytes.read(position, LONGEST);
  const flags = head[3] ?? 0xff;
  if (head.length < 10 || head[0] !== 0x1f || head[1] !== 0x8b || head[2] !== 8 || (flags & 0xe0) !== 0) return null;
  let at = 10;
  if (flags & 4) at += 2 + (head[at] ?? 0) + 256 * (head[at + 1] ?? 0);
  // A name and a comment end in a zero byte each.
  for (const flag of [8, 16]) if (flags & flag) at = head.indexOf(0, at) + 1 || LONGEST;
  if (flags & 2) at += 2;
  return at < LONGEST ? position + at : null;
}
