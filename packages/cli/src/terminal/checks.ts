import type { Check, Reading } from "@hearsay/core";
import { verdictMarks } from "../record/check-marks.ts";
import { words } from "../record/evidence.ts";
import { sentenceNumber } from "../record/sentence-index.ts";
import { printable } from "../text/printable.ts";
import { hanging, indented, ruled } from "./layout.ts";
import { run, type Line, type Style } from "./run.ts";

const STYLES: Readonly<Record<Check["verdict"], Style>> = { consistent: "cue", inconsistent: "denial", undecided: "hedge" };

/** What arithmetic and the map say of the text's numbers. */
export function checks(reading: Reading, width: number): Line[] {
  if (reading.checks.length === 0) return [];
  return [
    ruled("WHAT CAN BE CHECKED", "margin: sentence", width),
    [],
    ...reading.checks.flatMap((check) => checkLines(check, reading, width)),
  ];
}

function checkLines({ kind, verdict, note, spans }: Check, reading: Reading, width: number): Line[] {
  const { sign, word } = verdictMarks[verdict];
  const number = spans[0] ? sentenceNumber(reading.sentences, spans[0][0]) : null;
  const margin = run(`${number ?? "–"}  `.padStart(6), "faint");
  const said = run(`“${printable(words(reading, spans))}”`);
  return [
    ...hanging(
      [run(`${sign}\u00a0${word}`, STYLES[verdict]), run(" · ", "faint"), run(`${kind} `, "faint"), said],
      width,
      [margin],
      [run(" ".repeat(8))],
    ),
    ...indented([run(printable(note), "faint")], width, 8),
  ];
}
