import { findBytes } from "../bytes/find-bytes.ts";
import type { RandomAccess } from "../bytes/random-access.ts";
import { GzipMember } from "./gzip-member.ts";
import { gzipData } from "./gzip-header.ts";

const VERSION = Buffer.from("WARC/");
const MAGIC = Uint8Array.of(0x1f, 0x8b, 8);

/** A version, and behind it a field of a record: where the record before was cut, it stands in the middle of a line. */
const VERSION_AND_FIELD = /^WARC\/\d\.\d+[ \t]*\r?\n(?:WARC|Content)-[A-Za-z-]+:/u;

/** The next place that begins a record, from `from` on and before `to`; null for none. */
export const findPlainRecord = (bytes: RandomAccess, from: number, to: number): Promise<number | null> =>
  findBytes(bytes, VERSION, {
    from,
    to,
    accept: async (at) => {
      const before = at === 0 ? 10 : (await bytes.read(at - 1, 1))[0];
      const start = Buffer.from(await bytes.read(at, 64)).toString("latin1");
      return (before === 10 && /^WARC\/\d\.\d+\s*[\r\n]/u.test(start)) || VERSION_AND_FIELD.test(start);
    },
  });

/** The next gzip member that holds a record, from `from` on and before `to`; null for none. */
export const findMember = (file: RandomAccess, from: number, to: number): Promise<number | null> =>
  findBytes(file, MAGIC, { from, to, accept: (at) => beginsRecord(file, at) });

/** Whether a gzip member begins here whose first bytes are a record's: the three that mark one also occur by chance. */
async function beginsRecord(file: RandomAccess, at: number): Promise<boolean> {
  if ((await gzipData(file, at)) === null) return false;
  const member = new GzipMember(file, at, 65_536);
  try {
    return Buffer.from(await member.read(0, VERSION.length)).equals(VERSION);
  } finally {
    await member.close();
  }
}
