import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DocumentInput } from "@hearsay/core";
import { load } from "@hearsay/ingest";
import { RecordError } from "./fields.ts";
import { readRecord } from "./read-record.ts";
import type { GoldenRecord } from "./record.ts";

export interface GoldenArticle {
  /** “01-state-visit”. */
  readonly name: string;
  readonly input: DocumentInput;
  readonly record: GoldenRecord;
}

/** Where the set lies. */
export const golden = new URL("../../golden/", import.meta.url);

const NAMED = /^\d\d-[a-z0-9-]+\.(?:md|yaml)$/u;

/**
 * Loads the golden set: the articles as the ingest reads them, and their records.
 * @throws RecordError when an article or a record is missing, or a record is wrong.
 */
export async function loadGolden(folder: URL = golden): Promise<GoldenArticle[]> {
  const files = readdirSync(folder).filter((file) => NAMED.test(file));
  const names = [...new Set(files.map((file) => file.replace(/\.\w+$/u, "")))].sort();
  for (const name of names) {
    for (const file of [`${name}.md`, `${name}.yaml`]) if (!files.includes(file)) throw new RecordError(`${file} is missing`);
  }
  return Promise.all(names.map((name) => loadArticle(folder, name)));
}

async function loadArticle(folder: URL, name: string): Promise<GoldenArticle> {
  const path = fileURLToPath(new URL(`${name}.md`, folder));
  const { notes, ...input } = await load({ kind: "file", name: `${name}.md`, path });
  if (notes.length > 0) throw new RecordError(`${name}.md: ${notes.map(({ message }) => message).join("; ")}`);
  const source = readFileSync(new URL(`${name}.yaml`, folder), "utf8");
  return { name, input: { ...input, id: name }, record: readRecord(`${name}.yaml`, source, input.text) };
}
