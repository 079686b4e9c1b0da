import { openLedger } from "@hearsay/ledger";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { collect } from "../support/collect.ts";
import { checkWhole } from "../support/check-whole.ts";
import { numbered } from "../support/harbour.ts";
import { hasPostgres } from "../support/postgres-server.ts";
import { provenance } from "../support/provenance.ts";
import { describePostgres } from "../support/stores.ts";

const many = (count: number) => Array.from({ length: count }, (_, index) => ({ reading: numbered(index), provenance }));

async function withClient(location: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: location });
  await client.connect();
  await work(client);
  await client.end();
}

const hangUp = async (location: string): Promise<void> =>
  withClient(location, async (client) =>
    client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'hearsay'"),
  );

describe.skipIf(!hasPostgres)("faults of a server", () =>
  describePostgres(({ open, place }) => {
    it("a connection that breaks in mid-batch gives one clear line, and the same ledger goes on", async () => {
      const there = place();
      const ledger = await open(there);
      let kept = 0;
      const begun = Promise.withResolvers<void>();
      const adding = async (): Promise<void> => {
        for await (const _ of ledger.addAll(many(60), { batch: 6 })) {
          kept++;
          if (kept < 18) continue;
          begun.resolve();
          await blocked.promise;
        }
      };
      const blocked = Promise.withResolvers<void>();
      const blocker = new pg.Client({ connectionString: there.location });
      await blocker.connect();
      const watching = adding();
      await begun.promise;
      await blocker.query(`begin; lock table ${there.options.schema}.event in exclusive mode`);
      blocked.resolve();
      // Soon it waits in the middle of a transaction: the blocker holds a table that it needs.
      setTimeout(() => void hangUp(there.location), 150);
      await expect(watching).rejects.toMatchObject({
        code: "connection-lost",
        message: expect.stringMatching(/^[^\n]*connection[^\n]*$/u),
      });
      await blocker.query("rollback");
      await blocker.end();
      expect((await checkWhole(ledger)).size).toBeGreaterThanOrEqual(kept);
      const outcomes = await collect(ledger.addAll(many(60)), ({ outcome }) => outcome);
      expect(outcomes.filter((outcome) => outcome === "known").length).toBeGreaterThanOrEqual(kept);
      expect((await checkWhole(ledger)).size).toBe(60);
    });

    it("a connection that breaks while nothing is done is made again", async () => {
      const there = place();
      const ledger = await open(there);
      await ledger.add(numbered(0), provenance);
      await hangUp(there.location);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect((await ledger.add(numbered(1), provenance)).outcome).toBe("added");
    });

    it("a table that another program holds is locked, and free again afterwards", async () => {
      const there = place();
      const ledger = await open(there, { busyTimeout: 100 });
      await withClient(there.location, async (client) => {
        await client.query(`begin; lock table ${there.options.schema}.document in exclusive mode`);
        await expect(ledger.add(numbered(0), provenance)).rejects.toMatchObject({ code: "locked" });
        await client.query("rollback");
      });
      expect((await ledger.add(numbered(0), provenance)).outcome).toBe("added");
    });

    it("a ledger that is opened for asking refuses to add", async () => {
      const there = place();
      await (await open(there)).add(numbered(0), provenance);
      const ledger = await open(there, { readOnly: true });
      expect((await ledger.find({ actor: "guards" })).hits).toHaveLength(1);
      await expect(ledger.add(numbered(1), provenance)).rejects.toMatchObject({ code: "read-only" });
    });

    it("a schema with other tables is left alone", async () => {
      const { location, options } = place();
      await withClient(location, async (client) =>
        client.query(`create schema ${options.schema}; create table ${options.schema}.letters (text text)`),
      );
      await expect(openLedger(location, options)).rejects.toMatchObject({ code: "not-a-ledger" });
      await expect(openLedger(location, { schema: "no;schema" })).rejects.toMatchObject({ code: "cannot-open" });
      await expect(openLedger(location, { ...place().options, create: false })).rejects.toMatchObject({ code: "not-found" });
    });

    it("a server that is not there, or lets nobody in, says so without the password", async () => {
      const nobody = openLedger("postgres://hearsay:secret@127.0.0.1:1/none");
      await expect(nobody).rejects.toMatchObject({ code: "unreachable", message: expect.not.stringContaining("secret") });
      const address = new URL(place().location);
      address.pathname = "/no_such_database";
      await expect(openLedger(address.href)).rejects.toMatchObject({ code: "unreachable" });
      await expect(openLedger("postgres://[")).rejects.toMatchObject({ code: "unreachable" });
    });

    it("a ledger that was closed says so", async () => {
      const ledger = await open();
      await ledger.close();
      await expect(ledger.add(numbered(0), provenance)).rejects.toMatchObject({ code: "closed" });
    });
  }),
);
