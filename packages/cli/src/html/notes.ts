import type { Diagnostic, Reading } from "@hearsay/core";
import { escaped } from "./escape.ts";

/** Problems that the reading met; nothing when there was none. */
export function notesHtml({ diagnostics }: Reading, level: number): string {
  if (diagnostics.length === 0) return "";
  return `<section class="notes"><h${level} class="section">Notes of the reading</h${level}>
<ul>
${diagnostics.map(noteHtml).join("\n")}
</ul></section>`;
}

const noteHtml = ({ severity, message, rule }: Diagnostic): string =>
  `<li class="${severity}">${severity === "warning" ? `<b>!</b> ` : ""}${escaped(message)} <code>${escaped(rule)}</code></li>`;
