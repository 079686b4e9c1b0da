import { existsSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/**
 * Makes a compact copy beside the ledger, of one moment, and gives its name; an earlier copy is not overwritten. Null when
 * what was copied is of another version already.
 */
export function copyFile(file: DatabaseSync, path: string, version: number): string | null {
  let copy = `${path}.version-${version}.backup`;
  for (let number = 2; existsSync(copy); number++) copy = `${path}.version-${version}.${number}.backup`;
  file.prepare("vacuum into ?").run(copy);
  if (versionOf(copy) === version) return copy;
  rmSync(copy);
  return null;
}

function versionOf(path: string): number {
  const copy = new DatabaseSync(path, { readOnly: true });
  const { user_version: version } = copy.prepare("pragma user_version").get() as { user_version: number };
  copy.close();
  return version;
}
