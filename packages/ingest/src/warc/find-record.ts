import { findBytes } from "../bytes/find-bytes.ts";
import type { RandomAccess } from "../bytes/random-access.ts";
import { GzipMember } from "./gzip-member.ts";
import { gzipData } from "./gzip-header.ts";

const VERSION = Buffer.from("WARC/");
const MAGIC = Uint8Array.of(0x1f, 0x8b, 8);

/** The next line that begins a record, from `from` on and before `to`; null for none. */
export const findPlainRecord = (bytes: RandomAccess, from: number, to: number): Promise<number | null> =>
  findBytes(bytes, VERSION, {
    from,
    to,
    accept: async (at) => {
      const before = at === 0 ? 10 : (await bytes.read(at - 1, 1))[0];
      const line = Buffer.from(await bytes.read(at, 12)).toString("latin1");
      return before === 10 && /^WARC\/\d\.\d+\s*[\r\n]/u.test(line);
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
