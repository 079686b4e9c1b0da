import type { Check, Reading } from "@hearsay/core";
import { verdictMarks } from "../record/check-marks.ts";
import { words } from "../record/evidence.ts";
import { escaped } from "./escape.ts";

/** What arithmetic and the map say of the text’s numbers. */
export function checksHtml(reading: Reading, level: number): string {
  if (reading.checks.length === 0) return "";
  return `<section class="checks"><h${level} class="section">What can be checked</h${level}>
<ul>
${reading.checks.map((check) => itemHtml(check, reading)).join("\n")}
</ul></section>`;
}

function itemHtml({ kind, verdict, note, spans }: Check, reading: Reading): string {
  const { sign, word } = verdictMarks[verdict];
  return `<li class="${verdict}"><span class="status"><span aria-hidden="true">${sign}</span> ${word}</span> ${kind}: “${escaped(words(reading, spans))}”<span class="about">${escaped(note)}</span></li>`;
}
