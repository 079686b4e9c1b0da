import { createApp } from "@hearsay/web";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fakeIntake } from "../support/harbour-ledger.ts";
import { type OpenServer, openServer } from "../support/open-server.ts";

let server: OpenServer;
let cookie: string;
beforeAll(async () => {
  server = await openServer();
  cookie = await server.signIn();
});
afterAll(async () => server.close());

const json = { text: "A cow stood on the runway of Orra airport for an hour." };
const counted = async (): Promise<number> => (await server.ledger.counts()).documents;

describe("a page of another site", () => {
  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ["of another host", { origin: "https://evil.example" }],
    ["of a host that begins like this one", { origin: "https://news.example.evil.example" }],
    ["of a host beneath this one", { origin: "https://a.news.example" }],
    ["of another port", { origin: "https://news.example:8443" }],
    ["without TLS", { origin: "http://news.example" }],
    ["that hides where it is", { origin: "null" }],
    ["that says nothing of where it is", { origin: "" }],
    ["that says so by itself", { "sec-fetch-site": "cross-site" }],
    ["of a sibling host", { "sec-fetch-site": "same-site" }],
  ])("%s changes nothing with an owner’s cookie", async (_, headers) => {
    const before = await counted();
    expect((await server.ask("/api/documents", { method: "POST", json, cookie, headers })).status).toBe(403);
    expect((await server.ask("/api/session", { method: "DELETE", cookie, headers })).status).toBe(403);
    expect(await counted()).toBe(before);
  });

  it("signs nobody in under its own account", async () => {
    const answer = await server.ask("/api/session", { method: "POST", json: { name: "Ilse", password: "x" }, headers: { origin: "https://evil.example" } }); // prettier-ignore
    expect(answer.status).toBe(403);
  });

  it("is not let in by an origin that is left out, as only programs do", async () => {
    const headers = { host: "news.example", cookie, "content-type": "application/json" };
    const body = JSON.stringify(json);
    expect((await server.app.request("/api/documents", { method: "POST", headers, body })).status).toBe(403);
    expect((await server.app.request("/mcp", { method: "POST", headers, body: "{}" })).status).toBe(403);
  });

  it.each([
    "text/plain",
    "text/plain; charset=application/json",
    "application/x-www-form-urlencoded",
    "",
    "application/jsonp",
    "multipart/form-data",
  ])("sends no form as JSON: %j", async (type) => {
    const before = await counted();
    const body = JSON.stringify(json);
    const headers: Record<string, string> = type === "" ? {} : { "content-type": type };
    const answer = await server.ask("/api/documents", { method: "POST", body: new TextEncoder().encode(body), cookie, headers });
    expect(answer.status).toBe(415);
    expect((await server.ask("/api/session", { method: "POST", body: new TextEncoder().encode(body), headers })).status).toBe(
      415,
    );
    expect(await counted()).toBe(before);
  });

  it("sends forms nowhere but where documents are added", async () => {
    const body = new FormData();
    body.set("name", "Ilse");
    expect((await server.ask("/api/session", { method: "POST", body })).status).toBe(415);
  });

  it("is not allowed to read an answer, nor to frame a page", async () => {
    const { headers } = await server.ask("/api/documents/1", { headers: { origin: "https://evil.example" } });
    expect([...headers.keys()].filter((name) => name.startsWith("access-control-"))).toStrictEqual([]);
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
  });
});

describe("a name that leads here", () => {
  it.each([
    "evil.example",
    "127.0.0.1",
    "localhost",
    "news.example:8443",
    "news.example.evil.example",
    "xnews.example",
    "news.example:443:443",
    "",
  ])("but is not this server’s gets nothing: %j", async (host) => {
    expect((await server.ask("/api/documents/1", { headers: { host } })).status).toBe(403);
  });

  it.each(["news.example", "NEWS.example", "news.example:443"])("and is its own does: %s", async (host) => {
    expect((await server.ask("/api/documents/1", { headers: { host } })).status).toBe(200);
  });

  it("is told by a feed as people know it, though the proxy asks without TLS", async () => {
    const { app } = server;
    const feed = await app.request("http://news.example/feed.atom?q=bridge", { headers: { host: "news.example" } });
    expect(await feed.text()).toContain('href="https://news.example/feed.atom?q=bridge"');
  });

  it("gets nothing from a server of one’s own machine either: DNS rebinding", async () => {
    const local = createApp({ ledger: server.ledger, intake: fakeIntake, pages: null });
    for (const host of [
      "evil.example",
      "127.0.0.1.evil.example",
      "localhost.evil.example:4321",
      "192.168.0.1",
      "0.0.0.0",
      "[::]",
    ])
      expect((await local.request("/api/documents/1", { headers: { host } })).status).toBe(403);
    expect((await local.request("/api/documents/1", { headers: { host: "localhost:4321" } })).status).toBe(200);
    const text = await local.request("/api/documents", { method: "POST", body: JSON.stringify(json), headers: { host: "localhost", "content-type": "text/plain" } }); // prettier-ignore
    expect(text.status).toBe(415);
  });
});
