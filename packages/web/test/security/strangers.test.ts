import { createApp } from "@hearsay/web";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildReading } from "../../../ledger/test/support/build-reading.ts";
import { fakeIntake } from "../support/harbour-ledger.ts";
import { type OpenServer, openServer } from "../support/open-server.ts";

let server: OpenServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(async () => server.close());
const OPEN = ["POST /api/session", "DELETE /api/session", "POST /api/passkeys/sign-in", "POST /api/passkeys/sign-in/options", "POST /api/replies", "DELETE /api/replies/:id"]; // prettier-ignore

describe("a stranger", () => {
  it("reads everything that there is to read", async () => {
    for (const path of ["/api/documents/1", "/api/stories/1", "/api/find?q=bridge", "/api/export?as=csv", "/feed.atom"])
      expect((await server.ask(path)).status).toBe(200);
  });

  it("changes nothing, by any route that there is", async () => {
    const routes = server.app.routes.filter(({ method }) => !["GET", "ALL"].includes(method)).map(({ method, path }) => ({ method, path })); // prettier-ignore
    const closed = routes.filter(({ method, path }) => !OPEN.includes(`${method} ${path}`));
    expect(closed.length).toBeGreaterThan(3);
    let client = 0;
    for (const { method, path } of closed) {
      const answer = await server.ask(path.replaceAll(/:\w+/gu, "1"), { method, json: {}, from: `198.51.100.${++client}` });
      expect([method, path, answer.status]).toStrictEqual([method, path, 401]);
    }
    expect((await server.ledger.counts()).documents).toBe(4);
  });

  it.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"])(
    "is refused %s where there is no route, too",
    async (method) => {
      const answer = await server.ask("/api/nothing", { method });
      expect(answer.status).toBe(401);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
    },
  );

  it("sends no large file: it is refused before it is read", async () => {
    let read = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        read += 1;
        if (read > 100) controller.close();
        else controller.enqueue(new Uint8Array(100_000));
      },
    });
    const request = new Request("https://news.example/api/documents", { method: "POST", body, duplex: "half", headers: { host: "news.example", origin: "https://news.example", "content-type": "multipart/form-data; boundary=x" } } as RequestInit); // prettier-ignore
    expect((await server.app.request(request)).status).toBe(401);
    expect(read).toBeLessThan(3);
  });

  it("learns nothing of the machine: neither where the ledger lies, nor its files", async () => {
    const heron = buildReading("Bo Lind said a heron burned on the weir of Orra.", {
      published: "2024-01-01",
      entities: [{ name: "Bo Lind" }],
      statements: [{ source: "Bo Lind", cue: "said", content: "a heron burned on the weir of Orra" }],
      events: [{ trigger: "burned", type: "OTHER" }],
    });
    const file = "/home/ilse/secret-folder/heron.txt";
    const { version } = await server.ledger.add(
      { ...heron, document: { ...heron.document, id: file } },
      { fetchedFrom: file, fetchedAt: "2024-01-01T00:00:00Z", model: "m", program: "p" },
    );
    for await (const _ of server.ledger.arrange());
    const paths = ["/api/status", `/api/documents/${version}`, "/api/find?q=heron", "/feed.atom?q=heron", "/api/who?name=lind", ...["json", "ndjson", "csv", "geojson", "jsonld", "stix"].map((as) => `/api/export?as=${as}&q=heron`)]; // prettier-ignore
    let client = 0;
    for (const path of paths) {
      const text = await (await server.ask(path, { from: `198.51.100.${++client}` })).text();
      expect(text.length).toBeGreaterThan(40);
      expect([path, /secret-folder|hearsay-web-|news\.db/u.exec(text)?.[0]]).toStrictEqual([path, undefined]);
    }
    const local = createApp({ ledger: server.ledger, intake: null, pages: null });
    const own = await local.request(`/api/documents/${version}`, { headers: { host: "localhost" } });
    expect(await own.text()).toContain("secret-folder");
  });

  it("is told that nothing can be added, and who asks", async () => {
    expect(await (await server.ask("/api/status")).json()).toMatchObject({ canRead: false, ledger: "news.example" });
    expect(await (await server.ask("/api/session")).json()).toStrictEqual({ owner: null, public: true, passkeys: 0 });
  });
});

describe("an owner", () => {
  it("adds, and is named", async () => {
    const cookie = await server.signIn();
    const text = "A barge full of gravel sank in the harbour of Orra at noon.";
    expect((await server.ask("/api/documents", { method: "POST", json: { text } })).status).toBe(401);
    expect((await server.ask("/api/documents", { method: "POST", json: { text }, cookie })).status).toBe(200);
    expect(await (await server.ask("/api/session", { cookie })).json()).toMatchObject({ owner: "Ilse" });
    expect(await (await server.ask("/api/status", { cookie })).json()).toMatchObject({ canRead: true });
  });

  it("is told what no cache keeps", async () => {
    const cookie = await server.signIn();
    const own = await server.ask("/api/documents/1", { cookie });
    expect([own.headers.get("cache-control"), own.headers.get("vary")?.toLowerCase()]).toStrictEqual(["private, no-cache", expect.stringContaining("cookie")]); // prettier-ignore
    expect((await server.ask("/api/session", { cookie })).headers.get("cache-control")).toBe("no-store");
  });
});

it("on a machine of one’s own everybody is the owner, and nobody signs in", async () => {
  const app = createApp({ ledger: server.ledger, intake: fakeIntake, pages: null });
  const headers = { host: "127.0.0.1:4321", "content-type": "application/json" };
  expect(await (await app.request("/api/session", { headers })).json()).toStrictEqual({
    owner: "owner",
    public: false,
    passkeys: 0,
  });
  const json = { method: "POST", headers, body: JSON.stringify({ name: "Ilse", password: "x" }) };
  expect((await app.request("/api/session", json)).status).toBe(409);
  expect((await app.request("/api/passkeys/sign-in/options", { method: "POST", headers })).status).toBe(409);
});
