import { createReadStream } from "node:fs";
import type { Environment } from "../command/environment.ts";
import { failure, type Given, type Job } from "../read/job.ts";
import { messageOf } from "../text/message-of.ts";
import { documentOfLine } from "./document-of-line.ts";
import { splitLines } from "./split-lines.ts";

/**
 * The documents of a file, or of standard input, that holds one a line. A bad line is a failure with its number, and
 * empty lines are skipped. The date and the outlet of the command line hold where a line has none of its own.
 * @param word a path, or “-”
 */
export async function* lineJobs(word: string, given: Given, environment: Pick<Environment, "stdin">): AsyncGenerator<Job> {
  const name = word === "-" ? "standard input" : word;
  if (/^https?:\/\//i.test(word)) {
    yield failure(name, new Error("lines of NDJSON are read from files and from standard input, not from the web"));
    return;
  }
  try {
    for await (const line of splitLines(word === "-" ? environment.stdin : createReadStream(word)))
      yield jobOf(line, name, given);
  } catch (error) {
    yield failure(name, new Error(reason(error)));
  }
}

function jobOf(line: { readonly number: number; readonly text: string | null }, name: string, given: Given): Job {
  const lineName = `${name}, line ${line.number}`;
  try {
    if (line.text === null) throw new Error("longer than 32 MB, or not UTF-8");
    const document = documentOfLine(line.text);
    return {
      kind: "document",
      name: lineName,
      document: { ...document, published: document.published ?? given.published, outlet: document.outlet ?? given.outlet },
    };
  } catch (error) {
    return failure(lineName, error);
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return "no such file";
  if (code === "EISDIR") return "a folder; lines of NDJSON are read from files";
  if (code === "EACCES") return "no permission to read it";
  return messageOf(error);
}
