import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WatchEvent } from "../../src/watch/watch-event.ts";
import { watchFeeds, type WatchOptions } from "../../src/watch/watch-feeds.ts";
import { memoryState } from "../../src/watch/watch-state.ts";
import { articlePage } from "../support/article.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { rssOf } from "../support/fake-web.ts";
import { serve, type Served } from "../web/serve.ts";
import { gather } from "../support/gather.ts";

// The same engine over real connections, to a server on this machine.

let site: Served;
const asked: string[] = [];

beforeAll(async () => {
  site = await serve((request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    const page = articlePage(`Ferry ${path}`);
    const redirect = (location: string): void => void response.writeHead(302, { location }).end();
    const routes: Record<string, () => void> = {
      "/feed": () => {
        const headers = { etag: '"1"', "last-modified": "Mon, 02 Mar 2026 10:00:00 GMT" };
        if (request.headers["if-none-match"] === '"1"') response.writeHead(304, headers).end();
        else response.writeHead(200, headers).end(rssOf("/a", "/gzip", "/moved", "/inside", "/slow", "/endless", "/latin"));
      },
      "/a": () => void response.writeHead(200, { "content-type": "text/html" }).end(page),
      "/gzip": () =>
        void response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(gzipSync(page)),
      "/moved": () => redirect("/b"),
      "/b": () => void response.writeHead(200, { "content-type": "text/html" }).end(page),
      "/inside": () => redirect("http://10.0.0.1/secret"),
      "/slow": () => undefined,
      "/endless": () => {
        response.writeHead(200, { "content-type": "text/html" });
        void (async () => {
          while (!response.destroyed) {
            response.write("x".repeat(10_000));
            await wait(1);
          }
        })();
      },
      "/latin": () =>
        void response
          .writeHead(200, { "content-type": "text/html; charset=iso-8859-1" })
          .end(Buffer.from(articlePage("Caf\u00e9 burns"), "latin1")),
      "/latin-feed": () =>
        void response
          .writeHead(200)
          .end(
            Buffer.from(
              `<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>Caf\u00e9</title></channel></rss>`,
              "latin1",
            ),
          ),
    };
    if (routes[path]) routes[path]();
    else response.writeHead(404).end();
  });
});
afterAll(() => site.close());

const watch = (path: string, options: WatchOptions = {}): Promise<WatchEvent[]> =>
  gather(
    watchFeeds([`http://127.0.0.1:${site.port}${path}`], {
      once: true,
      clock: new FakeClock(),
      timeout: 500,
      limit: 100_000,
      isAllowed: (address) => address === "127.0.0.1",
      ...options,
    }),
  );

const short = (events: readonly WatchEvent[]): string[] =>
  events.map((event) =>
    event.kind === "document" ? (event.document.title ?? "") : event.kind === "feed" ? event.status : event.rule,
  );

describe("watchFeeds over http", () => {
  it("reads what can be read, and stops what is slow, endless or private", async () => {
    const events = await watch("/feed");
    expect(short(events)).toEqual([
      "read",
      "Ferry /a",
      "Ferry /gzip",
      "Ferry /b",
      "private-address",
      "timeout",
      "too-large",
      "Café burns",
    ]);
    expect(asked).not.toContain("/secret");
    const moved = events.find((event) => event.kind === "document" && event.item.url?.endsWith("/moved"));
    expect(moved?.kind === "document" && moved.document.url).toBe(`http://127.0.0.1:${site.port}/b`);
  });

  it("asks on a condition", async () => {
    const state = memoryState();
    const clock = new FakeClock();
    const only = { state, clock, limit: 100 };
    expect(short(await watch("/latin-feed", { ...only, limit: 1000 }))).toEqual(["read"]);
    await state.save(`http://127.0.0.1:${site.port}/feed`, {
      etag: '"1"',
      lastModified: null,
      failures: 0,
      nextVisit: 0,
      gone: false,
      items: {},
    });
    expect(short(await watch("/feed", only))).toEqual(["unchanged"]);
  });

  it("reads a feed in the character set that it declares", async () => {
    expect(await watch("/latin-feed")).toMatchObject([{ kind: "feed", title: "Café" }]);
  });

  it("asks nobody on this machine unless it is told to", async () => {
    const before = asked.length;
    const options = { once: true, clock: new FakeClock() };
    expect(short(await gather(watchFeeds([`http://127.0.0.1:${site.port}/feed`], options)))).toEqual(["private-address"]);
    const lookup = () => Promise.resolve([{ address: "127.0.0.1", family: 4 as const }]);
    expect(short(await gather(watchFeeds([`http://news.example:${site.port}/feed`], { ...options, lookup })))).toEqual([
      "private-address",
    ]);
    expect(asked).toHaveLength(before);
  });
});
