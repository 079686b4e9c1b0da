import type { Line } from "./line.ts";
import type { SectionRules } from "./section-rules.ts";
import type { Verdicts } from "./verdict.ts";

/** Finds the datelines in front of the paragraphs that are still open, and calls every open paragraph body. */
export function findDatelines(lines: readonly Line[], rules: SectionRules, verdicts: Verdicts): void {
  let first = true;
  for (const [i, line] of lines.entries()) {
    if (verdicts[i]) continue;
    const dateline = rules.readDateline(line.text, first);
    verdicts[i] = dateline ? { kind: "body", rule: "paragraph", dateline } : { kind: "body", rule: "paragraph" };
    if (line.prose) first = false;
  }
}
