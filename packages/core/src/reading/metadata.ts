import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { GivenSection, Metadata } from "../document/document.ts";
import type { DocumentInput } from "../document/input.ts";

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/u;

/**
 * Fills in what a caller left out and checks what it gave.
 * @throws TypeError when the input is no text, when a date is no ISO 8601 date, or when sections overlap or run beyond the text.
 */
export function metadataOf(input: DocumentInput): Metadata {
  if (typeof input.text !== "string") throw new TypeError("a document needs a text");
  const { published } = input;
  if (published !== null && published !== undefined && !isDate(published)) {
    throw new TypeError(`published must be an ISO 8601 date or date-time, not ${JSON.stringify(published)}`);
  }
  return Object.freeze({
    id: input.id ?? bytesToHex(sha256(utf8ToBytes(input.text))),
    title: input.title ?? null,
    url: input.url ?? null,
    outlet: input.outlet ?? null,
    credit: input.credit ?? null,
    authors: input.authors ?? [],
    published: published ?? null,
    language: input.language ?? "en",
    sections: checkedSections(input.sections ?? [], input.text.length),
  });
}

/** Whether a string is a date that exists, to the precision that it gives. */
function isDate(value: string): boolean {
  if (!DATE.test(value)) return false;
  const [year, month = 1, day = 1] = value.slice(0, 10).split("-").map(Number);
  const date = new Date(Date.UTC(year!, month - 1, day));
  return (
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    !Number.isNaN(Date.parse(value.length > 10 && !/[Z+]|-\d\d:?\d\d$/u.test(value.slice(10)) ? `${value}Z` : value))
  );
}

function checkedSections(sections: readonly GivenSection[], length: number): readonly GivenSection[] {
  let end = 0;
  for (const { kind, span } of sections) {
    if (!(span[0] >= end && span[1] >= span[0] && span[1] <= length)) {
      throw new TypeError(
        `section ${kind} [${span.join(", ")}) overlaps the one before it or runs beyond the text of ${length} units`,
      );
    }
    end = span[1];
  }
  return sections;
}
