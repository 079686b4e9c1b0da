import { readFileSync } from "node:fs";
import type { NamedDocument } from "../corpus/named-text.ts";
import { readUner } from "../corpus/uner.ts";
import { readWikigold } from "../corpus/wikigold.ts";
import type { Options } from "../run/options.ts";
import { data } from "../run/paths.ts";

/** A set of documents with names that no model here was trained on. */
export interface NameSet {
  readonly name: string;
  readonly documents: readonly NamedDocument[];
}

/** The sets, or the first documents of each. */
export function nameSets({ limit }: Pick<Options, "limit">): NameSet[] {
  const sets = [
    { name: "wikigold", documents: readWikigold(text("entity/wikigold/data/wikigold.conll.txt")) },
    { name: "UNER-EWT test", documents: readUner(text("entity/uner-ewt-test.iob2")) },
  ];
  return sets.map(({ name, documents }) => ({ name, documents: documents.slice(0, limit ?? documents.length) }));
}

const text = (path: string): string => readFileSync(data(path), "utf8");
