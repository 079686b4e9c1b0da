import { FileBytes } from "../bytes/random-access.ts";
import { findMember, findPlainRecord } from "./find-record.ts";
import { readRecord } from "./read-record.ts";
import type { ByteRange } from "./records.ts";

/**
 * Divides a WARC file into ranges of at least `target` bytes (the last may be smaller) that each begin with a record, or with a
 * gzip member that holds one. Only the bytes around the cuts are read. A file that is compressed as a whole is one range.
 * Throws the error of the file system.
 */
export async function* cutWarc(path: string, target: number): AsyncGenerator<Required<ByteRange>> {
  const file = await FileBytes.open(path);
  try {
    const [first, second] = await file.read(0, 2);
    const next = first === 0x1f && second === 0x8b ? findMember : findWhole;
    for (let offset = 0; offset < file.size;) {
      const end = (await next(file, offset + Math.max(1, target), file.size)) ?? file.size;
      yield { offset, length: end - offset };
      offset = end;
    }
  } finally {
    await file.close();
  }
}

/** A record whose end is where it says, so that words of a page that look like one cut nothing. */
async function findWhole(file: FileBytes, from: number, to: number): Promise<number | null> {
  for (let at = await findPlainRecord(file, from, to); at !== null; at = await findPlainRecord(file, at + 1, to)) {
    const { kind } = await readRecord(file, at);
    if (kind === "record" || kind === "large") return at;
  }
  return null;
}
