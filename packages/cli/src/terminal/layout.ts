import { run, type Line, type Run } from "./run.ts";
import { widthOf, wrap } from "./wrap.ts";

/** Wraps runs behind a prefix: one before the first line, another before the rest. */
export function hanging(runs: Line, width: number, first: Line, rest: Line = first): Line[] {
  const room = Math.max(10, width - Math.max(widthOf(first), widthOf(rest)));
  return wrap(runs, room).map((line, index) => [...(index === 0 ? first : rest), ...line]);
}

/** Wraps runs, indented by some columns. */
export function indented(runs: Line, width: number, first: number, rest = first): Line[] {
  return hanging(runs, width, indent(first), indent(rest));
}

const indent = (columns: number): Line => (columns === 0 ? [] : [run(" ".repeat(columns))]);

/**
 * Puts `right` at the right margin of the last of `lines`, if there is room for it.
 * @returns null when there is none
 */
export function withRight(lines: readonly Line[], right: Line, width: number): Line[] | null {
  const last = lines.at(-1) ?? [];
  const gap = width - widthOf(last) - widthOf(right);
  if (gap < 3) return null;
  return [...lines.slice(0, -1), [...last, run(" ".repeat(gap)), ...right]];
}

/** A heading on a rule that runs to the right margin, with a note at its end where there is room. */
export function ruled(heading: string, note: string, width: number): Line {
  const start: Run[] = [run(heading, "strong"), run(" ")];
  const tail = note === "" ? [] : [run(` ${note}`, "faint")];
  const dashes = width - widthOf(start) - widthOf(tail);
  if (dashes >= 4) return [...start, run("─".repeat(dashes), "faint"), ...tail];
  return [...start, run("─".repeat(Math.max(2, width - widthOf(start))), "faint")];
}
