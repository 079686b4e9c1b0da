/**
 * Something that is said of a document beside its text: which field, in which words, and where. An uncertain one is
 * kept and not believed: the day a PDF was made need not be the day it was published.
 */
export interface Claim {
  /** “captured” is when the bytes were fetched from the web. */
  readonly field: "published" | "captured" | "created" | "title" | "author" | "url";
  /** Normalised (dates: ISO 8601); null when it could not be understood. */
  readonly value: string | null;
  /** As it was written. */
  readonly raw: string;
  readonly place: "feed-item" | "pdf-info" | "pdf-xmp" | "warc-record";
  readonly certain: boolean;
}
