import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { type EndLine, type ShardHeader, ShardError, type ShardLine } from "./shard.ts";

/** Where the bytes of a shard come from. */
export interface ShardSource {
  readonly name: string;
  readonly open: () => AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>;
}

/** The first line of a shard. Throws a ShardError. */
export async function readHeader(source: ShardSource): Promise<ShardHeader> {
  for await (const line of linesOf(source)) return headerOf(source.name, line);
  throw damaged(source.name, "it is empty");
}

/**
 * Reads a shard through and compares its checksum. Throws a ShardError where it is cut off or changed; what it has given by
 * then is not to be kept, so that a shard is checked before it is loaded.
 */
export async function* readShard(source: ShardSource): AsyncGenerator<ShardLine, EndLine> {
  const hash = createHash("sha256");
  let end: EndLine | null = null;
  let first = true;
  for await (const text of linesOf(source)) {
    if (end !== null) throw damaged(source.name, "something follows behind its end");
    if (first) headerOf(source.name, text);
    const line = first ? null : (parsed(source.name, text) as ShardLine | EndLine);
    if (line?.kind === "end") {
      if (line.sha256 !== hash.digest("hex")) throw damaged(source.name, "its checksum does not match");
      end = line;
      continue;
    }
    hash.update(`${text}\n`);
    first = false;
    if (line !== null) yield line;
  }
  if (end === null) throw damaged(source.name, "it is cut off: its last line is missing");
  return end;
}

/** Reads a shard to its end and keeps nothing of it. Throws a ShardError. */
export async function checkShard(source: ShardSource): Promise<EndLine> {
  const lines = readShard(source);
  for (;;) {
    const next = await lines.next();
    if (next.done) return next.value;
  }
}

async function* linesOf({ name, open }: ShardSource): AsyncGenerator<string> {
  const bytes = Readable.from(await open(), { objectMode: false });
  const text = bytes.pipe(name.endsWith(".gz") ? createGunzip() : createZstdDecompress());
  let failed: Error | null = null;
  bytes.on("error", (error) => text.destroy(error));
  text.on("error", (error) => (failed = error));
  try {
    yield* splitLines(text);
    if (failed !== null) throw failed;
  } catch (error) {
    throw wrapped(name, error);
  } finally {
    bytes.destroy();
    text.destroy();
  }
}

/** Only a line feed ends a line: for Node's readline U+2028 does, too, which is within JSON what any letter is. */
async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let parts: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at)]).toString("utf8");
      parts = [];
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  // What no line feed ends was cut off.
  if (parts.length > 0) yield Buffer.concat(parts).toString("utf8");
}

function wrapped(name: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(?:Z_|ZSTD_|ERR_ZSTD|ERR_STREAM_PREMATURE)/u.test(code)
    ? damaged(name, "its compressed bytes are damaged or cut off")
    : error;
}

const damaged = (name: string, what: string): ShardError =>
  new ShardError(`${name} is no whole shard: ${what}; remove it and enqueue its archive again`);

function headerOf(name: string, line: string): ShardHeader {
  const header = parsed(name, line) as Partial<ShardHeader>;
  if (header.hearsay !== "shard") throw damaged(name, "its first line is not that of a shard");
  if (header.format !== 1) throw new ShardError(`${name} was made by a newer Hearsay: update Hearsay`);
  return header as ShardHeader;
}

function parsed(name: string, line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw damaged(name, "a line is no JSON");
  }
}
