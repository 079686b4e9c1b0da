import { readFileSync, writeFileSync } from "node:fs";
import { repository, results } from "./paths.ts";
import type { Section } from "./report.ts";
import { type Cell, markdown } from "./table.ts";

const [BEGIN, END] = ["<!-- Written by npm run bench:speed. -->\n", "<!-- End of what bench:speed writes. -->"];
const readme = new URL("README.md", repository);

/** The table of speed in the README, of what bench:speed has measured. Throws where a measure was not run. */
export function readmeSpeed(sections: readonly Section[]): string {
  const of = (name: string): Section => {
    const found = sections.find((section) => section.name === name);
    if (found === undefined || found.notRun !== null) throw new Error(`${name} was not measured: npm run bench:speed`);
    return found;
  };
  const cellsOf = (name: string, row: number): readonly Cell[] => of(name).tables[0]!.rows[row]!;
  const number = (cell: Cell | undefined, digits = 0): string => (typeof cell === "number" ? cell.toFixed(digits) : String(cell));
  const [own, peer] = [cellsOf("throughput", 0), cellsOf("throughput", 1)];
  const cores = of("cores").tables[0]!.rows.at(-1)!;
  const [start, startMemory] = [cellsOf("start", 0), cellsOf("start", 1)];
  const archive = cellsOf("archive", 0);
  const rows: Cell[][] = [
    ["articles of 600 words a second, one core, everything on", number(own[1], 1), `${String(peer[0])}: ${number(peer[1], 1)}`],
    [
      "… processor time an article, ms; memory, MiB",
      `${number(own[5])}; ${number(own[6])}`,
      `${number(peer[5])}; ${number(peer[6])}`,
    ],
    [`articles of 600 words a second, ${number(cores[0])} cores`, number(cores[1], 1), ""],
    ["from a cold process to a record, s; memory, MiB", `${number(start[1], 2)}; ${number(startMemory[1])}`, ""],
    [
      `memory for an archive of ${number(archive[0], 1)} GB, ${number(archive[3])} parts of it broken, MiB`,
      number(archive[6]),
      "",
    ],
  ];
  const table = markdown({
    title: "",
    columns: [{ name: "speed" }, { name: "Hearsay" }, { name: "peer, in the same run" }],
    rows,
  });
  return `${of("throughput").machine}; ${of("throughput").date}. spaCy gives tags, trees, lemmas and names, and no attribution, coreference or roles.\n\n${table}\n`;
}

/** Puts the table of the results into the README. */
export function writeReadmeSpeed(): void {
  const sections = JSON.parse(readFileSync(new URL("speed.json", results), "utf8")) as Section[];
  const text = readFileSync(readme, "utf8");
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error("the README has no place for the table of speed");
  writeFileSync(readme, `${text.slice(0, from)}${BEGIN}\n${readmeSpeed(sections)}\n${text.slice(to)}`);
}
