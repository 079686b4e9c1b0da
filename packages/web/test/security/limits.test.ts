import { Hono } from "hono";
import { afterEach, describe, expect, it, vi } from "vitest";
import { clientOf } from "../../src/access/client-address.ts";
import { type OpenServer, openServer } from "../support/open-server.ts";

let server: OpenServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

describe("a flood", () => {
  it("of questions from one address is limited; others, and owners, are not", async () => {
    server = await openServer({ limits: { asking: { points: 50, seconds: 60 } } });
    const cookie = await server.signIn();
    const statuses = [];
    for (let turn = 0; turn < 60; turn++) statuses.push((await server.ask("/api/documents/1")).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    const refused = await server.ask("/api/documents/1");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect((await server.ask("/api/documents/1", { from: "198.51.100.2" })).status).toBe(200);
    expect((await server.ask("/api/documents/1", { cookie })).status).toBe(200);
    expect((await server.ask("/api/documents/1", { cookie: `__Host-hearsay=${"a".repeat(43)}` })).status).toBe(429);
  });

  it("of exports is limited sooner", async () => {
    server = await openServer({ limits: { asking: { points: 50, seconds: 60 } } });
    const statuses = [];
    for (let turn = 0; turn < 4; turn++) statuses.push((await server.ask("/api/export?as=csv&q=bridge")).status);
    expect(statuses).toStrictEqual([200, 200, 429, 429]);
  });

  it("of replies is limited by address, and of all addresses together", async () => {
    server = await openServer({ limits: { sending: { points: 5, seconds: 60 }, sendingOfAll: { points: 20, seconds: 60 } } });
    const send = async (from: string): Promise<number> => (await server!.ask("/api/replies", { method: "POST", json: {}, from })).status; // prettier-ignore
    const one = [];
    for (let turn = 0; turn < 8; turn++) one.push(await send("198.51.100.1"));
    expect(one.filter((status) => status === 429)).toHaveLength(3);
    const many = [];
    for (let turn = 0; turn < 30; turn++) many.push(await send(`203.0.113.${turn}`));
    expect(many.filter((status) => status === 429)).toHaveLength(15);
  });

  it("of what is refused at once is not counted for what is refused later: reading goes on", async () => {
    server = await openServer();
    for (let turn = 0; turn < 40; turn++) await server.ask("/api/replies", { method: "POST", json: {} });
    expect((await server.ask("/api/replies", { method: "POST", json: {} })).status).toBe(429);
    expect((await server.ask("/api/documents/1")).status).toBe(200);
  });
});

it("nothing is written of who asks, whatever they ask", async () => {
  const written: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation((text) => {
      written.push(String(text));
      return true;
    }),
  );
  server = await openServer({ limits: { asking: { points: 5, seconds: 60 } } });
  const cookie = await server.signIn();
  const post = { method: "POST", headers: { "content-type": "application/json" } };
  for (const path of [
    "/api/documents/1",
    "/nothing",
    "/api/find?q=%22",
    "/api/find?cursor=zzz",
    "/api/who/x",
    "/api/documents/1",
    "/api/status",
  ])
    await server.ask(path);
  await server.ask("/api/session", { ...post, body: "{" });
  await server.ask("/api/session", { method: "POST", json: { name: "Ilse", password: "wrong" } });
  await server.ask("/api/documents", { method: "POST", json: { text: "REFUSE" }, cookie });
  await server.ask("/mcp", { ...post, body: "{" });
  for (const spy of spies) spy.mockRestore();
  expect(written).toStrictEqual([]);
});

describe("the address of who asks", () => {
  const seen = async (proxies: number, remoteAddress: string, forwarded?: string): Promise<string> => {
    const app = new Hono();
    app.get("/", (context) => context.text(clientOf(context, proxies)));
    const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
    return (await app.request("/", { headers }, { incoming: { socket: { remoteAddress } } })).text();
  };

  it.each<readonly [number, string, string | undefined, string]>([
    [0, "203.0.113.9", undefined, "203.0.113.9"],
    [0, "203.0.113.9", "1.2.3.4", "203.0.113.9"],
    [0, "::ffff:203.0.113.9", undefined, "203.0.113.9"],
    [1, "127.0.0.1", "1.2.3.4", "1.2.3.4"],
    [1, "127.0.0.1", "9.9.9.9, 1.2.3.4", "1.2.3.4"],
    [2, "127.0.0.1", "9.9.9.9, 1.2.3.4, 10.0.0.2", "1.2.3.4"],
    [2, "127.0.0.1", "1.2.3.4", "127.0.0.1"],
    [1, "127.0.0.1", undefined, "127.0.0.1"],
    [1, "127.0.0.1", "not an address", "127.0.0.1"],
    [1, "127.0.0.1", "2a00:1450:4001:80e::200e", "2a00:1450:4001:80e::/64"],
    [1, "127.0.0.1", "2a00:1450:4001:80e:1:2:3:4", "2a00:1450:4001:80e::/64"],
    [1, "127.0.0.1", "2a00::1", "2a00:0:0:0::/64"],
    [1, "127.0.0.1", "::1", "0:0:0:0::/64"],
    [0, "fe80::1%eth0", undefined, "fe80:0:0:0::/64"],
    [0, "", undefined, "unknown"],
  ])("behind %i proxies, from %s, who says %s: %s", async (proxies, remote, forwarded, expected) => {
    expect(await seen(proxies, remote, forwarded)).toBe(expected);
  });
});
