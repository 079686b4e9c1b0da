import { describe, expect, it } from "vitest";
import type { FeedMemory } from "../../src/watch/memory.ts";
import type { WatchEvent } from "../../src/watch/watch-event.ts";
import { watchFeeds, type WatchOptions } from "../../src/watch/watch-feeds.ts";
import { memoryState, type WatchState } from "../../src/watch/watch-state.ts";
import { articlePage } from "../support/article.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { fakeWeb, rssOf, type Site } from "../support/fake-web.ts";
import { gather } from "../support/gather.ts";

const FEED = "https://a.example/feed";
const HTML = { "content-type": "text/html" };

/** A site with one feed, whose articles are all there. */
const siteOf =
  (feed: () => string, etag?: () => string): Site =>
  ({ pathname }, { headers }) => {
    if (pathname === "/robots.txt") return undefined;
    if (pathname !== "/feed") return { headers: HTML, body: articlePage(`Ferry ${pathname}`) };
    if (etag && headers["if-none-match"] === etag()) return { status: 304 };
    return { body: feed(), headers: etag ? { etag: etag() } : {} };
  };

function setUp(site: Site, options: WatchOptions = {}) {
  const clock = new FakeClock();
  const { fetch, asked } = fakeWeb(site, clock);
  const state = memoryState();
  const watch = (feeds: readonly string[] = [FEED], more: WatchOptions = {}) =>
    watchFeeds(feeds, { fetch, clock, state, once: true, random: () => 0.5, ...options, ...more });
  return { clock, asked, state, watch, once: (...feeds: string[]) => gather(watch(feeds.length > 0 ? feeds : [FEED])) };
}

/** Events in short: titles, rules, and how a feed was. */
const short = (events: readonly WatchEvent[]): string[] =>
  events.map((event) =>
    event.kind === "document" ? (event.document.title ?? "") : event.kind === "feed" ? event.status : event.rule,
  );

describe("watchFeeds", () => {
  it("brings each article once, with what the feed says of it", async () => {
    const feed = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Coast</title><item><title>Late &amp; lost</title><link>/1</link><guid>g1</guid><pubDate>Mon, 02 Feb 2026 10:00:00 +0100</pubDate><dc:creator>Ann Lee</dc:creator></item></channel></rss>`;
    const { once, clock } = setUp(siteOf(() => feed));
    const [visit, article, ...rest] = await once();
    expect(rest).toEqual([]);
    expect(visit).toEqual({ kind: "feed", feed: FEED, status: "read", title: "Coast", items: 1, fresh: 1 });
    expect(article).toMatchObject({
      kind: "document",
      name: "https://a.example/1",
      feed: FEED,
      document: {
        title: "Ferry /1",
        url: "https://a.example/1",
        published: "2026-02-02T10:00:00+01:00",
        authors: ["Ann Lee"],
        provenance: [
          { field: "url", place: "feed-item" },
          { field: "title", value: "Late & lost" },
          { field: "author", value: "Ann Lee" },
          { field: "published", raw: "Mon, 02 Feb 2026 10:00:00 +0100", certain: true },
        ],
      },
    });
    clock.time += 900_000;
    expect(short(await once())).toEqual(["read"]);
  });

  it("believes the page's own date and authors before the feed's", async () => {
    const feed = `<rss version="2.0"><channel><title>C</title><item><link>/1</link><pubDate>Mon, 02 Feb 2026 10:00:00 GMT</pubDate></item></channel></rss>`;
    const { once } = setUp((url, request) =>
      url.pathname === "/1"
        ? { headers: HTML, body: articlePage("Ferry", `<meta property="article:published_time" content="2026-02-01T08:00:00Z">`) }
        : siteOf(() => feed)(url, request),
    );
    const [, article] = await once();
    expect(article?.kind === "document" && article.document.published).toBe("2026-02-01T08:00:00Z");
  });

  it("asks on a condition, and not before it is time", async () => {
    let etag = '"1"';
    const { once, asked, clock } = setUp(
      siteOf(
        () => rssOf("/1"),
        () => etag,
      ),
    );
    await once();
    expect(await once()).toEqual([]);
    clock.time += 900_000;
    expect(short(await once())).toEqual(["unchanged"]);
    etag = '"2"';
    clock.time += 900_000;
    expect(short(await once())).toEqual(["read"]);
    expect(asked.filter(({ url }) => url === FEED)).toHaveLength(3);
  });

  it("watches on until it is told to stop", async () => {
    const paths = ["/1"];
    const { watch, clock } = setUp(siteOf(() => rssOf(...paths)));
    const start = clock.now();
    const controller = new AbortController();
    const seen: WatchEvent[] = [];
    for await (const event of watch([FEED], { once: false, signal: controller.signal })) {
      seen.push(event);
      if (event.kind === "document") paths.unshift(`/${paths.length + 1}`);
      if (seen.filter(({ kind }) => kind === "document").length === 3) controller.abort();
    }
    expect(short(seen)).toEqual(["read", "Ferry /1", "read", "Ferry /2", "read", "Ferry /3"]);
    expect(clock.now() - start).toBeGreaterThanOrEqual(2 * 900_000);
  });

  it("reads a changed article again", async () => {
    let updated = "2026-02-01T00:00:00Z";
    const atom = (): string =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><entry><id>1</id><title>t</title><link href="/1"/><updated>${updated}</updated></entry></feed>`;
    const { once, clock } = setUp(siteOf(atom));
    expect(short(await once())).toEqual(["read", "Ferry /1"]);
    clock.time += 900_000;
    expect(short(await once())).toEqual(["read"]);
    updated = "2026-02-02T00:00:00Z";
    clock.time += 900_000;
    expect(short(await once())).toEqual(["read", "Ferry /1"]);
  });

  it("follows the feeds of a list, and names what is wrong in it", async () => {
    const opml = `<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/feed"/><outline text="B" type="rss"/><outline text="A" xmlUrl="https://a.example/feed"/></body></opml>`;
    const { once } = setUp((url, request) =>
      url.pathname === "/list" ? { body: opml } : siteOf(() => rssOf("/1"))(url, request),
    );
    expect(short(await once("https://a.example/list"))).toEqual(["list", "invalid-address", "read", "Ferry /1"]);
  });

  it("fetches an article of two feeds once", async () => {
    const { once, asked } = setUp(({ pathname }) =>
      pathname.startsWith("/feed")
        ? { body: rssOf("https://a.example/1") }
        : pathname === "/1"
          ? { headers: HTML, body: articlePage("Ferry") }
          : undefined,
    );
    const events = await once("https://a.example/feed1", "https://a.example/feed2");
    expect(short(events)).toEqual(["read", "Ferry", "read"]);
    expect(asked.filter(({ url }) => url.endsWith("/1"))).toHaveLength(1);
  });

  it("says what is wrong with an address", async () => {
    const { once } = setUp(() => undefined);
    expect(short(await once("feeds", "ftp://a.example/", "http://127.0.0.1/feed"))).toEqual([
      "invalid-address",
      "unsupported-scheme",
      "private-address",
    ]);
  });

  it("skips each article for its own reason, once", async () => {
    const site = siteOf(() => rssOf("/gone", "/picture", "/short", "/kept", "javascript:x"));
    const { once, clock } = setUp((url, request) => {
      switch (url.pathname) {
        case "/robots.txt":
          return { body: "User-agent: *\nDisallow: /kept" };
        case "/gone":
          return { status: 404 };
        case "/picture":
          return { headers: { "content-type": "image/png" }, body: "x" };
        case "/short":
          return { headers: HTML, body: "<p>Hello" };
        default:
          return site(url, request);
      }
    });
    expect(short(await once())).toEqual([
      "read",
      "http-status",
      "unsupported-format",
      "no-article",
      "robots-disallowed",
      "no-address",
    ]);
    clock.time += 900_000;
    expect(short(await once())).toEqual(["read"]);
  });
});

describe("watchFeeds: back-off", () => {
  it("leaves a failing feed alone for longer and longer, and comes back", async () => {
    let status = 500;
    const site = siteOf(() => rssOf("/1"));
    const { once, clock } = setUp((url, request) =>
      url.pathname === "/feed" && status !== 200 ? { status } : site(url, request),
    );
    const waits: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      const [event] = await once();
      if (event?.kind !== "skipped") throw new Error("it should have failed");
      waits.push(event.retryAt! - clock.now());
      clock.time = event.retryAt! - 1;
      expect(await once()).toEqual([]);
      clock.time += 1;
    }
    expect(waits.map((wait) => wait / 60_000)).toEqual([11.25, 22.5, 45, 90]);
    status = 200;
    expect(short(await once())).toEqual(["read", "Ferry /1"]);
  });

  it("comes back when the server says so", async () => {
    const { once, clock } = setUp(({ pathname }) =>
      pathname === "/feed" ? { status: 503, headers: { "retry-after": "7200" } } : undefined,
    );
    const [event] = await once();
    expect(event).toMatchObject({ kind: "skipped", rule: "http-status", retryAt: clock.now() + 7_200_000 });
  });

  it("never comes back to a feed that is gone", async () => {
    const { once, asked, clock } = setUp(({ pathname }) => (pathname === "/feed" ? { status: 410 } : undefined));
    expect((await once())[0]).toMatchObject({ kind: "skipped", retryAt: null });
    clock.time += 1e12;
    expect((await once())[0]).toMatchObject({ kind: "skipped", rule: "http-status", retryAt: null });
    expect(asked.filter(({ url }) => url === FEED)).toHaveLength(1);
  });

  it("tries an article again, and gives it up at last", async () => {
    const { once, clock } = setUp((url, request) =>
      url.pathname === "/1"
        ? Object.assign(new Error("reset"), { code: "ECONNRESET" })
        : siteOf(
            () => rssOf("/1"),
            () => "x",
          )(url, request),
    );
    const rules: string[] = [];
    for (let i = 0; i < 12; i += 1) {
      rules.push(...short((await once()).filter(({ kind }) => kind === "skipped")));
      clock.time += 48 * 3_600_000;
    }
    expect(rules).toEqual(Array.from({ length: 6 }, () => "network-failed"));
  });
});

describe("watchFeeds: crashes", () => {
  /** A state that survives, as a disk does, and counts what was saved. */
  const disk = (): WatchState & { readonly kept: Map<string, string> } => {
    const kept = new Map<string, string>();
    return {
      kept,
      load: (feed) => Promise.resolve(kept.has(feed) ? (JSON.parse(kept.get(feed)!) as FeedMemory) : null),
      save: (feed, memory) => {
        kept.set(feed, JSON.stringify(memory));
        return Promise.resolve();
      },
    };
  };

  it("loses no article, wherever it happens, and repeats at most the last", async () => {
    const all = ["/1", "/2", "/3", "/4", "/5"];
    for (let crash = 1; crash <= 6; crash += 1) {
      const state = disk();
      const { watch, clock } = setUp(
        siteOf(
          () => rssOf(...all),
          () => '"same"',
        ),
        { state },
      );
      const seen: string[] = [];
      const first = watch();
      // Nobody closes the iterator: the process is gone.
      for (let i = 0; i < crash; i += 1) seen.push(...short([(await first.next()).value as WatchEvent]));
      clock.time += 900_000;
      const second = short(await gather(watch()));
      const articles = [...seen, ...second].filter((name) => name.startsWith("Ferry"));
      expect(new Set(articles).size).toBe(all.length);
      expect(articles.length - all.length).toBeLessThanOrEqual(1);
    }
  });

  it("repeats the article during which the caller left", async () => {
    const state = disk();
    const { watch } = setUp(
      siteOf(() => rssOf("/1", "/2")),
      { state },
    );
    for await (const event of watch()) if (event.kind === "document") break;
    expect(short(await gather(watch()))).toEqual(["read", "Ferry /1", "Ferry /2"]);
  });

  it("hands a failing state to the caller", async () => {
    const state: WatchState = { load: () => Promise.resolve(null), save: () => Promise.reject(new Error("disk full")) };
    const { watch } = setUp(
      siteOf(() => rssOf("/1")),
      { state },
    );
    await expect(gather(watch())).rejects.toThrow("disk full");
  });
});
