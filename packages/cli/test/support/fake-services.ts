import { existsSync, readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { isMainThread } from "node:worker_threads";
import type { Diagnostic, Reading } from "@hearsay/core";
import type { Origin } from "@hearsay/ingest";
import type { Services } from "../../src/read/services.ts";
import { ReadingBuilder } from "./reading-builder.ts";

// Services that need no model: a document is a file, its reading one statement. Words in the text make them misbehave.

/** The text of a document that takes down the worker that reads it. */
export const CRASH = "CRASH";
/** … that is never read to its end. */
export const HANG = "HANG";
/** … that takes a little longer than others. */
export const SLOW = "SLOW";
/** … that something is noticed of while it is loaded. */
export const NOTED = "NOTED";
/** … that a reader rejects. */
export const REJECT = "REJECT";

export const services: Services = {
  *expand(input) {
    if (input === "-") yield { kind: "stdin", name: "-" };
    else if (input.startsWith("archive:")) yield { kind: "skipped", name: input, message: "skipped 3 pictures" };
    else if (input.startsWith("bad:")) throw new Error("no such thing");
    else if (!existsSync(input)) yield { kind: "unreadable", name: input, rule: "missing", message: "no such file" };
    else if (statSync(input).isDirectory()) for (const name of readdirSync(input).sort()) yield fileAt(join(input, name));
    else yield fileAt(input);
  },
  async load(origin) {
    if (origin.kind === "unreadable") throw new Error(origin.message);
    if (origin.kind === "stdin") process.stderr.write("listening\n");
    const text = origin.kind === "file" ? await readFile(origin.path, "utf8") : await readAll(process.stdin);
    if (text === "") throw new Error("empty: nothing to read");
    const notes: Diagnostic[] = [{ rule: "encoding", severity: "info", message: "read as UTF-8", span: null }];
    return { text, title: origin.name, published: "2020-01-01", ...(text.startsWith(NOTED) && { notes }) };
  },
  async openReader({ runtime }) {
    if (runtime === "wasm") throw new Error("no such runtime here");
    return { read };
  },
};

const fileAt = (path: string): Origin => ({ kind: "file", name: path, path });

/** Says that it hangs, so that a test knows when to interrupt it. */
async function hang(): Promise<void> {
  process.stderr.write("hanging\n");
  await new Promise((resolve) => setTimeout(resolve, 60_000));
}

async function read(input: Parameters<Awaited<ReturnType<Services["openReader"]>>["read"]>[0]): Promise<Reading> {
  const { text } = input;
  if (text.startsWith(CRASH) && !isMainThread) process.exit(7);
  if (text.startsWith(HANG)) await hang();
  if (text.startsWith(SLOW)) await new Promise((resolve) => setTimeout(resolve, 60));
  if (text.startsWith(REJECT)) throw new Error("not English");
  return new ReadingBuilder(text).build({
    id: input.id ?? text.slice(0, 8).trim(),
    title: input.title ?? null,
    outlet: input.outlet ?? null,
    published: input.published ?? null,
  });
}
