import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasNats, type NatsServer, startNats } from "../../../queue/test/support/nats-server.ts";
import { QueueLab, writeArchives } from "../support/queue-lab.ts";

describe.skipIf(!hasNats)("a queue", () => {
  let server: NatsServer;
  const labs: QueueLab[] = [];
  beforeAll(async () => {
    server = await startNats();
  });
  afterAll(() => {
    server?.stop();
    for (const lab of labs) lab.remove();
  });
  const lab = (name: string, options: ConstructorParameters<typeof QueueLab>[1] = {}): QueueLab => {
    const made = new QueueLab(`${server.address}/${name}`, options);
    labs.push(made);
    return made;
  };

  it("gives one worker's ledger from four workers, to the byte", async () => {
    const one = lab("workers");
    writeArchives(one.path("archive"), { files: 4, pages: 8 });
    const shards: Readonly<Record<string, string>>[] = [];
    const ledgers: string[] = [];
    for (const [out, workers] of [
      ["one", 1],
      ["four", 4],
    ] as const) {
      const { code, err } = await one.run("enqueue", one.path("archive"), "--size", "1KB", "--queue", `${one.address}-${out}`);
      expect(`${code} ${err}`).toMatch(/^0 hearsay: enqueued 17 jobs \(0\.0 MB\)/u);
      const words = ["work", "--queue", `${one.address}-${out}`, "--out", one.path(out), "--until-empty", "--jobs", "2"];
      const ended = await Promise.all(Array.from({ length: workers }, () => one.run(...words)));
      expect(ended.map(({ code: ending }) => ending)).toEqual(Array.from({ length: workers }, () => 0));
      shards.push(one.shards(out));
      ledgers.push(await one.ledgerOf(out));
    }
    expect(Object.keys(shards[0]!)).toHaveLength(17);
    expect(shards[1]).toEqual(shards[0]);
    expect(ledgers[0]!.split("\n")).toHaveLength(4 * 8 + 1);
    expect(ledgers[1]).toBe(ledgers[0]);
  }, 120_000);

  /** Archives, and what their shards are when nothing goes wrong. */
  async function reference(one: QueueLab, pages: number): Promise<Readonly<Record<string, string>>> {
    writeArchives(one.path("archive"), { files: 4, pages });
    const address = `${one.address}-reference`;
    await one.run("enqueue", one.path("archive"), "--size", "1KB", "--queue", address);
    expect((await one.run("work", "--queue", address, "--out", one.path("reference"), "--until-empty", "--jobs", "1")).err).not.toContain("set aside"); // prettier-ignore
    return one.shards("reference");
  }

  it("loses nothing and makes nothing twice when workers are killed and the server is restarted", async () => {
    const kills = Number(process.env.HEARSAY_TEST_KILLS ?? "10");
    const one = lab("kills");
    const expected = await reference(one, 3 * kills);
    await one.run("enqueue", one.path("archive"), "--size", "1KB", "--ack-wait", "1");
    const work = ["work", "--out", one.path("shards"), "--jobs", "1", "--tries", "1000", "--delay", "0"];
    const start = () => one.start(work, { HEARSAY_TEST_PAUSE: "150" });
    const workers = [start(), start()];
    let midway = 0;
    for (let kill = 0; kill < kills; kill++) {
      const which = kill % 2;
      await workers[which]!.said("takes jobs from");
      await wait(Math.random() * 1500);
      if (kill === Math.floor(kills / 3) || kill === Math.floor((2 * kills) / 3)) await server.restart();
      if (readdirSync(one.path("shards")).some((name) => name.endsWith(".draft"))) midway++;
      workers[which]!.child.kill("SIGKILL");
      await workers[which]!.ended;
      workers[which] = start();
    }
    // Before that, a signal ends the process as it ends any.
    for (const { said } of workers) await said("takes jobs from");
    for (const { child } of workers) child.kill("SIGTERM");
    expect((await Promise.all(workers.map(({ ended }) => ended))).map(({ code }) => code)).toEqual([143, 143]);
    expect((await one.run(...work, "--until-empty")).code).toBe(0);
    expect(midway).toBeGreaterThan(0);
    expect(one.shards("shards")).toEqual(expected);
    expect(await one.ledgerOf("shards")).toBe(await one.ledgerOf("reference"));
    const status = JSON.parse((await one.run("queue", "--json")).out) as Record<string, unknown>;
    expect(status).toMatchObject({ waiting: 0, working: 0, aside: 0, left: 0 });
    expect(status.done).toBe(status.jobs);
  }, 300_000);

  it("does the job of a worker that is silent for too long again, and the two agree", async () => {
    const one = lab("silent");
    const expected = await reference(one, 4);
    await one.run("enqueue", one.path("archive"), "--size", "1KB", "--ack-wait", "1");
    const work = ["work", "--out", one.path("shards"), "--jobs", "1"];
    const silent = one.start(work, { HEARSAY_TEST_PAUSE: "700" });
    await silent.said("read, ");
    await wait(200);
    silent.child.kill("SIGSTOP");
    expect((await one.run(...work, "--until-empty")).code).toBe(0);
    silent.child.kill("SIGCONT");
    await wait(2500);
    silent.child.kill("SIGTERM");
    expect((await silent.ended).code).toBe(143);
    expect(one.shards("shards")).toEqual(expected);
    expect(readdirSync(one.path("shards")).filter((name) => name.endsWith(".draft"))).toEqual([]);
  }, 120_000);

  it("keeps a job that takes longer than the acknowledgement, because it is heard of", async () => {
    const one = lab("long");
    writeArchives(one.path("archive"), { files: 1, pages: 8 });
    await one.run("enqueue", one.path("archive"), "--ack-wait", "1");
    const slow = one.start(["work", "--out", one.path("shards"), "--jobs", "1", "--until-empty"], { HEARSAY_TEST_PAUSE: "400" });
    await slow.said("takes jobs from");
    const { err } = await one.run("work", "--out", one.path("shards"), "--jobs", "1", "--until-empty");
    expect(err).not.toContain("read, ");
    expect((await slow.ended).err).toContain("8 read, 1 failed");
  }, 120_000);

  it("acknowledges a job that is submitted again after the window at once: its shard is there", async () => {
    const one = lab("twice");
    writeArchives(one.path("archive"), { files: 1, pages: 4 });
    const enqueue = ["enqueue", one.path("archive"), "--window", "1"];
    expect((await one.run(...enqueue)).err).toContain("enqueued 1 job ");
    expect((await one.run(...enqueue)).err).toContain("enqueued 0 jobs, 1 were there already");
    const work = ["work", "--out", one.path("shards"), "--jobs", "1", "--until-empty"];
    expect((await one.run(...work)).err).toContain("4 read, 1 failed");
    const before = one.shards("shards");
    await wait(1200);
    expect((await one.run(...enqueue)).err).toContain("enqueued 1 job ");
    expect((await one.run(...work)).err).toContain("its shard is there");
    expect(one.shards("shards")).toEqual(before);
  }, 120_000);

  it("keeps the shards of two versions of the code, and loads those of the newer unless told otherwise", async () => {
    const one = lab("versions");
    writeArchives(one.path("archive"), { files: 2, pages: 4 });
    const work = ["work", "--out", one.path("shards"), "--jobs", "1", "--until-empty"];
    for (const version of ["hearsay 0.9.0", "hearsay 0.10.0"]) {
      await one.run("enqueue", one.path("archive"), "--window", "1", "--queue", `${one.address}-${version.length}`);
      await one.start([...work, "--queue", `${one.address}-${version.length}`], { HEARSAY_TEST_PROGRAM: version }).ended;
    }
    expect(Object.keys(one.shards("shards"))).toHaveLength(4);
    const newest = await one.ledgerOf("shards");
    expect(newest).toContain('"program":"hearsay 0.10.0"');
    expect(newest).not.toContain("hearsay 0.9.0");
    const older = await one.ledgerOf("shards", "--program", "hearsay 0.9.0");
    expect(older.replaceAll("hearsay 0.9.0", "hearsay 0.10.0")).toBe(newest);
  }, 120_000);

  it("sets a poisonous job aside with its error, shows it, and puts it back when asked", async () => {
    const one = lab("poison");
    writeArchives(one.path("archive"), { files: 2, pages: 4, words: (number) => (number === 1 ? " POISON" : "") });
    await one.run("enqueue", one.path("archive"));
    const work = ["work", "--out", one.path("shards"), "--jobs", "2", "--tries", "2", "--delay", "0", "--until-empty"];
    const ended = await one.run(...work);
    expect(ended.err).toContain("set aside after 2 tries");
    const { out } = await one.run("queue");
    expect(out).toContain("1 of 2 jobs done, 0 waiting, 0 in work, 1 set aside");
    expect(out).toMatch(
      / {2}1 {2}0\.warc\.gz, bytes 0–\d+: .*https:\/\/paper1\.example\/1: the worker that read it stopped: exit code 7 \(2 tries\)/u,
    );
    expect((await one.run("queue", "--retry", "7")).err).toContain("no job 7 was set aside");
    expect((await one.run("queue", "--retry", "all")).err).toContain("put 1 job back");
    // Without threads nothing can end one.
    expect((await one.run("work", "--out", one.path("shards"), "--jobs", "1", "--until-empty")).err).toContain(
      "4 read, 1 failed",
    );
    expect(JSON.parse((await one.run("queue", "--json")).out)).toMatchObject({ jobs: 3, done: 2, aside: 0 });
  }, 120_000);

  it("sets the job of an archive that has changed aside at once, and fails no other", async () => {
    const one = lab("changed");
    writeArchives(one.path("archive"), { files: 2, pages: 4 });
    await one.run("enqueue", one.path("archive"));
    appendFileSync(one.path("archive", "0.warc.gz"), "more");
    const { err } = await one.run("work", "--out", one.path("shards"), "--jobs", "1", "--until-empty");
    expect(err).toMatch(/set aside after 1 try: .*0\.warc\.gz has changed since it was enqueued/u);
    expect(err).toContain("4 read, 1 failed");
  }, 60_000);

  it("has metrics, readiness and a log for machines", async () => {
    const one = lab("observed");
    writeArchives(one.path("archive"), { files: 1, pages: 4 });
    await one.run("enqueue", one.path("archive"));
    const words = ["work", "--out", one.path("shards"), "--jobs", "1", "--metrics", "0", "--log", "json"];
    const worker = one.start(words);
    await worker.said('"event":"job-done"');
    let log = "";
    worker.child.stderr!.on("data", (chunk: Buffer) => (log += chunk.toString()));
    worker.child.kill("SIGTERM");
    const { code, err } = await worker.ended;
    expect(code).toBe(143);
    const events = err
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events.map(({ event }) => event)).toEqual(["metrics", "worker-started", "document-failed", "job-done"]);
    expect(events.at(-1)).toMatchObject({ level: "info", documents: 4, failures: 1 });
    expect(log).toBe("");
  }, 60_000);

  it("says in one line what is in the way", async () => {
    const one = lab("none");
    expect(await one.run("queue")).toMatchObject({
      code: 1,
      err: expect.stringContaining("there is no queue at nats://127.0.0.1:") as string,
    });
    expect((await one.run("queue", "--queue", "nats://127.0.0.1:1")).err).toContain("cannot be reached");
    expect((await one.run("queue", "--queue", "http://x")).err).toContain("it begins with nats://");
    expect(await one.run("work")).toMatchObject({ code: 2, err: expect.stringContaining("--out FOLDER") as string });
    expect(await one.run("work", "--out", "/dev/null/none")).toMatchObject({ code: 1 });
    expect((await one.run("enqueue", one.path("nothing"))).err).toContain("there is no such file");
  }, 60_000);

  it("waits while the disk is full, says so, and goes on", async (context) => {
    const one = lab("full");
    const disk = one.path("disk");
    mkdirSync(disk);
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=1200k", "tmpfs", disk]).status !== 0) {
      process.stderr.write("no disk of its own can be mounted here: the test of a full disk is skipped\n");
      context.skip();
    }
    try {
      const expected = await reference(one, 4);
      await one.run("enqueue", one.path("archive"), "--size", "1KB");
      const started = one.start(["work", "--out", disk, "--jobs", "1", "--until-empty", "--delay", "1"], {
        HEARSAY_TEST_PAUSE: "100",
      });
      await started.said("takes jobs from");
      // Together with what was written by then there is nothing left.
      await started.said("read, ");
      spawnSync("dd", ["if=/dev/zero", `of=${join(disk, "filler")}`, "bs=1k"]);
      await started.said("there is no space left");
      rmSync(join(disk, "filler"));
      const { code, err } = await started.ended;
      expect(err).toContain("can be written to again");
      // It said that something was in the way.
      expect(code).toBe(0);
      expect(one.shards("disk")).toEqual(expected);
    } finally {
      spawnSync("umount", [disk]);
    }
  }, 120_000);
});

describe.skipIf(!hasNats)("loading shards", () => {
  let server: NatsServer;
  let one: QueueLab;
  beforeAll(async () => {
    server = await startNats();
    one = new QueueLab(server.address);
    writeArchives(one.path("archive"), { files: 4, pages: 6 });
    await one.run("enqueue", one.path("archive"), "--size", "1KB");
    await one.run("work", "--out", one.path("shards"), "--jobs", "1", "--until-empty");
  }, 60_000);
  afterAll(() => {
    server?.stop();
    one?.remove();
  });

  it("goes on where it was killed, and loads nothing twice", async () => {
    const ledger = one.path("killed.hearsay");
    let [lines, runs, killed] = [0, 0, 0];
    for (const names = Object.keys(one.shards("shards")); lines < names.length; runs++) {
      const load = one.start(["load", one.path("shards"), "--ledger", ledger, "--json"]);
      const stop = 1 + Math.floor(Math.random() * 5);
      let seen = 0;
      load.child.stdout!.on("data", (chunk: Buffer) => {
        seen += chunk.toString().split("\n").length - 1;
        if (seen >= stop) load.child.kill("SIGKILL");
      });
      const { code, out } = await load.ended;
      if (code === null) killed++;
      lines += out.split("\n").length - 1;
      if (code === 0) break;
    }
    expect(killed).toBeGreaterThan(0);
    const last = await one.run("load", one.path("shards"), "--ledger", ledger);
    expect(last.err).toContain(
      `loaded 0 shards, ${Object.keys(one.shards("shards")).length} were loaded before; added 0 documents`,
    );
    const { out } = await one.run("export", "--as", "canonical", "--ledger", ledger);
    expect(out).toBe(await one.ledgerOf("shards"));
  }, 120_000);

  it("gives the same ledger in whatever order shards are named", async () => {
    const names = Object.keys(one.shards("shards")).map((name) => one.path("shards", name));
    const ledger = one.path("reverse.hearsay");
    expect((await one.run("load", ...names.toReversed(), "--ledger", ledger)).code).toBe(0);
    expect((await one.run("export", "--as", "canonical", "--ledger", ledger)).out).toBe(await one.ledgerOf("shards"));
  }, 60_000);

  it("refuses a shard that is cut off or changed", async () => {
    const [name = ""] = Object.keys(one.shards("shards"));
    const bytes = readFileSync(one.path("shards", name));
    mkdirSync(one.path("broken"), { recursive: true });
    const broken = one.path("broken", name);
    for (const [bad, why] of [
      [bytes.subarray(0, bytes.length - 200), /its compressed bytes are damaged or cut off|it is cut off/u],
      [zstdCompressSync(zstdDecompressSync(bytes).toString().split("\n").slice(0, -2).join("\n")), /its last line is missing/u],
      [zstdCompressSync(zstdDecompressSync(bytes).toString().replace("harbour", "harbor")), /its checksum does not match/u],
      [Buffer.from("nothing of the kind"), /no whole shard/u],
    ] as const) {
      writeFileSync(broken, bad);
      const { code, err } = await one.run("load", broken, "--ledger", one.path("broken.hearsay"));
      expect(err).toMatch(why);
      expect(code).toBe(1);
    }
    expect((await one.run("load", one.path("archive", "0.warc.gz"), "--ledger", one.path("broken.hearsay"))).err).toContain("has not the name of a shard"); // prettier-ignore
  }, 60_000);
});
