import type { Span } from "@hearsay/core";
import type { NameClass, NamedDocument } from "../corpus/named-text.ts";

/** A name that somebody found, in characters of a document's text, or in its gold words. */
export interface LabelledSpan {
  readonly span: Span;
  readonly label: string;
}

/** The text of a document: its sentences with a space between. */
export const textOf = (document: NamedDocument): string => document.map(({ text }) => text).join(" ");

/** Names as keys, gold and found, on the gold words: [first, last) of the whole document. */
export function goldWordKeys(document: NamedDocument): string[] {
  let base = 0;
  return document.flatMap(({ words, names }) => {
    const keys = names.map(({ first, last, label }) => keyOf({ span: [base + first, base + last], label }));
    base += words.length;
    return keys;
  });
}

/** Names as keys in characters of the text. */
export function goldTextKeys(document: NamedDocument): string[] {
  let base = 0;
  return document.flatMap(({ text, spans, names }) => {
    const keys = names.map(({ first, last, label }) =>
      keyOf({ span: [base + spans[first]![0], base + spans[last - 1]![1]], label }),
    );
    base += text.length + 1;
    return keys;
  });
}

export const keyOf = ({ span: [start, end], label }: LabelledSpan): string => `${start} ${end} ${label}`;

const KEPT: ReadonlySet<string> = new Set(["PER", "ORG", "LOC"] satisfies NameClass[]);

/** The keys of what our model found; its fourth class, MISC, is left out as it is of the gold. */
export const ownKeys = (names: readonly LabelledSpan[]): string[] => names.filter(({ label }) => KEPT.has(label)).map(keyOf);
