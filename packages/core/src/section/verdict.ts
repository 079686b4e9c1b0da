import type { SectionKind } from "../document/annotation/block.ts";
import type { Line } from "./line.ts";
import type { DatelinePrefix, PrintedPieces } from "./section-rules.ts";

/** What was decided about a line. */
export interface Verdict {
  readonly kind: SectionKind;
  readonly rule: string;
  readonly printed?: PrintedPieces;
  /** The dateline in front of a body paragraph. */
  readonly dateline?: DatelinePrefix;
  readonly opens?: "links" | "comments";
}

/** The verdicts reached so far, a place for every line of the text. */
export type Verdicts = (Verdict | undefined)[];

/** For each line, how many lines of prose that are still undecided stand before it. */
export function proseBefore(lines: readonly Line[], verdicts: Verdicts): number[] {
  let count = 0;
  return lines.map((line, i) => {
    const before = count;
    if (line.prose && !verdicts[i]) count += 1;
    return before;
  });
}
