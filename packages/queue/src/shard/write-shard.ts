import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { createGzip, createZstdCompress } from "node:zlib";
import type { EndLine, ShardHeader, ShardLine } from "./shard.ts";
import type { Compression } from "./shard-name.ts";

/** What a shard holds. */
export type ShardCounts = Pick<EndLine, "documents" | "failures">;

/**
 * Writes a shard to a file and waits until its bytes are on the disk. The same lines give the same bytes: there is no clock
 * in it, and the lines are handed to the compressor one by one.
 */
export async function writeShard(
  path: string,
  header: ShardHeader,
  lines: AsyncIterable<ShardLine>,
  compression: Compression,
): Promise<ShardCounts> {
  const compressor = compression === "zstd" ? createZstdCompress() : createGzip();
  const file = createWriteStream(path, { flags: "wx", flush: true });
  const done = finished(file);
  // A disk may be full before anybody waits for the end.
  done.catch(() => compressor.destroy());
  file.on("error", (error) => compressor.destroy(error));
  // What it fails with, its writes fail with.
  compressor.on("error", () => undefined);
  compressor.pipe(file);
  const hash = createHash("sha256");
  // One chunk after the other: how the compressor cuts its blocks depends on what else waits, and on whether the end has come.
  const put = async (line: string): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    compressor.write(line, (error) => (error ? reject(error) : resolve()));
    await Promise.race([promise, done]);
  };
  const write = async (value: unknown): Promise<void> => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    await put(line);
  };
  const counts = { documents: 0, failures: 0 };
  try {
    await write(header);
    for await (const line of lines) {
      if (line.kind === "document") counts.documents++;
      else if (line.kind === "failure") counts.failures++;
      await write(line);
    }
    await put(`${JSON.stringify({ kind: "end", ...counts, sha256: hash.digest("hex") } satisfies EndLine)}\n`);
    compressor.end();
    await done;
    return counts;
  } catch (error) {
    compressor.destroy();
    file.destroy();
    await done.catch(() => undefined);
    throw file.errored ?? error;
  }
}
