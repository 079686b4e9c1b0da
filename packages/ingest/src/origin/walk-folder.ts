import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { compareNames } from "./compare-names.ts";
import { readProblem, type Problem } from "./file-problem.ts";
import type { Origin } from "./origin.ts";

/** Extensions of the files that are read from a folder, in lower case, without the dot. */
export const EXTENSIONS: readonly string[] = ["txt", "text", "md", "markdown", "html", "htm", "xhtml", "pdf", "warc"];

/**
 * The readable files of a folder and its subfolders, ordered by name; hidden ones are left out, and a link back into a
 * folder that is being walked is not followed.
 */
export async function* walkFolder(
  name: string,
  path: string,
  within: ReadonlySet<string> = new Set(),
): AsyncGenerator<Origin, void> {
  const listing = await list(path);
  if (!Array.isArray(listing)) {
    yield { kind: "unreadable", name, ...listing };
    return;
  }
  const real = await realpath(path);
  if (within.has(real)) return;
  const inner = new Set([...within, real]);
  for (const entry of listing) {
    if (entry.startsWith(".")) continue;
    const entryPath = join(path, entry);
    const kind = await kindOf(entryPath);
    if (kind === "folder") yield* walkFolder(join(name, entry), entryPath, inner);
    else if (kind === "file" && isKnown(entry)) yield { kind: "file", name: join(name, entry), path: entryPath };
  }
}

/** A compressed WARC file has the extension of what it holds in front of its own. */
const isKnown = (name: string): boolean =>
  EXTENSIONS.includes(/\.([^.]+)$/u.exec(name.replace(/\.warc\.gz$/iu, ".warc"))?.[1]?.toLowerCase() ?? "");

async function list(path: string): Promise<string[] | Problem> {
  try {
    return (await readdir(path)).toSorted(compareNames);
  } catch (error) {
    return readProblem(error);
  }
}

/** What an entry is, links followed; a link to nothing is a file, so that reading it says what is wrong. */
async function kindOf(path: string): Promise<"file" | "folder" | "other"> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return "folder";
    return found.isFile() ? "file" : "other";
  } catch {
    return "file";
  }
}
