import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { serve, type Serving } from "@hearsay/web";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fakeIntake } from "../support/harbour-ledger.ts";
import { type OpenServer, openServer } from "../support/open-server.ts";

let server: OpenServer;
let [local, open]: Serving[] = [];
beforeAll(async () => {
  server = await openServer();
  const { ledger } = server;
  local = await serve({ ledger, intake: fakeIntake, pages: null }, 0);
  // The port is known when it listens, and the origin before: a client that names the origin's host is let in at any port.
  open = await serve({ ledger, intake: fakeIntake, pages: null, publicly: { origin: new URL("http://localhost:7777"), proxies: 0 } }, 0); // prettier-ignore
});
afterAll(async () => {
  await local!.close();
  await open!.close();
  await server.close();
});
const asking = { jsonrpc: "2.0", id: 1, method: "tools/list" };
const accept = { accept: "application/json, text/event-stream" };

it("answers the SDK’s own client over HTTP, with the same tools", async () => {
  const client = new Client({ name: "test", version: "1" });
  await client.connect(new StreamableHTTPClientTransport(new URL("mcp", local!.address)));
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toStrictEqual(["find", "story", "compare", "read"]);
  const { content } = await client.callTool({ name: "find", arguments: { source: "vorn", limit: 1 } });
  expect(JSON.stringify(content)).toContain("Ilse Vorn");
  await client.close();
});

it("gives strangers what only looks, and owners the model too", async () => {
  const names = async (cookie?: string): Promise<readonly string[]> => {
    const answer = await server.ask("/mcp", {
      method: "POST",
      json: asking,
      headers: accept,
      ...(cookie !== undefined && { cookie }),
    });
    const { result } = (await answer.json()) as { readonly result: { readonly tools: readonly { readonly name: string }[] } };
    return result.tools.map(({ name }) => name);
  };
  expect(await names()).toStrictEqual(["find", "story", "compare"]);
  expect(await names(await server.signIn())).toStrictEqual(["find", "story", "compare", "read"]);
  const call = {
    jsonrpc: "2.0",
    id: 2,
    method: "tools/call",
    params: { name: "read", arguments: { text: "A cow stood there." } },
  };
  expect(await (await server.ask("/mcp", { method: "POST", json: call, headers: accept })).text()).toMatch(/not found/iu);
});

it("lets programs in that say nothing of where they come from, and pages of other sites not", async () => {
  const headers = { host: "news.example", "content-type": "application/json", ...accept };
  const post = async (more: Readonly<Record<string, string>>): Promise<number> => (await server.app.request("/mcp", { method: "POST", body: JSON.stringify(asking), headers: { ...headers, ...more } })).status; // prettier-ignore
  expect(await post({})).toBe(200);
  expect(await post({ origin: "https://evil.example" })).toBe(403);
  expect(await post({ host: "evil.example" })).toBe(403);
  expect(await post({ "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await post({ cookie: "__Host-hearsay=x" })).toBe(403);
  expect((await fetch(new URL("mcp", open!.address), { method: "POST" })).status).toBe(403);
});

it("keeps no session and no stream, takes one message at a time, and counts it", async () => {
  for (const method of ["GET", "DELETE"]) {
    const answer = await server.ask("/mcp", { method, cookie: await server.signIn(), headers: accept });
    expect([answer.status, answer.headers.get("allow")]).toStrictEqual([405, "POST"]);
  }
  const many = Array.from({ length: 100 }, () => asking);
  expect((await server.ask("/mcp", { method: "POST", json: many, headers: accept })).status).toBe(400);
  expect((await server.ask("/mcp", { method: "POST", json: "x", headers: accept })).status).toBe(400);
  const limited = await openServer({ limits: { asking: { points: 3, seconds: 60 } } });
  const statuses = [];
  for (let turn = 0; turn < 4; turn++)
    statuses.push((await limited.ask("/mcp", { method: "POST", json: asking, headers: accept })).status);
  await limited.close();
  expect(statuses).toStrictEqual([200, 200, 200, 429]);
});
