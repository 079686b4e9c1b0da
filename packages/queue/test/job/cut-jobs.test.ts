import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Cut, cutJobs, jobBytes, jobId, jobTitle, type ReadingJob } from "@hearsay/queue";
import { gzipEach, responseRecord } from "../../../ingest/test/support/build-warc.ts";
import { inputOf } from "../../src/job/job-input.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-jobs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function cut(inputs: readonly string[], size: number): Promise<Cut[]> {
  const cuts: Cut[] = [];
  for await (const one of cutJobs(inputs, size)) cuts.push(one);
  return cuts;
}
const jobs = async (inputs: readonly string[], size: number): Promise<ReadingJob[]> =>
  (await cut(inputs, size)).flatMap((one) => (one.kind === "job" ? [one.job] : []));
const records = Array.from({ length: 20 }, (_, index) => responseRecord({ url: `https://news.example/${index}` }));

describe("cutJobs", () => {
  it.each([
    ["a.warc.gz", gzipEach(records)],
    ["a.warc", Buffer.concat(records)],
  ])("cuts %s where records begin, and leaves nothing out", async (name, bytes) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const found = await jobs([path], Math.ceil(bytes.length / 5));
    expect(found.length).toBeGreaterThanOrEqual(4);
    let end = 0;
    for (const job of found) {
      if (job.kind !== "range") throw new Error("not a range");
      expect(job.offset).toBe(end);
      end += job.length;
      const start = bytes.subarray(job.offset, job.offset + 5);
      expect(name.endsWith(".gz") ? start[0] === 0x1f && start[1] === 0x8b : start.toString() === "WARC/").toBe(true);
    }
    expect(end).toBe(bytes.length);
  });

  it("makes one job of an archive that is compressed as a whole", async () => {
    const path = join(folder, "whole.warc.gz");
    writeFileSync(path, gzipEach([Buffer.concat(records)]));
    expect(await jobs([path], 100)).toHaveLength(1);
  });

  it("puts files together, never one a job, and names them below what was enqueued, however that is spelled", async () => {
    const pages = join(folder, "pages", "1998");
    mkdirSync(pages, { recursive: true });
    for (let page = 0; page < 10; page++) {
      writeFileSync(join(pages, `${page}.html`), "x".repeat(100));
      utimesSync(join(pages, `${page}.html`), 1_000_000_000, 1_000_000_000);
    }
    const found = await jobs([join(folder, "pages")], 500);
    expect(found.map(jobBytes)).toEqual([500, 500]);
    expect(found[0]).toMatchObject({
      files: [{ name: "pages/1998/0.html", size: 100, modified: "2001-09-09T01:46:40.000Z" }, {}, {}, {}, {}],
    });
    expect(await jobs([`${folder}/./pages/`], 500)).toEqual(found);
    expect(jobTitle(found[1]!)).toBe("pages/1998/5.html and 4 more");
    expect(new Set(found.map(jobId)).size).toBe(2);
  });

  it("says what cannot be enqueued, and goes on", async () => {
    const path = join(folder, "a.warc");
    const cuts = await cut(["https://news.example/", join(folder, "none.warc"), "-", path], 1_000_000);
    expect(cuts.map((one) => (one.kind === "failure" ? one.message : one.kind))).toEqual([
      "only files, folders and archives can be enqueued",
      "there is no such file",
      "only files, folders and archives can be enqueued",
      "job",
    ]);
  });
});

describe("inputOf", () => {
  it("knows an archive that was moved, and refuses one that has changed", async () => {
    const [path, moved] = [join(folder, "a.warc"), join(folder, "pages", "a.warc")];
    const bytes = Buffer.concat(records);
    writeFileSync(moved, bytes);
    const [[one], [other]] = [await jobs([path], 1e9), await jobs([moved], 1e9)];
    expect(await inputOf(one!)).toEqual(await inputOf(other!));
    writeFileSync(moved, Buffer.concat([bytes, bytes]));
    await expect(inputOf(other!)).rejects.toThrow("has changed since it was enqueued");
  });
});
