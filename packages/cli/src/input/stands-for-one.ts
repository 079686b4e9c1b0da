import { stat } from "node:fs/promises";
import type { ReadOptions } from "../command/command.ts";

/**
 * Whether the inputs are certainly one document, without looking further than at the file system: then the model can
 * begin to load at once. A folder, a glob or a WARC file may hold one too; it only starts later.
 */
export async function standsForOne({ inputs, input }: Pick<ReadOptions, "inputs" | "input">): Promise<boolean> {
  const [word, ...rest] = inputs;
  if (word === undefined || rest.length > 0 || input === "ndjson") return false;
  if (word === "-" || /^https?:\/\//i.test(word)) return true;
  if (/\.warc(?:\.gz)?$/i.test(word)) return false;
  return (await stat(word).catch(() => null))?.isFile() === true;
}
