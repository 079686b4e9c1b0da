import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RULES } from "../src/rules.ts";
import { readWarc, type WarcItem } from "../src/warc/read-warc.ts";
import type { WatchEvent } from "../src/watch/watch-event.ts";
import { watchFeeds } from "../src/watch/watch-feeds.ts";
import { articlePage } from "./support/article.ts";
import { breakFeed, breakPage, breakRecord } from "./support/break.ts";
import { responseRecord } from "./support/build-warc.ts";
import { FakeClock } from "./support/fake-clock.ts";
import { fakeWeb, type Answer, type Site } from "./support/fake-web.ts";
import { Random } from "./support/random.ts";
import { gather } from "./support/gather.ts";

// Ten thousand inputs of which nothing can be read. Every one is skipped with a reason, and stops nothing.
const FEEDS = 4000;
const RECORDS = 3000;
const PAGES = 3000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hearsay-broken-"));
});
afterAll(() => rm(folder, { recursive: true }));

const watch = (feeds: readonly string[], site: Site): Promise<WatchEvent[]> => {
  const clock = new FakeClock();
  const { fetch } = fakeWeb(site, clock);
  return gather(watchFeeds(feeds, { fetch, clock, once: true, pause: 0, random: () => 0.5 }));
};

/** How often each rule was the reason, which has to be a documented one with words to it. */
function reasons(items: readonly (WatchEvent | WarcItem)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) {
    if (item.kind !== "skipped") continue;
    expect(RULES).toContain(item.rule);
    expect(item.message).toMatch(/\p{L}{2}/u);
    counts[item.rule] = (counts[item.rule] ?? 0) + 1;
  }
  return counts;
}

describe("ten thousand broken inputs", () => {
  it(`are skipped with a reason each: ${FEEDS} feeds`, async () => {
    const random = new Random(1);
    const answers = new Map<string, Answer | Error>();
    for (let i = 0; i < FEEDS; i += 1) answers.set(`h${i}.example`, breakFeed(random));
    const events = await watch(
      [...answers.keys()].map((host) => `https://${host}/feed`),
      ({ hostname, pathname }) => (pathname === "/feed" ? answers.get(hostname) : undefined),
    );
    const skipped = events.filter(({ kind }) => kind === "skipped");
    expect(new Set(skipped.map((event) => event.kind === "skipped" && event.feed)).size).toBe(FEEDS);
    expect(events.filter(({ kind }) => kind === "document")).toEqual([]);
    expect(Object.keys(reasons(events)).length).toBeGreaterThanOrEqual(6);
  });

  it.each([
    ["not compressed", (record: Buffer) => record],
    ["compressed", (record: Buffer) => gzipSync(record, { level: 1 })],
  ])(`are skipped with a reason each: ${RECORDS / 2} WARC records, %s`, async (name, pack) => {
    const random = new Random(2);
    const parts: Buffer[] = [];
    let good = 0;
    for (let i = 0; i < RECORDS / 2; i += 1) {
      parts.push(breakRecord(random, pack));
      // Between those that are broken stand whole ones, none of which may be lost.
      if (i % 10 === 9)
        parts.push(pack(responseRecord({ url: `https://good.example/${(good += 1)}`, body: articlePage(`Good ${good}`) })));
    }
    const path = join(folder, `${name}.warc`);
    await writeFile(path, Buffer.concat(parts));
    const items = await gather(readWarc(path));
    const titles = items.map((item) => (item.kind === "document" ? item.document.title : null)).filter((title) => title !== null);
    expect(titles).toEqual(Array.from({ length: good }, (_, i) => `Good ${i + 1}`));
    const counts = reasons(items);
    const skips = Object.values(counts).reduce((a, b) => a + b, 0);
    // Broken ones that stand next to each other may make one gap.
    expect(Object.keys(counts).length).toBeGreaterThanOrEqual(5);
    expect(skips).toBeGreaterThan(RECORDS / 4);
    checkBytes(
      items,
      parts.reduce((size, { length }) => size + length, 0),
    );
  });

  it(`are skipped with a reason each: ${PAGES} pages`, async () => {
    const random = new Random(3);
    const pages = Array.from({ length: PAGES }, () => breakPage(random));
    const feed = `<rss version="2.0"><channel><title>x</title>${pages.map((_, i) => `<item><link>https://p.example/${i}</link></item>`).join("")}</channel></rss>`;
    const events = await watch(["https://f.example/feed"], ({ hostname, pathname }) => {
      if (pathname === "/robots.txt") return undefined;
      return hostname === "f.example" ? { body: feed } : pages[Number(pathname.slice(1))];
    });
    const skipped = events.filter((event) => event.kind === "skipped").map(({ name }) => name);
    expect(skipped).toEqual(pages.map((_, i) => `https://p.example/${i}`));
    expect(Object.keys(reasons(events)).length).toBeGreaterThanOrEqual(7);
  });
});

/** Whether every byte of a file is part of an item: nothing is passed over without a word. */
function checkBytes(items: readonly WarcItem[], size: number): void {
  const places = items.map(({ offset, length }) => [offset, offset + (length ?? 0)] as const).toSorted(([a], [b]) => a - b);
  let covered = 0;
  for (const [start, end] of places) {
    expect(start).toBeLessThanOrEqual(covered + 8);
    covered = Math.max(covered, end);
  }
  expect(covered).toBeGreaterThanOrEqual(size - 8);
}
