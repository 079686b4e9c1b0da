import type { Span } from "@hearsay/core";
import type { Options } from "../run/options.ts";
import { data } from "../run/paths.ts";
import { jsonLines } from "./json-lines.ts";

/** A document whose time expressions are annotated. */
export interface TimedDocument {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  readonly timexes: readonly { readonly span: Span; readonly type: string; readonly value: string }[];
}

export interface TimexSet {
  readonly name: string;
  readonly documents: readonly TimedDocument[];
  /** Where the annotated part of a text ends. */
  readonly endOf: (document: TimedDocument) => number;
}

/** Lines of a document that MEANTIME annotates. */
const ANNOTATED = 6;

/** The end of the first lines of a text. */
const endOfLines = (text: string, lines: number): number => text.split("\n").slice(0, lines).join("\n").length;

/** “03-02-2009”, of one document, is 3 February, as its text says. */
const isoDate = (date: string): string => date.replace(/^(\d\d)-(\d\d)-(\d{4})$/u, "$3-$2-$1");

/** The sets, or the first documents of each. */
export function timexSets({ limit }: Pick<Options, "limit">): TimexSet[] {
  const read = (path: string): TimedDocument[] =>
    jsonLines<TimedDocument>(data(path))
      .slice(0, limit ?? undefined)
      .map((document) => ({ ...document, published: isoDate(document.published) }));
  return [
    { name: "MEANTIME dev", documents: read("time/meantime-dev.jsonl"), endOf: ({ text }) => endOfLines(text, ANNOTATED) },
    { name: "WikiWars", documents: read("time/wikiwars.jsonl"), endOf: ({ text }) => text.length },
  ];
}
