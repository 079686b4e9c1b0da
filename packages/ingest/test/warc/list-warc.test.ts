import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load } from "../../src/load.ts";
import { expand } from "../../src/origin/expand.ts";
import { articlePage } from "../support/article.ts";
import { gzipEach, infoRecord, responseRecord } from "../support/build-warc.ts";
import { gather } from "../support/gather.ts";

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "hearsay-list-"));
});
afterAll(() => rm(cwd, { recursive: true }));

const article = (n: number): Buffer => responseRecord({ url: `https://news.example/${n}`, body: articlePage(`Ferry ${n}`) });
const picture = responseRecord({ headers: ["Content-Type: image/png"] });
const moved = responseRecord({ status: "HTTP/1.1 301 Moved" });

describe("a WARC file among the inputs", () => {
  it.each([
    ["plain.warc", Buffer.concat([infoRecord(), article(1), picture, moved, picture, article(2)])],
    ["each.warc.gz", gzipEach([infoRecord(), article(1), picture, moved, picture, article(2)])],
    ["whole.WARC.GZ", gzipSync(Buffer.concat([infoRecord(), article(1), picture, moved, picture, article(2)]))],
  ])("is its articles, and a word on the rest: %s", async (name, bytes) => {
    await writeFile(join(cwd, name), bytes);
    const origins = await gather(expand([name], { cwd }));
    expect(origins.map(({ kind }) => kind)).toEqual(["warc", "warc", "skipped"]);
    expect(origins.at(-1)).toEqual({
      kind: "skipped",
      name,
      message: "skipped 3 answers that are no articles: 2 unsupported-format, 1 http-status",
    });
    const documents = await Promise.all(origins.slice(0, 2).map((origin) => load(origin)));
    expect(documents.map(({ title }) => title)).toEqual(["Ferry 1", "Ferry 2"]);
    expect(origins[0]!.name).toMatch(/^\w+\.\S+, byte \d+(?:\+\d+)?, https:\/\/news\.example\/1$/u);
  });

  it("has a line for each damaged part", async () => {
    await writeFile(join(cwd, "cut.warc.gz"), gzipEach([article(1), article(2)]).subarray(0, -20));
    const origins = await gather(expand(["cut.warc.gz"], { cwd }));
    expect(origins).toMatchObject([{ kind: "warc" }, { kind: "unreadable", rule: "warc-truncated" }]);
  });

  it("may hold nothing", async () => {
    await writeFile(join(cwd, "info.warc"), infoRecord());
    expect(await gather(expand(["info.warc"], { cwd }))).toMatchObject([{ kind: "unreadable", rule: "empty" }]);
  });

  it("says so when a record is gone", async () => {
    await writeFile(join(cwd, "gone.warc"), article(1));
    const path = join(cwd, "gone.warc");
    await expect(load({ kind: "warc", name: "x", path, offset: 9_999_999, within: 0 })).rejects.toMatchObject({
      rule: "missing",
    });
  });
});
