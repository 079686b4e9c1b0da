import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { openLedger } from "@hearsay/ledger";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { addBatch } from "../../src/add/add-batch.ts";
import { MIGRATIONS } from "../../src/migration/migrations.ts";
import { openStore } from "../../src/store/open-store.ts";
import { denial, ferry } from "../support/harbour.ts";
import { provenance } from "../support/provenance.ts";
import { describeStores, type Place } from "../support/stores.ts";

/** Two documents in a ledger of version 1, as it was first made; never to be made anew. */
const FIXTURE = gunzipSync(readFileSync(new URL("../fixtures/version-1.hearsay.gz", import.meta.url)));

describe("a file of version 1", () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-migrate-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const placed = (name: string): string => {
    writeFileSync(join(folder, name), FIXTURE);
    return join(folder, name);
  };

  it("is copied, migrated, and holds what it held", async () => {
    const file = placed("old.hearsay");
    const ledger = await openLedger(file);
    expect(ledger.opening).toStrictEqual({ version: MIGRATIONS.length, from: 1, backup: `${file}.version-1.backup` });
    expect((await ledger.document(ferry.document.url!))!.versions[0]!.reading).toStrictEqual(ferry);
    expect((await ledger.find({ text: "smugglers" })).hits).toHaveLength(1);
    expect((await ledger.add(denial, provenance)).outcome).toBe("known");
    expect((await ledger.withdraw("source", "Olin", { reason: "test", at: "2024-06-01" })).target).toBe("olin");
    await ledger.close();
    const again = await openLedger(file);
    expect(again.opening.backup).toBeNull();
    await again.close();
    const copy = new DatabaseSync(`${file}.version-1.backup`, { readOnly: true });
    expect(copy.prepare("pragma user_version").get()).toMatchObject({ user_version: 1 });
    expect(copy.prepare("select count(*) as n from version").get()).toMatchObject({ n: 2 });
    copy.close();
  });

  it("has the same tables afterwards as a new one", async () => {
    const [old, fresh] = [placed("tables.hearsay"), join(folder, "fresh.hearsay")];
    for (const file of [old, fresh]) await (await openLedger(file)).close();
    const tables = (file: string): readonly unknown[] => {
      const database = new DatabaseSync(file, { readOnly: true });
      const rows = database.prepare("select type, name, sql from sqlite_schema order by name").all();
      database.close();
      return rows.map((row) => ({ ...row }));
    };
    expect(tables(old)).toStrictEqual(tables(fresh));
  });

  it("is not touched when it is only to be read, and an earlier copy is not overwritten", async () => {
    const file = placed("twice.hearsay");
    await expect(openLedger(file, { readOnly: true })).rejects.toMatchObject({ code: "read-only" });
    expect(existsSync(`${file}.version-1.backup`)).toBe(false);
    writeFileSync(`${file}.version-1.backup`, "an earlier copy");
    const ledger = await openLedger(file);
    expect(ledger.opening.backup).toBe(`${file}.version-1.2.backup`);
    await ledger.close();
    expect(readFileSync(`${file}.version-1.backup`, "utf8")).toBe("an earlier copy");
  });
});

/** A ledger as version 1 made it, with two documents. */
async function makeOld({ location, options }: Place): Promise<void> {
  const store = await openStore(location, options);
  await store.database.transaction().execute(async (database) => {
    for (const statement of MIGRATIONS[0]!.statements(store.types)) await sql.raw(statement).execute(database);
    await store.setVersion(database, 1);
  });
  await addBatch(
    store,
    [ferry, denial].map((reading) => ({ reading, provenance })),
  );
  await store.close();
}

describeStores("migrating", ({ open, place }) => {
  it("brings an older ledger up to date, of two that open it at once too", async () => {
    const there = place();
    await makeOld(there);
    const [one, other] = await Promise.all([open(there), open(there)]);
    expect([one.opening.backup, other.opening.backup].filter((backup) => backup !== null)).not.toHaveLength(0);
    expect(await other.counts()).toMatchObject({ documents: 2, events: 5 });
    await one.withdraw("document", ferry.document.url!, { reason: "test", at: "2024-06-01" });
    expect(await other.withdrawals()).toHaveLength(1);
  });

  it("leaves the ledger as it was when a step fails", async () => {
    const there = place();
    await makeOld(there);
    const store = await openStore(there.location, there.options);
    // A table in the way of the second step.
    await sql`create table withdrawal (note text)`.execute(store.database);
    await expect(openLedger(there.location, there.options)).rejects.toThrow(/withdrawal/u);
    expect(await store.version(store.database)).toBe(1);
    const { rows } = await sql<{ n: number }>`select count(*) as n from version`.execute(store.database);
    expect(rows[0]!.n).toBe(2);
    await sql`drop table withdrawal`.execute(store.database);
    await store.close();
    expect((await open(there)).opening).toMatchObject({ version: MIGRATIONS.length, from: 1 });
  });

  it("refuses a ledger of a newer version, in words", async () => {
    const there = place();
    const store = await openStore(there.location, there.options);
    await store.setVersion(store.database, 99);
    await store.close();
    await expect(open(there)).rejects.toMatchObject({
      code: "newer-version",
      message: expect.stringContaining("update Hearsay"),
    });
  });
});

it("migrations are numbered one after the other, and their files say so", () => {
  expect(MIGRATIONS.map(({ number }) => number)).toStrictEqual(MIGRATIONS.map((_, index) => index + 1));
  const files = readdirSync(new URL("../../src/migration/", import.meta.url)).filter((name) => /^\d/u.test(name));
  expect(files.map((name) => Number(name.slice(0, 4)))).toStrictEqual(MIGRATIONS.map(({ number }) => number));
});
