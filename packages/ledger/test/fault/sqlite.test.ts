import { chmodSync, copyFileSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLedger } from "@hearsay/ledger";
import { describe, expect, it } from "vitest";
import { collect } from "../support/collect.ts";
import { checkWhole } from "../support/check-whole.ts";
import { numbered } from "../support/harbour.ts";
import { provenance } from "../support/provenance.ts";
import { runProcess, writerCommand } from "../support/run-writer.ts";
import { describeSqlite } from "../support/stores.ts";

const many = (count: number) => Array.from({ length: count }, (_, index) => ({ reading: numbered(index), provenance }));

describe("faults of a file", () =>
  describeSqlite(({ open, place }) => {
    it("a full disk gives one clear line, keeps what was reported, and goes on once there is room", async () => {
      const there = place();
      const ledger = await open(there, { maxBytes: 500_000 });
      let kept = 0;
      const filling = async (): Promise<void> => {
        for await (const _ of ledger.addAll(many(500), { batch: 5 })) kept++;
      };
      await expect(filling()).rejects.toMatchObject({
        code: "disk-full",
        message: expect.stringMatching(/^[^\n]*disk is full[^\n]*$/u),
      });
      expect(kept).toBeGreaterThan(10);
      expect((await checkWhole(ledger)).size).toBe(kept);
      await ledger.close();
      const roomy = await open(there);
      const outcomes = await collect(roomy.addAll(many(500)), ({ outcome }) => outcome);
      expect(outcomes.filter((outcome) => outcome === "known")).toHaveLength(kept);
      expect((await checkWhole(roomy)).size).toBe(500);
    });

    it("a limit on the size of files does so too", async () => {
      const there = place();
      const command = writerCommand(there, { first: 0, end: 400, batch: 4 })
        .map((word) => `'${word}'`)
        .join(" ");
      const { code, error, lines } = await runProcess("bash", ["-c", `ulimit -f 1200; exec ${command}`]);
      expect(code).toBe(1);
      expect(error).toMatch(/^(?:write-failed|disk-full): [^\n]+\n$/u);
      const ledger = await open(there);
      const kept = await checkWhole(ledger);
      expect(lines.length).toBeGreaterThan(0);
      expect(kept.size).toBeGreaterThanOrEqual(lines.length);
      await collect(ledger.addAll(many(400)));
      expect((await checkWhole(ledger)).size).toBe(400);
    }, 60_000);

    it("a read-only file can be asked, and says that nothing can be added", async () => {
      const there = place();
      await (await open(there)).add(numbered(0), provenance);
      const ledger = await open(there, { readOnly: true });
      expect((await ledger.find({ actor: "guards" })).hits).toHaveLength(1);
      await expect(ledger.add(numbered(1), provenance)).rejects.toMatchObject({ code: "read-only" });
      expect((await checkWhole(ledger)).size).toBe(1);
    });

    it("a file without the right to write says so to whom the right is denied", async () => {
      const folder = mkdtempSync(join(tmpdir(), "hearsay-denied-"));
      const there = { kind: "sqlite", location: join(folder, "a.hearsay"), options: {} } as const;
      const ledger = await openLedger(there.location);
      await ledger.add(numbered(0), provenance);
      await ledger.close();
      chmodSync(there.location, 0o444);
      chmodSync(folder, 0o555);
      const [program, ...args] = writerCommand(there, { first: 1, end: 2 });
      // The superuser may write everywhere.
      const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
      const { code, error } = await runProcess(program!, args, user);
      chmodSync(folder, 0o755);
      rmSync(folder, { recursive: true });
      expect(error).toMatch(/^(?:read-only|cannot-open): [^\n]+\n$/u);
      expect(code).toBe(1);
    });

    it("a ledger that another program is writing to is locked, and free again afterwards", async () => {
      const there = place();
      const ledger = await open(there, { busyTimeout: 50 });
      const other = new DatabaseSync(there.location);
      other.exec("begin immediate");
      await expect(ledger.add(numbered(0), provenance)).rejects.toMatchObject({
        code: "locked",
        message: expect.stringContaining("another program"),
      });
      expect((await ledger.find({})).hits).toStrictEqual([]);
      other.exec("rollback");
      other.close();
      expect((await ledger.add(numbered(0), provenance)).outcome).toBe("added");
    });

    it("what is no ledger is left alone", async () => {
      const text = place().location;
      writeFileSync(text, "This is a letter, not a ledger. ".repeat(100));
      await expect(openLedger(text)).rejects.toMatchObject({ code: "not-a-ledger" });
      const foreign = place().location;
      const database = new DatabaseSync(foreign);
      database.exec("create table letters (text)");
      database.close();
      const before = statSync(foreign).size;
      await expect(openLedger(foreign)).rejects.toMatchObject({ code: "not-a-ledger" });
      expect(statSync(foreign).size).toBe(before);
    });

    it("a damaged ledger says so", async () => {
      const there = place();
      const ledger = await openLedger(there.location);
      await collect(ledger.addAll(many(50)));
      await ledger.close();
      const cut = place().location;
      copyFileSync(there.location, cut);
      truncateSync(cut, statSync(cut).size - 200_000);
      const reading = async (): Promise<void> => {
        const opened = await open({ ...there, location: cut });
        await checkWhole(opened);
      };
      await expect(reading()).rejects.toMatchObject({ code: "damaged" });
      const file = new DatabaseSync(there.location);
      file.exec("update version set text = replace(text, 'shut', 'open') where id = 3");
      file.close();
      await expect(checkWhole(await open(there))).rejects.toMatchObject({ code: "damaged" });
    });

    it("a folder, a missing folder and a missing file are told apart from ledgers", async () => {
      await expect(openLedger(tmpdir())).rejects.toMatchObject({ code: "cannot-open" });
      await expect(openLedger(join(tmpdir(), "no-such-folder", "a.hearsay"))).rejects.toMatchObject({ code: "cannot-open" });
      await expect(openLedger(place().location, { create: false })).rejects.toMatchObject({ code: "not-found" });
      await expect(openLedger(" ")).rejects.toMatchObject({ code: "not-found" });
    });

    it("a ledger that was closed says so", async () => {
      const ledger = await openLedger(place().location);
      await ledger.close();
      await expect(ledger.add(numbered(0), provenance)).rejects.toMatchObject({ code: "closed" });
    });
  }));
