import { open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Writes chunks to a file as they come, so that there is either the old one or the whole new one; a device or pipe is written to directly. */
export async function writeStream(path: string, chunks: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<void> {
  const known = await stat(path).catch(() => null);
  const direct = known !== null && !known.isFile();
  const target = direct ? path : join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(target, "w");
    try {
      for await (const chunk of chunks) await file.write(chunk);
    } finally {
      await file.close();
    }
    if (!direct && !signal.aborted) await rename(target, path);
  } finally {
    if (!direct) await rm(target, { force: true });
  }
}
