import { readFileSync } from "node:fs";

/** A row of a lexicon: its cells by the names that the header line gives them. */
export type Row = Readonly<Record<string, string>>;

/**
 * Reads a table with a header line.
 * @throws Error when a row has another number of cells than the header.
 */
export function readTable(file: string | URL): Row[] {
  const [header = "", ...lines] = readFileSync(file, "utf8").replace(/\n$/, "").split("\n");
  const names = header.split("\t");
  return lines.map((line, i) => {
    const cells = line.split("\t");
    if (cells.length !== names.length)
      throw new Error(`${String(file)}, line ${i + 2}: ${cells.length} cells, ${names.length} wanted`);
    return Object.fromEntries(names.map((name, cell) => [name, cells[cell]!]));
  });
}

/** Lays rows out as a table with a header line. */
export const writeTable = (names: readonly string[], rows: readonly (readonly string[])[]): string =>
  [names, ...rows].map((cells) => `${cells.join("\t")}\n`).join("");

/** By UTF-16 code unit, so that the order is the same everywhere. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
