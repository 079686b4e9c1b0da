import { stat } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { glob, isDynamicPattern } from "tinyglobby";
import { compareNames } from "./compare-names.ts";
import { errorCode, readProblem } from "./file-problem.ts";
import type { FileOrigin, Origin } from "./origin.ts";
import { EXTENSIONS, walkFolder } from "./walk-folder.ts";

export interface ExpandOptions {
  /** What relative paths start from; default: the process's working directory. */
  readonly cwd?: string;
  /** Whether a WARC file stands for its answers (default), or for itself. */
  readonly archives?: "answers" | "whole";
}

/**
 * Turns command-line arguments into origins, in the order of the arguments and, within a folder or a glob, of the
 * names: a file, a folder (its files with a known extension, at any depth, without hidden ones), a glob, an http(s)
 * address, or “-” for standard input; of a WARC file, the answers that may be articles. An argument that stands for nothing gives an origin that fails to load, so that
 * one bad argument never stops the others.
 */
export async function* expand(
  args: readonly string[],
  { cwd = process.cwd(), archives = "answers" }: ExpandOptions = {},
): AsyncGenerator<Origin, void> {
  for (const name of args) {
    for await (const origin of expandOne(name, cwd)) {
      if (archives === "answers" && origin.kind === "file" && WARC.test(origin.path)) yield* listAnswers(origin);
      else yield origin;
    }
  }
}

const WARC = /\.warc(?:\.gz)?$/iu;

/** What reads WARC files is imported when it is needed. */
async function* listAnswers({ name, path }: FileOrigin): AsyncGenerator<Origin, void> {
  const { listWarc } = await import("../warc/list-warc.ts");
  yield* listWarc(name, path);
}

async function* expandOne(name: string, cwd: string): AsyncGenerator<Origin, void> {
  if (name === "-") yield { kind: "stdin", name: "-" };
  else if (/^[a-z][a-z\d+.-]*:\/\//iu.test(name)) yield* expandAddress(name, cwd);
  else if (name === "") yield { kind: "unreadable", name: "''", rule: "missing", message: "the name is empty" };
  else yield* expandPath(name, resolve(cwd, name), cwd);
}

async function* expandAddress(name: string, cwd: string): AsyncGenerator<Origin, void> {
  const url = URL.canParse(name) ? new URL(name) : undefined;
  if (!url) {
    yield { kind: "unreadable", name, rule: "invalid-address", message: "this is no valid address" };
  } else if (url.protocol === "http:" || url.protocol === "https:") {
    yield { kind: "web", name, url: url.href };
  } else if (url.protocol === "file:") {
    const path = filePath(url);
    if (path === undefined) yield { kind: "unreadable", name, rule: "invalid-address", message: "this is no valid file address" };
    else yield* expandPath(name, path, cwd);
  } else {
    const scheme = url.protocol.slice(0, -1);
    yield {
      kind: "unreadable",
      name,
      rule: "unsupported-scheme",
      message: `${scheme} addresses cannot be read; use http or https`,
    };
  }
}

function filePath(url: URL): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}

async function* expandPath(name: string, path: string, cwd: string): AsyncGenerator<Origin, void> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) yield* expandFolder(name, path);
    else yield { kind: "file", name, path };
  } catch (error) {
    // A file may have a name that looks like a glob, so that the glob is tried last.
    if (errorCode(error) === "ENOENT" && isDynamicPattern(name)) yield* expandGlob(name, cwd);
    else yield { kind: "unreadable", name, ...readProblem(error) };
  }
}

async function* expandFolder(name: string, path: string): AsyncGenerator<Origin, void> {
  let empty = true;
  for await (const origin of walkFolder(name, path)) {
    empty = false;
    yield origin;
  }
  if (!empty) return;
  const known = EXTENSIONS.map((extension) => `.${extension}`).join(", ");
  yield { kind: "unreadable", name, rule: "no-readable-files", message: `the folder holds no file of a known kind (${known})` };
}

async function* expandGlob(pattern: string, cwd: string): AsyncGenerator<Origin, void> {
  const paths = await glob(pattern, { cwd, absolute: true, onlyFiles: true, expandDirectories: false });
  if (paths.length === 0) yield { kind: "unreadable", name: pattern, rule: "no-match", message: "no file matches this pattern" };
  for (const path of paths.toSorted(compareNames)) {
    yield { kind: "file", name: isAbsolute(pattern) ? path : relative(cwd, path), path };
  }
}
