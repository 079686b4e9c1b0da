import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import type { RandomAccess } from "../bytes/random-access.ts";
import { gzipData } from "./gzip-header.ts";

/** Compressed bytes that are read at a time: what one of them may become is at most a thousand times as much. */
const CHUNK = 16_384;

/** How a member ended: whole, and where; or not. */
export type MemberEnd =
  | { readonly kind: "whole"; readonly end: number }
  | { readonly kind: "damaged"; readonly message: string }
  | { readonly kind: "truncated" };

/**
 * One member of a gzip file, inflated as it is read, of which the last `window` bytes are kept. Node's own gunzip goes
 * on into the next member; a record of a WARC file is a member, so that its end matters.
 */
export class GzipMember implements RandomAccess {
  /** Null until the member was read to its end. */
  end: MemberEnd | null = null;
  readonly #window: number;
  readonly #chunks: { readonly start: number; readonly bytes: Uint8Array }[] = [];
  readonly #inflated: AsyncGenerator<Uint8Array, MemberEnd>;
  #size = 0;

  /** @param start of the member in `file` */
  constructor(file: RandomAccess, start: number, window: number) {
    this.#window = window;
    this.#inflated = inflate(file, start);
  }

  get earliest(): number {
    return this.#chunks[0]?.start ?? this.#size;
  }

  /** Inflated bytes, by their position in the member. */
  async read(position: number, length: number): Promise<Uint8Array> {
    while (this.end === null && this.#size < position + length) await this.#pull();
    const from = Math.max(position, this.earliest);
    const to = Math.max(from, Math.min(position + length, this.#size));
    const bytes = new Uint8Array(from > position ? 0 : to - from);
    if (bytes.length === 0) return bytes;
    for (const chunk of this.#chunks) {
      const first = Math.max(from, chunk.start);
      const last = Math.min(to, chunk.start + chunk.bytes.length);
      if (first < last) bytes.set(chunk.bytes.subarray(first - chunk.start, last - chunk.start), first - from);
    }
    return bytes;
  }

  /** Reads on, and keeps nothing: to the end, unless that is more than `limit` bytes away. */
  async drain(limit: number): Promise<void> {
    const stop = this.#size + limit;
    while (this.end === null && this.#size < stop) await this.#pull();
  }

  async #pull(): Promise<void> {
    const next = await this.#inflated.next();
    if (next.done) {
      this.end = next.value;
      return;
    }
    this.#chunks.push({ start: this.#size, bytes: next.value });
    this.#size += next.value.length;
    while (this.#chunks[1] && this.#chunks[1].start <= this.#size - this.#window) this.#chunks.shift();
  }

  /** Lets go of what is not read any more. */
  async close(): Promise<void> {
    await this.#inflated.return({ kind: "truncated" });
  }
}

async function* inflate(file: RandomAccess, start: number): AsyncGenerator<Uint8Array, MemberEnd> {
  const data = await gzipData(file, start);
  if (data === null) return noHeader(await file.read(start, 10));
  const source = Readable.from(chunksOf(file, data), { objectMode: false, highWaterMark: CHUNK });
  const inflater = createInflateRaw();
  source.on("error", (error) => inflater.destroy(error));
  let checksum = 0;
  let size = 0;
  try {
    for await (const chunk of source.pipe(inflater) as AsyncIterable<Uint8Array>) {
      checksum = crc32(chunk, checksum);
      size += chunk.length;
      yield chunk;
    }
    return await check(file, data + inflater.bytesWritten, checksum, size);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "Z_BUF_ERROR") return { kind: "truncated" };
    if (typeof code !== "string" || !code.startsWith("Z_")) throw error;
    return { kind: "damaged", message: "the compressed bytes are damaged" };
  } finally {
    source.destroy();
    inflater.destroy();
  }
}

const noHeader = (head: Uint8Array): MemberEnd =>
  head.length < 10 && [0x1f, 0x8b, 8].every((byte, i) => i >= head.length || head[i] === byte)
    ? { kind: "truncated" }
    : { kind: "damaged", message: "there is no gzip header" };

async function* chunksOf(file: RandomAccess, start: number): AsyncGenerator<Uint8Array> {
  for (let position = start; ; position += CHUNK) {
    const chunk = await file.read(position, CHUNK);
    if (chunk.length > 0) yield chunk;
    if (chunk.length < CHUNK) return;
  }
}

/** Compares the sum and the size behind the data with what they were (RFC 1952, 2.3.1). */
async function check(file: RandomAccess, at: number, checksum: number, size: number): Promise<MemberEnd> {
  const bytes = await file.read(at, 8);
  if (bytes.length < 8) return { kind: "truncated" };
  const trailer = new DataView(bytes.buffer, bytes.byteOffset);
  const isRight = trailer.getUint32(0, true) === checksum && trailer.getUint32(4, true) === size % 2 ** 32;
  return isRight ? { kind: "whole", end: at + 8 } : { kind: "damaged", message: "the checksum does not match" };
}
