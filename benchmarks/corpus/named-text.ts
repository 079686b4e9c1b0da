import type { Span } from "@hearsay/core";

/** A name in words of a sentence. */
export interface GoldName {
  readonly first: number;
  readonly last: number;
  readonly label: NameClass;
}
export type NameClass = "PER" | "ORG" | "LOC";

export interface NamedSentence {
  readonly text: string;
  readonly words: readonly string[];
  /** Where each word stands in the text. */
  readonly spans: readonly Span[];
  readonly names: readonly GoldName[];
}

/** A document of a set of names; its sentences follow each other in one paragraph. */
export type NamedDocument = readonly NamedSentence[];

const CLASSES: readonly string[] = ["PER", "ORG", "LOC"] satisfies NameClass[];

/** Names from tags of either scheme: a name begins with B, after O, or where the class changes. Other classes are left out. */
export function namesOf(tags: readonly string[]): GoldName[] {
  const names: { first: number; last: number; label: NameClass }[] = [];
  tags.forEach((tag, i) => {
    const [prefix, label = ""] = tag.split("-");
    if (!CLASSES.includes(label)) return;
    const before = names.at(-1);
    if (prefix !== "B" && before?.last === i && before.label === label) before.last = i + 1;
    else names.push({ first: i, last: i + 1, label: label as NameClass });
  });
  return names;
}
