import { Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from "node:zlib";

/**
 * A body without its content encoding, inflated as it is asked for. Archives often keep a body without the encoding
 * that its headers name, so that a name is believed only where the bytes can be of it.
 */
export async function* decompress(bytes: Uint8Array, encoding: string | null): AsyncGenerator<Uint8Array> {
  const decoder = decoderOf(bytes, encoding?.trim().toLowerCase() ?? "");
  if (decoder === null) yield bytes;
  else yield* Readable.from([bytes], { objectMode: false }).pipe(decoder) as AsyncIterable<Uint8Array>;
}

function decoderOf(bytes: Uint8Array, encoding: string): Transform | null {
  const [first = 0, second = 0] = bytes;
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return first === 0x1f && second === 0x8b ? createGunzip() : null;
    case "deflate":
      // RFC 9110 means zlib's format; some servers send the bare one.
      if (isText(bytes)) return null;
      return (first & 15) === 8 && (256 * first + second) % 31 === 0 ? createInflate() : createInflateRaw();
    case "br":
      return isText(bytes) ? null : createBrotliDecompress();
    case "zstd":
      return first === 0x28 && second === 0xb5 ? createZstdDecompress() : null;
    default:
      return null;
  }
}

/** Whether bytes begin like a page that is not compressed at all. */
const isText = (bytes: Uint8Array): boolean =>
  /^(?:\xEF\xBB\xBF)?\s*<[!?a-z][\x20-\x7E\s]{8}/iu.test(Buffer.from(bytes.subarray(0, 64)).toString("latin1"));
