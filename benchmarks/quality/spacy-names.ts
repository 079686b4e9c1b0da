import type { NamedDocument } from "../corpus/named-text.ts";
import { spacyScript } from "../peer/spacy.ts";
import { keyOf, type LabelledSpan, textOf } from "./found-names.ts";
import type { NameSet } from "./name-sets.ts";

/** OntoNotes' classes as the sets' own; what is left out (NORP, EVENT, …) is no name of theirs. */
const CLASSES: Readonly<Record<string, string>> = { PERSON: "PER", ORG: "ORG", GPE: "LOC", LOC: "LOC", FAC: "LOC" };

type Row = readonly [start: number, end: number, label: string];
interface Printed {
  readonly words: readonly Row[];
  readonly text: readonly Row[];
  readonly version: string;
}

/** Keys of the names that spaCy finds in each document: as it gives them, and with “the” and “’s” trimmed off. */
export interface SpacyKeys {
  readonly version: string;
  readonly words: string[][];
  readonly wordsTrimmed: string[][];
  readonly text: string[][];
  readonly textTrimmed: string[][];
}

/** @throws NotRun when spaCy cannot be installed. */
export async function spacyNames({ documents }: NameSet): Promise<SpacyKeys> {
  const printed = await spacyScript(
    "spacy_names.py",
    [],
    documents.map((document) => `${JSON.stringify(given(document))}\n`).join(""),
  );
  const found = printed
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Printed);
  const keys = (of: (document: NamedDocument, found: Printed) => LabelledSpan[]): string[][] =>
    documents.map((document, d) => of(document, found[d]!).map(keyOf));
  return {
    version: found[0]?.version ?? "",
    words: keys((_, { words }) => kept(words)),
    wordsTrimmed: keys((document, { words }) =>
      kept(words).map((name) =>
        trimWords(
          name,
          document.flatMap((s) => s.words),
        ),
      ),
    ),
    text: keys((_, { text }) => kept(text)),
    textTrimmed: keys((document, { text }) => kept(text).map((name) => trimText(name, textOf(document)))),
  };
}

/** A sentence's words, and which of them a space follows. */
function given(document: NamedDocument): object {
  return {
    words: document.map(({ words }) => words),
    spaces: document.map(({ spans }) => spans.map(([, end], i) => spans[i + 1] === undefined || spans[i + 1]![0] > end)),
    text: textOf(document),
  };
}

const kept = (rows: readonly Row[]): LabelledSpan[] =>
  rows.flatMap(([start, end, label]) => (CLASSES[label] ? [{ span: [start, end] as const, label: CLASSES[label] }] : []));

const ARTICLE = /^(?:the|an?)$/iu;
const POSSESSIVE = /^['’]s$/iu;

export function trimWords({ span: [first, last], label }: LabelledSpan, words: readonly string[]): LabelledSpan {
  const from = last - first > 1 && ARTICLE.test(words[first]!) ? first + 1 : first;
  const to = last - from > 1 && POSSESSIVE.test(words[last - 1]!) ? last - 1 : last;
  return { span: [from, to], label };
}

export function trimText({ span: [start, end], label }: LabelledSpan, text: string): LabelledSpan {
  const name = text.slice(start, end);
  const article = /^(?:the|an?)\s+(?=\S)/iu.exec(name)?.[0].length ?? 0;
  const possessive = /(?<=\S)['’]s$/iu.exec(name.slice(article))?.[0].length ?? 0;
  return { span: [start + article, end - possessive], label };
}
