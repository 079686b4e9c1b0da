import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LIMIT } from "../../src/bytes/limit.ts";
import { readWarc, type ReadWarcOptions, type WarcItem } from "../../src/warc/read-warc.ts";
import { articlePage } from "../support/article.ts";
import { gzipEach, infoRecord, responseRecord } from "../support/build-warc.ts";
import { gather } from "../support/gather.ts";

let folder: string;
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hearsay-warc-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Uint8Array, options: ReadWarcOptions = {}): Promise<WarcItem[]> {
  const path = join(folder, `${(files += 1)}.warc`);
  await writeFile(path, bytes);
  return gather(readWarc(path, options));
}

/** What came of each item, in short. */
const short = (items: readonly WarcItem[]): string[] =>
  items.map((item) => (item.kind === "document" ? (item.document.title ?? "") : item.rule));

const article = (n: number): Buffer =>
  responseRecord({ url: `https://news.example/${n}`, body: articlePage(`Ferry ${n} aground`) });
const three = [infoRecord(), article(1), article(2), article(3)];
const ALL = ["Ferry 1 aground", "Ferry 2 aground", "Ferry 3 aground"];

describe.each([
  ["not compressed", (records: readonly Uint8Array[]) => Buffer.concat(records)],
  ["compressed record by record", gzipEach],
  ["compressed as a whole", (records: readonly Uint8Array[]) => gzipSync(Buffer.concat(records))],
])("a WARC file, %s", (_, build) => {
  it("gives its articles with address and capture", async () => {
    const items = await read(build(three));
    expect(short(items)).toEqual(ALL);
    const [first] = items;
    expect(first?.kind === "document" && first.document).toMatchObject({
      url: "https://news.example/1",
      provenance: [
        { field: "url", value: "https://news.example/1", place: "warc-record" },
        { field: "captured", value: "2026-03-02T10:00:00Z", certain: true },
      ],
    });
  });

  it("goes on behind a record whose length is too small, too large, missing or absurd", async () => {
    for (const length of [10, 700, 100_000, "", "x", "-5", "99999999999999"]) {
      const items = await read(build([article(1), responseRecord({ length }), article(3)]));
      expect([length, short(items)]).toEqual([length, ["Ferry 1 aground", "warc-damaged", "Ferry 3 aground"]]);
    }
  });

  it("is of no use, and says so, when it is something else", async () => {
    expect(short(await read(build([Buffer.from("this is no WARC file")])))).toEqual(["warc-damaged"]);
  });

  it("says that a record is too large, and goes on", async () => {
    const large = responseRecord({ body: Buffer.alloc(LIMIT + 200_000, 97) });
    expect(short(await read(build([article(1), large, article(3)])))).toEqual([
      "Ferry 1 aground",
      "too-large",
      "Ferry 3 aground",
    ]);
  });
});

describe("a damaged file", () => {
  it("is reported to the byte when it is cut", async () => {
    for (const build of [(records: readonly Uint8Array[]) => Buffer.concat(records), gzipEach]) {
      const whole = build(three);
      const kept = build(three.slice(0, 3)).length;
      for (const cut of [kept + 1, kept + 40, whole.length - 6]) {
        const items = await read(whole.subarray(0, cut));
        expect(short(items)).toEqual(["Ferry 1 aground", "Ferry 2 aground", "warc-truncated"]);
        expect(items[2]).toMatchObject({ offset: kept, length: cut - kept });
      }
    }
  });

  it("loses only the member whose bytes were changed", async () => {
    const members = three.map((record) => gzipSync(record));
    const [start, size] = [members[0]!.length + members[1]!.length, members[2]!.length];
    for (const at of [0, 3, 12, 60, size - 8, size - 1]) {
      const bytes = Buffer.concat(members);
      bytes[start + at]! ^= 0x55;
      const items = await read(bytes);
      expect([at, short(items)]).toEqual([at, ["Ferry 1 aground", "warc-damaged", "Ferry 3 aground"]]);
      expect(items[1]).toMatchObject({ offset: start, length: size });
    }
  });

  it("may have anything between its members", async () => {
    const [info, ...articles] = three.map((record) => gzipSync(record));
    const junk = Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    const items = await read(Buffer.concat([info!, articles[0]!, junk, articles[1]!, Buffer.alloc(500), articles[2]!]));
    expect(short(items)).toEqual(["Ferry 1 aground", "warc-damaged", "Ferry 2 aground", "warc-damaged", "Ferry 3 aground"]);
  });

  it.each([
    ["", []],
    ["\r\n\r\n", []],
  ])("gives nothing when there is nothing: %j", async (content, expected) => {
    expect(await read(Buffer.from(content))).toEqual(expected);
  });

  it("is one line when there is no such file", async () => {
    const items = await gather(readWarc(join(folder, "none.warc")));
    expect(items).toMatchObject([{ kind: "skipped", rule: "missing" }]);
  });
});

describe("a range of a file", () => {
  it.each([
    ["not compressed", Buffer.concat(three)],
    ["compressed", gzipEach(three)],
  ])("gives the records that begin in it: %s", async (_, bytes) => {
    for (let step = 1; step < bytes.length; step = step * 3 + 7) {
      const titles: string[] = [];
      for (let offset = 0; offset < bytes.length; offset += Math.max(step, 150)) {
        titles.push(...short(await read(bytes, { offset, length: Math.max(step, 150) })));
      }
      expect(titles).toEqual(ALL);
    }
  });

  it("can be that of one record", async () => {
    const bytes = gzipEach(three);
    const [, second] = await read(bytes);
    expect(short(await read(bytes, { offset: second!.offset, length: second!.length! }))).toEqual(["Ferry 2 aground"]);
  });
});

describe("an answer", () => {
  const one = async (record: Buffer): Promise<WarcItem | undefined> => (await read(gzipSync(record)))[0];
  const html = "Content-Type: text/html";
  const page = articlePage("Ferry aground");

  it.each([
    ["a redirect", { status: "HTTP/1.1 301 Moved" }, "http-status"],
    ["a picture", { headers: ["Content-Type: image/png"] }, "unsupported-format"],
    ["of no type", { headers: [] }, "unsupported-format"],
    ["no HTTP", { status: "20260302 1 2" }, "unsupported-format"],
    ["a revisit", { type: "revisit" }, "warc-revisit"],
    ["empty", { body: "" }, "empty"],
    [
      "not English",
      {
        body: articlePage("x").replace(
          /<p>.*<\/p>/u,
          `<p>${"Der Hafen war am Montag geschlossen, nachdem eine Fähre auf Grund gelaufen war, wie die Behörde mitteilte. ".repeat(5)}</p>`,
        ),
      },
      "not-english",
    ],
    ["no article", { body: "<html><body><a href='/'>Home</a></body></html>" }, "no-article"],
    ["a bomb", { headers: [html, "Content-Encoding: gzip"], body: gzipSync(Buffer.alloc(LIMIT + 1)) }, "too-large"],
    ["broken gzip", { headers: [html, "Content-Encoding: gzip"], body: gzipSync(page).fill(7, 40, 80) }, "warc-damaged"],
    ["cut gzip", { headers: [html, "Content-Encoding: gzip"], body: gzipSync(page).subarray(0, 200) }, "warc-damaged"],
  ])("is skipped when it is %s", async (_, options, rule) => {
    expect(await one(responseRecord(options))).toMatchObject({ kind: "skipped", rule });
  });

  it.each([
    ["gzip", gzipSync(page)],
    ["deflate", deflateSync(page)],
    ["br", brotliCompressSync(page)],
    ["gzip", Buffer.from(page)],
    ["br", Buffer.from(page)],
    ["identity", Buffer.from(page)],
  ])("is decoded from %s, also where the archive has done so already", async (encoding, body) => {
    expect(await one(responseRecord({ headers: [html, `Content-Encoding: ${encoding}`], body }))).toMatchObject({
      kind: "document",
    });
  });

  it("is put together from chunks, also where the archive has done so already", async () => {
    const chunked = `${page.length.toString(16)}\r\n${page}\r\n0\r\n\r\n`;
    for (const body of [chunked, page]) {
      const item = await one(responseRecord({ headers: [html, "Transfer-Encoding: chunked"], body }));
      expect(item?.kind === "document" && item.document.text).toContain("ran aground, the port authority said.\n\nNobody");
    }
  });

  it("is read in the character set of its header", async () => {
    const body = Buffer.from(articlePage("Caf\u00e9 closed"), "latin1");
    const item = await one(responseRecord({ headers: ["Content-Type: text/html; charset=iso-8859-1"], body }));
    expect(item?.kind === "document" && item.document.title).toBe("Café closed");
  });

  it("keeps an address and a date as they are when they are none", async () => {
    const item = await one(responseRecord({ url: "no address", date: "yesterday" }));
    expect(item?.kind === "document" && item.document.provenance).toMatchObject([
      { field: "url", value: null, raw: "no address" },
      { field: "captured", value: null, raw: "yesterday", certain: false },
    ]);
  });
});

describe("memory", () => {
  it("holds no more than a window of a member", async () => {
    const large = responseRecord({ body: Buffer.alloc(80_000_000, 97) });
    const bytes = Buffer.concat([gzipSync(article(1)), gzipSync(large), gzipSync(article(2))]);
    const before = process.memoryUsage.rss();
    expect(short(await read(bytes))).toEqual(["Ferry 1 aground", "too-large", "Ferry 2 aground"]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200_000_000);
  });
});
