import { readFileSync } from "node:fs";
import { EXPORT_COLUMNS, EXPORT_FORMATS } from "@hearsay/ledger";
import { expect, it } from "vitest";

const page = readFileSync(new URL("../../../../docs/reference/export.md", import.meta.url), "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("|"));
const firstCells = rows.map((row) => row.split("|")[1]!);

it.each(EXPORT_FORMATS)("the format %s is documented", (format) => {
  expect(firstCells.some((cell) => cell.trim() === `\`${format}\``)).toBe(true);
});

it("every column is documented with its type", () => {
  const documented = rows.flatMap((row) => {
    const [, names = "", type = ""] = row.split("|");
    return [...names.matchAll(/`(\w+)`/gu)].map(([, name = ""]) => [name, type.trim().replaceAll("`", "")] as const);
  });
  const columns = Object.entries(EXPORT_COLUMNS);
  const found = documented.filter(([name, type]) => columns.some((column) => column[0] === name && column[1] === type));
  expect(Object.fromEntries(found)).toStrictEqual(EXPORT_COLUMNS);
});
