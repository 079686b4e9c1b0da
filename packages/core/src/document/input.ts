import type { GivenSection } from "./document.ts";

/**
 * What a caller hands in to be read. Only the text is needed: what is left out or null is looked for in the text, and
 * what is given wins over it.
 */
export interface DocumentInput {
  readonly text: string;
  /** Default: the SHA-256 of the text's UTF-8 bytes, in hexadecimal. */
  readonly id?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly credit?: string | null | undefined;
  readonly authors?: readonly string[] | null | undefined;
  /** ISO 8601 date or date-time. */
  readonly published?: string | null | undefined;
  /** BCP 47; default “en”. */
  readonly language?: string | null | undefined;
  /** Sections known beforehand, in text order, not overlapping; the rest of the text is divided by the reading. */
  readonly sections?: readonly GivenSection[] | null | undefined;
}
