import { describe, expect, it } from "vitest";
import { PoliteWeb } from "../../src/polite/polite-web.ts";
import { isPublicAddress } from "../../src/web/public-address.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { fakeWeb, type Answer, type Site } from "../support/fake-web.ts";

function polite(site: Site) {
  const clock = new FakeClock();
  const { fetch, asked } = fakeWeb(site, clock);
  const web = new PoliteWeb({
    fetch,
    clock,
    isAllowed: isPublicAddress,
    pause: 2000,
    timeout: 30_000,
    limit: 1000,
    redirects: 3,
    agent: "Hearsay",
    signal: new AbortController().signal,
    random: () => 0.5,
  });
  return { web, asked, clock };
}

const robots =
  (text: string | Answer, rest: Answer = { body: "page" }): Site =>
  ({ pathname }) =>
    pathname === "/robots.txt" ? (typeof text === "string" ? { body: text } : text) : rest;

describe("PoliteWeb: the pace", () => {
  it("asks a host once in two seconds, and other hosts at once", async () => {
    const { web, asked, clock } = polite(robots(""));
    const start = clock.now();
    await web.get("https://a.example/1");
    await web.get("https://a.example/2");
    await web.get("https://b.example/1");
    expect(asked.map(({ url, at }) => [url, at - start])).toEqual([
      ["https://a.example/robots.txt", 0],
      ["https://a.example/1", 2000],
      ["https://a.example/2", 4000],
      ["https://b.example/robots.txt", 4000],
      ["https://b.example/1", 6000],
    ]);
  });

  it("keeps the pace among requests that are made at the same time", async () => {
    const { web, asked } = polite(robots(""));
    await Promise.all(Array.from({ length: 10 }, (_, i) => web.get(`https://a.example/${i}`)));
    const times = asked.map(({ at }) => at).toSorted((a, b) => a - b);
    expect(
      times
        .slice(1)
        .map((at, i) => at - times[i]!)
        .every((pause) => pause >= 2000),
    ).toBe(true);
    expect(times).toHaveLength(11);
  });

  it("is slower where the site asks for it, within reason", async () => {
    for (const [delay, pause] of [
      [10, 10_000],
      [1, 2000],
      [86_400, 60_000],
    ] as const) {
      const { web, asked } = polite(robots(`User-agent: *\nCrawl-delay: ${delay}`));
      await web.get("https://a.example/1");
      await web.get("https://a.example/2");
      expect(asked[2]!.at - asked[1]!.at).toBe(pause);
    }
  });

  it("leaves a host alone that is asked too much", async () => {
    const { web, asked, clock } = polite(robots("", { status: 429, headers: { "retry-after": "3600" } }));
    await expect(web.get("https://a.example/1")).rejects.toMatchObject({ rule: "http-status" });
    await expect(web.get("https://a.example/2")).rejects.toMatchObject({ rule: "backing-off" });
    expect(asked).toHaveLength(2);
    clock.time += 3_600_000;
    await expect(web.get("https://a.example/2")).rejects.toMatchObject({ rule: "http-status" });
  });
});

describe("PoliteWeb: robots.txt", () => {
  it.each([
    ["User-agent: *\nDisallow: /", "robots-disallowed"],
    ["User-agent: hearsay\nDisallow: /news/", "robots-disallowed"],
    ["User-agent: *\nDisallow: /\n\nUser-agent: Hearsay\nDisallow:", null],
    ["User-agent: other\nDisallow: /", null],
    ["User-agent: *\nDisallow: /news/\nAllow: /news/open", null],
    ["User-agent: *\nDisallow: /*.html$", null],
    ["<html>not a robots.txt</html>", null],
    ["", null],
  ])("obeys %j: %s", async (text, rule) => {
    const got = polite(robots(text)).web.get("https://a.example/news/open");
    if (rule === null) expect((await got).status).toBe(200);
    else await expect(got).rejects.toMatchObject({ rule });
  });

  it.each([
    [404, null],
    [401, null],
    [403, null],
    [429, "robots-unavailable"],
    [500, "robots-unavailable"],
    [503, "robots-unavailable"],
  ])("with status %i allows all, or nothing: %s", async (status, rule) => {
    const got = polite(robots({ status })).web.get("https://a.example/news");
    if (rule === null) expect((await got).status).toBe(200);
    else await expect(got).rejects.toMatchObject({ rule });
  });

  it("is read once a day, and sooner when it could not be read", async () => {
    const { web, asked, clock } = polite(robots(""));
    const count = (): number => asked.filter(({ url }) => url.endsWith("/robots.txt")).length;
    await web.get("https://a.example/1");
    clock.time += 23 * 3_600_000;
    await web.get("https://a.example/2");
    expect(count()).toBe(1);
    clock.time += 3_600_000;
    await web.get("https://a.example/3");
    expect(count()).toBe(2);

    const broken = polite(robots({ status: 500 }));
    await expect(broken.web.get("https://a.example/1")).rejects.toMatchObject({ rule: "robots-unavailable" });
    await expect(broken.web.get("https://a.example/1")).rejects.toMatchObject({ rule: "robots-unavailable" });
    expect(broken.asked).toHaveLength(1);
    broken.clock.time += 15 * 60_000;
    await expect(broken.web.get("https://a.example/1")).rejects.toMatchObject({ rule: "robots-unavailable" });
    expect(broken.asked).toHaveLength(2);
  });

  it("holds for every address of a redirect", async () => {
    const { web, asked } = polite(({ hostname, pathname }) => {
      if (pathname === "/robots.txt") return { body: hostname === "b.example" ? "User-agent: *\nDisallow: /secret" : "" };
      return pathname === "/start" ? { status: 302, headers: { location: "https://b.example/secret" } } : { body: "x" };
    });
    await expect(web.get("https://a.example/start")).rejects.toMatchObject({ rule: "robots-disallowed" });
    expect(asked.map(({ url }) => url)).not.toContain("https://b.example/secret");
  });
});

describe("PoliteWeb: limits", () => {
  it.each([
    ["http://127.0.0.1/feed"],
    ["http://[::1]/feed"],
    ["http://10.0.0.8/feed"],
    ["http://169.254.169.254/latest/meta-data"],
    ["http://2130706433/feed"],
    ["http://localhost/feed"],
    ["http://feeds.localhost./feed"],
  ])("never asks %s", async (url) => {
    const { web, asked } = polite(robots(""));
    await expect(web.get(url)).rejects.toMatchObject({ rule: "private-address" });
    expect(asked).toEqual([]);
  });

  it("never follows a redirect into a private network, nor too many", async () => {
    const to =
      (location: string): Site =>
      ({ pathname }) =>
        pathname === "/robots.txt" ? undefined : { status: 301, headers: { location } };
    await expect(polite(to("http://192.168.1.1/")).web.get("https://a.example/1")).rejects.toMatchObject({
      rule: "private-address",
    });
    const { web, asked } = polite(({ pathname }) =>
      pathname === "/robots.txt" ? undefined : { status: 301, headers: { location: `${pathname}x` } },
    );
    await expect(web.get("https://a.example/1")).rejects.toMatchObject({ rule: "too-many-redirects" });
    expect(asked.filter(({ url }) => !url.endsWith("robots.txt"))).toHaveLength(4);
  });

  it("reads no more than the limit", async () => {
    const { web } = polite(robots("", { body: "x".repeat(1001) }));
    await expect(web.get("https://a.example/1")).rejects.toMatchObject({ rule: "too-large" });
  });
});
