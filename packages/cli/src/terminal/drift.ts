import type { Reading, Span } from "@hearsay/core";
import type { Difference, DriftKind } from "@hearsay/story";
import type { ReadingComparison } from "../compare/reading-comparison.ts";
import { publishedText, titleOf } from "../record/heading.ts";
import { sentenceNumber } from "../record/sentence-index.ts";
import { counted } from "../record/wording.ts";
import { printable } from "../text/printable.ts";
import { hanging, indented, ruled } from "./layout.ts";
import { joined, run, type Line, type Run, type Style } from "./run.ts";

/** How each kind is shown: what touches the sense, what touches who vouches or how far, and what is only more or less. */
const SHOWN: Readonly<Record<DriftKind, readonly [sign: string, style: Style]>> = {
  "meaning-inverted": ["✗", "denial"],
  "number-changed": ["✗", "denial"],
  "unit-changed": ["✗", "denial"],
  "time-changed": ["✗", "denial"],
  "entity-changed": ["✗", "denial"],
  "attribution-changed": ["✗", "denial"],
  "attribution-lost": ["◌", "hedge"],
  "hedge-dropped": ["≈", "hedge"],
  "hedge-added": ["≈", "hedge"],
  "quotation-altered": ["“", "hedge"],
  "quotation-marks-lost": ["“", "hedge"],
  "detail-added": ["+", "cue"],
  "detail-dropped": ["−", "faint"],
};
/** Columns of the margin that holds the two sentence numbers. */
const MARGIN = 9;
/** A passage longer than this is shown with its middle left out. */
const LONGEST = 160;

/** What the second of two documents tells otherwise than the first, as a table to be read in a terminal. */
export function drift(comparison: ReadingComparison, width: number): Line[] {
  const { a, b, alignment, differences } = comparison;
  const told = new Set(alignment.passages.map((passage) => passage.b[0])).size;
  const summary = `${told} of ${counted(b.sentences.length, "sentence")} of B have a counterpart in A`;
  return [
    ...document("A", a, width),
    ...document("B", b, width),
    ...indented([run(`${summary} · ${counted(differences.length, "difference")}`, "faint")], width, 3),
    [],
    ruled("WHAT CHANGED", "margin: sentence of A → of B", width),
    ...(differences.length === 0 ? indented([run("nothing but wording")], width, MARGIN) : []),
    ...differences.flatMap((difference) => [[], ...differenceLines(difference, comparison, width)]),
  ];
}

function document(letter: string, reading: Reading, width: number): Line[] {
  const { outlet, published } = reading.document;
  const facts = [outlet, published === null ? null : publishedText(published)].filter((fact) => fact !== null);
  const imprint = facts.map((fact) => [run(printable(fact), "faint")]);
  const line = joined([[run(printable(titleOf(reading)), "title")], ...imprint], run(" · ", "faint"));
  return hanging(line, width, [run(`${letter}  `, "strong")], [run("   ")]);
}

/** What changed, in one line: the kind, and the words of both texts. */
export function changeRuns({ kind, values }: Difference): Run[] {
  const [sign, style] = SHOWN[kind];
  return [
    run(`${sign}\u00a0${kind.replaceAll("-", "\u00a0")}`, style),
    run(" · ", "faint"),
    ...joined([quoted(values.a), quoted(values.b)], run(" → ", "faint")),
  ];
}

function differenceLines(difference: Difference, comparison: ReadingComparison, width: number): Line[] {
  const { a, b, explanation } = difference;
  const numbers = `${numberOf(comparison.a, a)} → ${numberOf(comparison.b, b)}`;
  return [
    ...hanging(changeRuns(difference), width, [run(`${numbers}  `.padStart(MARGIN), "faint")], [run(" ".repeat(MARGIN))]),
    ...indented([run(printable(explanation), "faint")], width, MARGIN),
  ];
}

const numberOf = ({ sentences }: Reading, span: Span | null): string =>
  span === null ? "–" : String(sentenceNumber(sentences, span[0]) ?? "–");

function quoted(value: string | null): Run[] {
  if (value === null) return [];
  const text = printable(value).replaceAll(/^[“"]|[”"]$/gu, "");
  const half = LONGEST / 2;
  return [run(`“${text.length <= LONGEST ? text : `${text.slice(0, half).trimEnd()} … ${text.slice(-half).trimStart()}`}”`)];
}
