import type { RandomAccess } from "../bytes/random-access.ts";
import { HEADER_LIMIT, RECORD_LIMIT } from "./record.ts";

/** No block is longer: whoever says so has damaged the length. */
const LONGEST_BLOCK = 2 ** 32;
/** Most headers are shorter; a longer one is read when the start of it is that of a header. */
const GLANCE = 2048;
/** A version and a field: more is looked at where this is there. */
const HEADER = /^WARC\/\d[^\r\n]{0,16}\r?\n[\w-]+[ \t]*:/u;

/** What stands at a position: a record, the end, or something else. Positions are those of the bytes that are read. */
export type FoundRecord =
  | { readonly kind: "record"; readonly start: number; readonly end: number; readonly bytes: Uint8Array }
  | { readonly kind: "large"; readonly start: number; readonly end: number }
  | { readonly kind: "end" }
  | { readonly kind: "truncated"; readonly start: number }
  /** `resume`: from where on the next record is to be looked for. */
  | { readonly kind: "damaged"; readonly start: number; readonly resume: number; readonly message: string };

/**
 * Reads the record at a position, or behind the empty lines there. Its length is believed only when what ends a record
 * stands behind it: one with a wrong length would swallow those after it.
 */
export async function readRecord(bytes: RandomAccess, position: number): Promise<FoundRecord> {
  const start = await skipLines(bytes, position);
  const glance = Buffer.from(await bytes.read(start, GLANCE));
  if (glance.length === 0) return { kind: "end" };
  const damaged = (message: string, resume: number): FoundRecord => ({ kind: "damaged", start, resume, message });
  if (glance.length < GLANCE && headerSize(glance) === null && "WARC/".startsWith(glance.toString("latin1", 0, 5))) {
    return { kind: "truncated", start };
  }
  if (!HEADER.test(glance.toString("latin1"))) return damaged("there is no record", start + 1);
  const head = headerSize(glance) === null ? Buffer.from(await bytes.read(start, HEADER_LIMIT)) : glance;
  const size = headerSize(head);
  if (size === null && head.length < HEADER_LIMIT) return { kind: "truncated", start };
  if (size === null) return damaged("the record's header does not end", start + 1);
  const header = head.toString("latin1", 0, size);
  if (/.WARC\/\d\.\d+[ \t]*\r?\n/su.test(header)) return damaged("the record's header is cut by another record", start + 1);
  const length = contentLength(header);
  if (length === null || length > LONGEST_BLOCK) return damaged("the record does not say how long it is", start + size);
  const end = start + size + length;
  if (length > 0 && (await bytes.read(end - 1, 1)).length === 0) {
    // The bytes end, or the length is wrong and other records stand within it.
    return { kind: "truncated", start };
  }
  if (!isBoundary(await bytes.read(end, 16))) return damaged("the record is not as long as it says", start + size);
  if (end - start > RECORD_LIMIT) return { kind: "large", start, end };
  return { kind: "record", start, end, bytes: await bytes.read(start, end - start) };
}

/** Line ends between records; there should be two, and some writers leave more or fewer. */
async function skipLines(bytes: RandomAccess, position: number): Promise<number> {
  for (let at = position; ; at += 64) {
    const chunk = await bytes.read(at, 64);
    const other = chunk.findIndex((byte) => byte !== 13 && byte !== 10);
    if (other >= 0) return at + other;
    if (chunk.length < 64) return at + chunk.length;
  }
}

/** The size of a header with the empty line behind it; null when there is no such line. */
function headerSize(head: Buffer): number | null {
  const ends = ["\r\n\r\n", "\n\n"].map((end) => [head.indexOf(end), end.length] as const).filter(([at]) => at >= 0);
  const first = ends.toSorted(([a], [b]) => a - b)[0];
  return first ? first[0] + first[1] : null;
}

function contentLength(header: string): number | null {
  const digits = /^content-length[ \t]*:[ \t]*(\d{1,15})[ \t]*\r?$/imu.exec(header)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Whether a record may have ended in front of these bytes, which may be the last: two line ends, or another record. */
const isBoundary = (behind: Uint8Array): boolean =>
  /^(?:\r\n\r\n|(?:\r?\n)*\r?(?:WARC\/\d|W?$|WAR?$|WARC\/?$))/u.test(Buffer.from(behind).toString("latin1"));
