import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cache } from "../run/paths.ts";

/** A place for a ledger in a file, where none is; `remove` takes it away. */
export function scratchLedger(name: string): { readonly path: string; readonly remove: () => void } {
  const folder = new URL("scratch/", cache);
  mkdirSync(folder, { recursive: true });
  const path = fileURLToPath(new URL(`${name}.hearsay`, folder));
  const remove = (): void => {
    for (const end of ["", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
  };
  remove();
  return { path, remove };
}
