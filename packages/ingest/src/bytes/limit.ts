import { UnreadableError } from "../errors.ts";

/** No more than this many bytes of one document are read (after decompression): 5 MB. */
export const LIMIT = 5_000_000;

/** Of a PDF, whose fonts and pictures are larger than its text: 50 MB. */
const PDF_LIMIT = 50_000_000;

/** The limit of what a Content-Type header or a name announces. */
export const limitFor = (announced: string | null): number =>
  /^\s*application\/pdf\b|\.pdf$/iu.test(announced ?? "") ? PDF_LIMIT : LIMIT;

/** Whether bytes begin as a PDF does. */
export const beginsLikePdf = (bytes: Uint8Array): boolean => [0x25, 0x50, 0x44, 0x46, 0x2d].every((byte, i) => bytes[i] === byte);

/**
 * Collects a stream of bytes, and stops it as soon as it is over the limit.
 * @throws UnreadableError “too-large”.
 */
export async function collect(chunks: AsyncIterable<Uint8Array | string>, limit: number = LIMIT): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const part = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
    size += part.length;
    if (size > limit) throw tooLarge(limit);
    parts.push(part);
  }
  return join(parts, size);
}

/** The error of an input that is over the limit. */
export const tooLarge = (limit: number): UnreadableError =>
  new UnreadableError("too-large", `it is larger than ${limit / 1_000_000} MB; divide it into documents`);

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
