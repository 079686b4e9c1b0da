import type { FileBytes } from "../bytes/random-access.ts";
import { findPlainRecord } from "./find-record.ts";
import { readRecord } from "./read-record.ts";
import type { Gap, RawRecord } from "./record.ts";

/** The records of a file that is not compressed which begin from `from` on and before `to`, and the gaps. */
export async function* plainRecords(file: FileBytes, from: number, to: number): AsyncGenerator<RawRecord | Gap> {
  // What stands in front of the first record of a range is the end of a record that begins before it.
  let position = from === 0 ? 0 : await findPlainRecord(file, from, to);
  while (position !== null && position < to) {
    const found = await readRecord(file, position);
    if (found.kind === "end" || found.start >= to) return;
    const offset = found.start;
    if (found.kind === "record" || found.kind === "large") {
      const place = { offset, length: found.end - offset, within: 0 };
      yield found.kind === "record" ? { kind: "record", ...place, bytes: found.bytes } : tooLarge(place);
      position = found.end;
      continue;
    }
    const next = await findPlainRecord(file, found.kind === "damaged" ? found.resume : offset + 1, file.size);
    const isEnd = next === null && found.kind === "truncated";
    yield {
      kind: "gap",
      offset,
      length: (next ?? file.size) - offset,
      within: 0,
      rule: isEnd ? "warc-truncated" : "warc-damaged",
      message:
        found.kind === "damaged"
          ? found.message
          : isEnd
            ? "the file ends within the record"
            : "the record is not as long as it says",
    };
    position = next;
  }
}

/** The gap of a record that no document can be as large as. */
export const tooLarge = (place: Pick<Gap, "offset" | "length" | "within">): Gap => ({
  kind: "gap",
  ...place,
  rule: "too-large",
  message: "the record is larger than 5 MB",
});
