/** A number is printed with its column's digits; null is a value that was not taken. */
export type Cell = string | number | null;

interface Column {
  readonly name: string;
  /** Digits after the point; default 1. */
  readonly digits?: number;
}

export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table as Markdown, padded so that it reads well in a terminal too. */
export function markdown({ columns, rows }: Table): string {
  const numeric = columns.map((_, c) => rows.every((row) => typeof row[c] !== "string"));
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map((column, c) => text(row[c] ?? null, column)))];
  const widths = columns.map((_, c) => Math.max(3, ...lines.map((line) => line[c]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, c) => (numeric[c] ? cell.padStart(widths[c]!) : cell.padEnd(widths[c]!))).join(" | ")} |`;
  const rule = `| ${widths.map((width, c) => (numeric[c] ? `${"-".repeat(width - 1)}:` : "-".repeat(width))).join(" | ")} |`;
  return [line(lines[0]!), rule, ...lines.slice(1).map(line)].join("\n");
}

function text(cell: Cell, { digits = 1 }: Column): string {
  if (cell === null) return "–";
  return typeof cell === "number" ? cell.toFixed(digits) : cell.replaceAll("|", "\\|");
}
