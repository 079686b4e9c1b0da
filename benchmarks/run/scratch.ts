import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cache } from "./paths.ts";

/** Writes rows, one JSON value a line, to a file outside version control; gives its path. */
export function scratchLines(name: string, rows: readonly unknown[]): string {
  const folder = new URL("scratch/", cache);
  mkdirSync(folder, { recursive: true });
  const file = new URL(name, folder);
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  return fileURLToPath(file);
}
