import type { Diagnostic, Reading } from "@hearsay/core";
import { boilerplateOf, type Boilerplate } from "../record/boilerplate.ts";
import { shortened } from "../record/heading.ts";
import { sentenceNumber } from "../record/sentence-index.ts";
import { counted } from "../record/wording.ts";
import { indented, ruled } from "./layout.ts";
import { printable } from "../text/printable.ts";
import { run, type Line } from "./run.ts";

/** What the reader should know of the reading itself: problems that it met, and what was left out. */
export function notes(reading: Reading, width: number): Line[] {
  const left = boilerplateOf(reading);
  if (left === null && reading.diagnostics.length === 0) return [];
  return [
    ruled("NOTES", "", width),
    [],
    ...reading.diagnostics.flatMap((diagnostic) => diagnosticLines(diagnostic, reading, width)),
    ...(left ? leftOutLines(left, width) : []),
  ];
}

function diagnosticLines({ severity, rule, message, span }: Diagnostic, reading: Reading, width: number): Line[] {
  const number = span && sentenceNumber(reading.sentences, span[0]);
  const place = number === null ? "" : ` (sentence ${number})`;
  const sign = severity === "warning" ? run("! ", "warning") : run("· ", "faint");
  return indented([sign, run(printable(message)), run(`${place} `), run(printable(rule), "faint")], width, 0, 2);
}

function leftOutLines({ passages, length, opening }: Boilerplate, width: number): Line[] {
  const text = `Left out as page furniture: ${counted(passages, "passage")}, ${counted(length, "character")} `;
  return indented([run("· ", "faint"), run(text), run(`“${printable(shortened(opening, 60))}”`, "faint")], width, 0, 2);
}
