import type { FileBytes } from "../bytes/random-access.ts";
import { findMember, findPlainRecord } from "./find-record.ts";
import { GzipMember, type MemberEnd } from "./gzip-member.ts";
import { tooLarge } from "./plain-records.ts";
import { readRecord } from "./read-record.ts";
import { HEADER_LIMIT, RECORD_LIMIT, type Gap, type RawRecord } from "./record.ts";

/** As much of one member is looked through for another record behind a damaged one. */
const MOST_SCANNED = 256 * 2 ** 20;

/** The records of a compressed file whose members begin from `from` on and before `to`, and the gaps. */
export async function* gzipRecords(file: FileBytes, from: number, to: number): AsyncGenerator<RawRecord | Gap> {
  let position = from === 0 ? 0 : await findMember(file, from, to);
  while (position !== null && position < to) {
    const member = new GzipMember(file, position, RECORD_LIMIT + HEADER_LIMIT);
    try {
      const end = yield* memberRecords(member, position);
      if (end.kind === "whole") {
        position = end.end;
        continue;
      }
      const next = await findMember(file, position + 1, file.size);
      yield gapOf(end, position, next, file.size);
      position = next;
    } finally {
      await member.close();
    }
  }
}

function gapOf(end: Exclude<MemberEnd, { kind: "whole" }>, offset: number, next: number | null, size: number): Gap {
  const place = { kind: "gap", offset, length: (next ?? size) - offset, within: 0 } as const;
  if (end.kind === "damaged") return { ...place, rule: "warc-damaged", message: end.message };
  return next === null
    ? { ...place, rule: "warc-truncated", message: "the file ends within the record" }
    : { ...place, rule: "warc-damaged", message: "the compressed bytes end too early" };
}

/**
 * The records of one member, and the gaps between them; returns how it ended. A record is given when its bytes are
 * known to be whole: the last one when the checksum of the member was compared.
 */
async function* memberRecords(member: GzipMember, offset: number): AsyncGenerator<RawRecord | Gap, MemberEnd> {
  let position: number | null = 0;
  let gap: Gap | null = null;
  while (position !== null) {
    const found = await readRecord(member, position);
    if (found.kind === "end") break;
    if (found.kind === "record" || found.kind === "large") {
      const place = { offset, length: member.end?.kind === "whole" ? member.end.end - offset : null, within: found.start };
      if (member.end !== null && member.end.kind !== "whole") return member.end;
      if (found.kind === "record") yield { kind: "record", ...place, bytes: found.bytes };
      else yield tooLarge({ ...place, length: place.length ?? 0 });
      position = found.end;
      continue;
    }
    const message = found.kind === "damaged" ? found.message : "the record is not as long as it says";
    const resume = found.kind === "damaged" ? found.resume : found.start + 1;
    position = await findPlainRecord(member, resume, resume + MOST_SCANNED);
    gap = {
      kind: "gap",
      offset,
      length: (position ?? found.start) - found.start,
      within: found.start,
      rule: "warc-damaged",
      message,
    };
    if (position !== null) yield gap;
  }
  await member.drain(MOST_SCANNED);
  const end: MemberEnd = member.end ?? { kind: "damaged", message: "too much follows behind the last record" };
  // Nothing was found behind the last gap: it is one only if the member itself is whole.
  if (end.kind === "whole" && gap?.length === 0) yield gap.within === 0 ? { ...gap, length: end.end - offset } : gap;
  return end;
}
