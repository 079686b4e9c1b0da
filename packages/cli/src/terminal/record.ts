import type { Reading } from "@hearsay/core";
import stringWidth from "string-width";
import type { Part } from "../command/parts.ts";
import { checks } from "./checks.ts";
import { entities } from "./entities.ts";
import { events } from "./events.ts";
import { head } from "./head.ts";
import { indented } from "./layout.ts";
import { notes } from "./notes.ts";
import { printable } from "../text/printable.ts";
import { run, type Line } from "./run.ts";
import { statements } from "./statements.ts";

type Section = (reading: Reading, width: number) => Line[];

const placed: Section = (reading, width) =>
  entities({ ...reading, entities: reading.entities.filter(({ place }) => place !== null) }, width);

/** The parts of a record after its head, in their order; a part without lines is left out. */
const sections: readonly (readonly [Part, Section])[] = [
  ["statements", statements],
  ["events", events],
  ["checks", checks],
  ["entities", entities],
  ["diagnostics", notes],
];

/**
 * A reading as a record to be read in a terminal.
 * @param options.width columns, at least 40
 * @param options.only the parts that are wanted; null: all
 * @param options.name the input's name, where several records follow each other; null: not shown
 */
export function recordLines(
  reading: Reading,
  options: { readonly width: number; readonly name: string | null; readonly only?: ReadonlySet<Part> | null },
): Line[] {
  const { width, name, only = null } = options;
  const top = name === null ? [] : nameLines(name, width);
  const chosen = sections.filter(([part]) => only === null || only.has(part)).map(([, section]) => section);
  if (only?.has("places") === true && !only.has("entities")) chosen.push(placed);
  const bodies = chosen.map((section) => section(reading, width)).filter((lines) => lines.length > 0);
  const headLines = only === null || only.has("document") ? head(reading, width) : [];
  return [
    ...top,
    ...headLines,
    ...bodies.flatMap((lines, i) => (i === 0 && top.length + headLines.length === 0 ? lines : [[], ...lines])),
  ];
}

/** The input's name on a heavy rule; a name that leaves no room for one is wrapped. */
function nameLines(name: string, width: number): Line[] {
  const text = printable(name);
  if (stringWidth(text) > width - 5) return indented([run(text, "strong")], width, 0, 2);
  return [[run(text, "strong"), run(" "), run("━".repeat(width - stringWidth(text) - 1), "faint")]];
}
