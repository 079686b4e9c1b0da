import { rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file so that there is either the old one or the whole new one, never half of it. What is no regular file
 * (a device, a pipe) is written to directly.
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  const known = await stat(file).catch(() => null);
  if (known && !known.isFile()) return writeFile(file, text);
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
