import type { Reading } from "@hearsay/core";
import stringWidth from "string-width";
import { entities } from "./entities.ts";
import { head } from "./head.ts";
import { indented } from "./layout.ts";
import { notes } from "./notes.ts";
import { printable } from "../text/printable.ts";
import { run, type Line } from "./run.ts";
import { statements } from "./statements.ts";

/** The parts of a record after its head, in their order; a part without lines is left out. */
const parts: readonly ((reading: Reading, width: number) => Line[])[] = [statements, entities, notes];

/**
 * A reading as a record to be read in a terminal.
 * @param options.width columns, at least 40
 * @param options.name the input's name, where several records follow each other; null: not shown
 */
export function recordLines(reading: Reading, options: { readonly width: number; readonly name: string | null }): Line[] {
  const { width, name } = options;
  const top = name === null ? [] : nameLines(name, width);
  const bodies = parts.map((part) => part(reading, width)).filter((lines) => lines.length > 0);
  return [...top, ...head(reading, width), ...bodies.flatMap((lines) => [[], ...lines])];
}

/** The input's name on a heavy rule; a name that leaves no room for one is wrapped. */
function nameLines(name: string, width: number): Line[] {
  const text = printable(name);
  if (stringWidth(text) > width - 5) return indented([run(text, "strong")], width, 0, 2);
  return [[run(text, "strong"), run(" "), run("━".repeat(width - stringWidth(text) - 1), "faint")]];
}
