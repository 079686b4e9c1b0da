import { brotliCompressSync, gzipSync } from "node:zlib";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LIMIT } from "../../src/bytes/limit.ts";
import { fetchPage } from "../../src/web/fetch-page.ts";
import type { Lookup } from "../../src/web/fetch.ts";
import { pinnedFetch } from "../../src/web/pinned-fetch.ts";
import { isPublicAddress } from "../../src/web/public-address.ts";
import { serve, type Served } from "./serve.ts";

const PAGE = "<p>The depot in Ranholm burned for hours.";
let site: Served;
let closed = 0;
let asked: string[] = [];

beforeAll(async () => {
  site = await serve((request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    response.on("close", () => (closed += 1));
    const redirect = (location: string, status = 302): void => void response.writeHead(status, { location }).end("moved");
    const routes: Record<string, () => void> = {
      "/page": () => void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE),
      "/gzip": () => void response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(PAGE)),
      "/brotli": () => void response.writeHead(200, { "content-encoding": "br" }).end(brotliCompressSync(PAGE)),
      "/broken-gzip": () => void response.writeHead(200, { "content-encoding": "gzip" }).end("this is not gzip"),
      "/bomb": () => void response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(LIMIT + 1))),
      "/long": () => void response.writeHead(200, { "content-length": String(LIMIT + 1) }).write("start"),
      "/endless": () => {
        response.writeHead(200);
        const more = (): void => {
          while (response.write(Buffer.alloc(65_536, 97))) if (response.destroyed) return;
          if (!response.destroyed) response.once("drain", more);
        };
        more();
      },
      "/moved": () => redirect("/page#part", 301),
      "/loop-a": () => redirect("/loop-b"),
      "/loop-b": () => redirect("/loop-a"),
      "/self": () => redirect("/self"),
      "/to-private": () => redirect(`http://10.0.0.1:${site.port}/page`),
      "/to-decimal": () => redirect("http://2130706434/page"),
      "/to-name": () => redirect(`http://inside.example:${site.port}/page`),
      "/to-ftp": () => redirect("ftp://news.example/page"),
      "/to-nonsense": () => redirect("http://[nonsense"),
      "/slow": () => undefined,
      "/teapot": () => void response.writeHead(418).end("short and stout"),
      "/odd-status": () => void response.writeHead(999).end("denied"),
      "/no-location": () => void response.writeHead(302).end("lost"),
      "/cut": () => {
        response.writeHead(200, { "content-length": "1000" });
        response.write("start");
        setTimeout(() => response.destroy(), 20);
      },
    };
    const count = /^\/count\/(\d+)$/.exec(path)?.[1];
    if (count !== undefined) redirect(`/count/${Number(count) + 1}`);
    else if (routes[path]) routes[path]();
    else response.writeHead(404).end();
  });
});

afterAll(() => site.close());

/** Names of the test's own network; 127.0.0.1 stands for the public internet, where the site is. */
const NAMES: Readonly<Record<string, string>> = { "news.example": "127.0.0.1", "inside.example": "192.168.0.10" };
const lookup: Lookup = async (name) => {
  const address = NAMES[name];
  if (address === undefined) throw Object.assign(new Error("not found"), { code: "ENOTFOUND" });
  return [{ address, family: 4 }];
};
const isAllowed = (address: string): boolean => address === "127.0.0.1" || isPublicAddress(address);

function get(path: string, options: { signal?: AbortSignal; timeout?: number } = {}) {
  const url = path.startsWith("http") ? path : `http://news.example:${site.port}${path}`;
  return fetchPage(url, { fetch: pinnedFetch(lookup, isAllowed), timeout: 5_000, ...options });
}

describe("fetchPage", () => {
  it("fetches a page with its type", async () => {
    const page = await get("/page");
    expect({ ...page, bytes: new TextDecoder().decode(page.bytes) }).toMatchObject({
      url: `http://news.example:${site.port}/page`,
      contentType: "text/html; charset=utf-8",
      bytes: PAGE,
    });
  });

  it.each(["/gzip", "/brotli"])("decompresses %s", async (path) => {
    expect(new TextDecoder().decode((await get(path)).bytes)).toBe(PAGE);
  });

  it("follows a redirect and gives the address that answered, without its fragment", async () => {
    expect((await get("/moved")).url).toBe(`http://news.example:${site.port}/page`);
  });

  it.each([
    ["/loop-a", "redirect-loop"],
    ["/self", "redirect-loop"],
    ["/count/0", "too-many-redirects"],
    ["/to-ftp", "unsupported-scheme"],
    ["/to-nonsense", "invalid-address"],
    ["/missing", "http-status"],
    ["/teapot", "http-status"],
    ["/odd-status", "http-status"],
    ["/no-location", "http-status"],
    ["/broken-gzip", "network-failed"],
    ["/cut", "network-failed"],
    ["/bomb", "too-large"],
    ["/long", "too-large"],
    ["http://nobody.example/", "dns-failed"],
  ])("%s fails with %s", async (path, rule) => {
    await expect(get(path)).rejects.toMatchObject({ name: "UnreadableError", rule });
  });

  it("stops an endless page at the limit and closes the connection", async () => {
    closed = 0;
    await expect(get("/endless")).rejects.toMatchObject({ rule: "too-large" });
    await expect.poll(() => closed).toBe(1);
  });

  it("gives up a page that does not answer in time", async () => {
    await expect(get("/slow", { timeout: 60 })).rejects.toMatchObject({
      rule: "timeout",
      message: expect.stringContaining("within 0.06 s"),
    });
  });

  it("ends with the reason of its signal", async () => {
    const controller = new AbortController();
    const reason = new Error("the user pressed Ctrl-C");
    setTimeout(() => controller.abort(reason), 30);
    await expect(get("/slow", { signal: controller.signal })).rejects.toBe(reason);
  });

  it("says that nobody listens, and that a plain server speaks no TLS", async () => {
    const listener = createServer();
    await new Promise<void>((resolve) => {
      listener.listen(0, "127.0.0.1", resolve);
    });
    const { port } = listener.address() as AddressInfo;
    await new Promise((resolve) => listener.close(resolve));
    await expect(get(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({
      rule: "network-failed",
      message: expect.stringContaining("ECONNREFUSED"),
    });
    await expect(get(`https://news.example:${site.port}/`)).rejects.toMatchObject({ rule: "tls-failed" });
  });
});

describe("the guard against private addresses", () => {
  it.each([
    ["an address", "http://192.168.0.10/"],
    ["a decimal address", "http://3232235530/"],
    ["an octal address", "http://0300.0250.0.012/"],
    ["a hexadecimal address", "http://0xC0A8000A/"],
    ["a short address", "http://10.1/"],
    ["an IPv6 address", "http://[::1]/"],
    ["a mapped address", "http://[::ffff:10.0.0.1]/"],
    ["a name with a private address", "http://inside.example/"],
    ["a redirect to an address", "/to-private"],
    ["a redirect to a decimal address", "/to-decimal"],
    ["a redirect to a name with a private address", "/to-name"],
  ])("refuses %s", async (_, path) => {
    await expect(get(path)).rejects.toMatchObject({ name: "UnreadableError", rule: "private-address" });
  });

  it("refuses this machine by default", async () => {
    asked = [];
    const url = `http://127.0.0.1:${site.port}/page`;
    await expect(fetchPage(url, { fetch: pinnedFetch(lookup, isPublicAddress), timeout: 5_000 })).rejects.toMatchObject({
      rule: "private-address",
    });
    expect(asked).toEqual([]);
  });

  it("refuses a name as soon as one of its addresses is private", async () => {
    const both: Lookup = async () => [
      { address: "127.0.0.1", family: 4 },
      { address: "10.0.0.1", family: 4 },
    ];
    const fetch = pinnedFetch(both, isAllowed);
    await expect(fetchPage(`http://both.example:${site.port}/page`, { fetch, timeout: 5_000 })).rejects.toMatchObject({
      rule: "private-address",
    });
  });

  it("connects to the address that it checked, so that a name that changes in between gains nothing", async () => {
    let times = 0;
    const rebinding: Lookup = async () => {
      times += 1;
      return [{ address: times === 1 ? "127.0.0.1" : "192.168.0.10", family: 4 }];
    };
    const fetch = pinnedFetch(rebinding, isAllowed);
    const page = await fetchPage(`http://rebinding.example:${site.port}/page`, { fetch, timeout: 5_000 });
    expect({ text: new TextDecoder().decode(page.bytes), times }).toEqual({ text: PAGE, times: 1 });
    // The next hop is looked up, and checked, again.
    await expect(fetchPage(`http://rebinding.example:${site.port}/page`, { fetch, timeout: 5_000 })).rejects.toMatchObject({
      rule: "private-address",
    });
  });
});
