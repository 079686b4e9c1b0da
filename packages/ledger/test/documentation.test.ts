import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { LEDGER_CODES, openLedger } from "@hearsay/ledger";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

const page = readFileSync(new URL("../../../docs/reference/ledger.md", import.meta.url), "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("|"));

it.each(LEDGER_CODES)("the error %s is documented", (code) => {
  expect(rows.some((row) => row.startsWith(`| \`${code}\``))).toBe(true);
});

it("every table is documented", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-tables-"));
  const file = join(folder, "a.hearsay");
  await (await openLedger(file)).close();
  const database = new DatabaseSync(file);
  const names = database
    .prepare("select name from pragma_table_list where schema = 'main' and type in ('table', 'virtual')")
    .all()
    .map(({ name }) => String(name));
  database.close();
  rmSync(folder, { recursive: true });
  const tables = names.filter((name) => !name.startsWith("sqlite_"));
  expect(tables.length).toBeGreaterThan(20);
  const firstCells = rows.map((row) => row.split("|")[1]!).join(" ");
  expect(tables.filter((name) => !firstCells.includes(`\`${name}\``))).toStrictEqual([]);
});
