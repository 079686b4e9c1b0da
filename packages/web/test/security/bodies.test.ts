import { serve, type Serving } from "@hearsay/web";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Env } from "../../src/http/asker.ts";
import { bodies } from "../../src/http/body.ts";
import { fakeIntake } from "../support/harbour-ledger.ts";
import { ORIGIN, type OpenServer, openServer, say } from "../support/open-server.ts";

let server: OpenServer;
let serving: Serving;
let port: number;
beforeAll(async () => {
  server = await openServer();
  const publicly = { origin: ORIGIN, proxies: 1 };
  serving = await serve({ ledger: server.ledger, intake: fakeIntake, pages: new URL("./", import.meta.url), publicly }, 0, { headersTimeout: 400, requestTimeout: 1500 }); // prettier-ignore
  port = Number(new URL(serving.address).port);
});
afterAll(async () => {
  await serving.close();
  await server.close();
});
const head = (line: string, ...headers: string[]): string => `${[line, "Host: news.example", "Origin: https://news.example", ...headers].join("\r\n")}\r\n\r\n`; // prettier-ignore
const JSON_TYPE = "Content-Type: application/json";
const statusOf = (heard: string): number => Number(/^HTTP\/1\.1 (\d{3})/u.exec(heard)?.[1]);

describe("a body", () => {
  it("that says it is too large is refused before it comes", async () => {
    const heard = await say(port, head("POST /api/session HTTP/1.1", JSON_TYPE, "Content-Length: 64001"));
    expect(statusOf(heard)).toBe(413);
    expect(heard.toLowerCase()).toContain("connection: close");
  });

  it("that does not say so is refused when it is", async () => {
    const chunk = `4000\r\n${"a".repeat(0x4000)}\r\n`;
    const heard = await say(port, [head("POST /api/session HTTP/1.1", JSON_TYPE, "Transfer-Encoding: chunked"), ...Array.from({ length: 5 }, () => chunk)], 20); // prettier-ignore
    expect(statusOf(heard)).toBe(413);
  });

  it("may be large where documents are added, by an owner", async () => {
    const cookie = await server.signIn();
    const text = `A cow stood on the runway. ${"It stood there. ".repeat(8000)}`;
    expect((await server.ask("/api/documents", { method: "POST", json: { text }, cookie })).status).toBe(200);
    expect((await server.ask("/api/documents", { method: "POST", json: { text }, cookie, headers: { "content-length": "60000001" } })).status).toBe(413); // prettier-ignore
    expect((await server.ask("/api/passkeys", { method: "POST", json: { text }, cookie })).status).toBe(413);
  });

  it("that comes byte by byte is not waited for", async () => {
    const app = new Hono<Env>();
    app.use(async (context, next) => {
      context.set("asker", { owner: null });
      return next();
    });
    app.use(bodies(150));
    app.post("/api/session", async (context) => context.json(await context.req.json()));
    const drip = new ReadableStream({
      pull: async (controller) => {
        await new Promise((later) => setTimeout(later, 40));
        controller.enqueue(new TextEncoder().encode(" "));
      },
    });
    const init = { method: "POST", headers: { "content-type": "application/json" } };
    const before = performance.now();
    const answer = await app.request("/api/session", { ...init, body: drip, duplex: "half" } as RequestInit);
    expect(answer.status).toBe(408);
    expect(performance.now() - before).toBeLessThan(1000);
    const whole = await app.request("/api/session", { ...init, body: '{"whole":true}' });
    expect(await whole.json()).toStrictEqual({ whole: true });
  });

  it("that never ends, and a head that never ends, are cut off", async () => {
    const before = performance.now();
    const [slowHead, slowBody] = await Promise.all([
      say(port, ["GET / HTTP/1.1\r\nHost: news.example\r\n", ...Array.from({ length: 60 }, (_, i) => `X-${i}: a\r\n`)], 100),
      say(
        port,
        [head("POST /api/session HTTP/1.1", JSON_TYPE, "Content-Length: 5000"), ...Array.from({ length: 60 }, () => " ")],
        100,
      ),
    ]);
    expect([statusOf(slowHead), statusOf(slowBody)]).toStrictEqual([408, 408]);
    expect(performance.now() - before).toBeLessThan(5500);
  });

  it("that lies about its length, or says it twice, smuggles nothing in", async () => {
    const twice = await say(port, `${head("POST /api/session HTTP/1.1", JSON_TYPE, "Content-Length: 4", "Transfer-Encoding: chunked")}0\r\n\r\nGET /api/documents/1 HTTP/1.1\r\nHost: news.example\r\n\r\n`); // prettier-ignore
    expect([statusOf(twice), twice.match(/HTTP\/1\.1 /gu)?.length]).toStrictEqual([400, 1]);
  });

  it.each(['{"name":', "", "[".repeat(20_000), '{"__proto__":{"owner":"Ilse"},"name":"a","password":"b"}', "\u0000"])(
    "that is no JSON, or a trap, breaks nothing: %#",
    async (body) => {
      const answer = await server.ask("/api/session", { method: "POST", body, headers: { "content-type": "application/json" } });
      expect([400, 401]).toContain(answer.status);
      expect(await (await server.ask("/api/session")).json()).toMatchObject({ owner: null });
    },
  );
});

describe("a path", () => {
  it.each([
    "/../../../../etc/passwd",
    "/assets/../../../../../etc/passwd",
    "/assets/..%2f..%2f..%2fpackage.json",
    "/assets/%2e%2e/%2e%2e/package.json",
    "/assets/..\\..\\package.json",
    "/assets/%252e%252e/package.json",
    "/assets/....//package.json",
    "/assets/bodies.test.ts",
    "/assets/.env.js",
    "/assets//etc/passwd.js",
    "/assets/a%00.js",
    "/bodies.test.ts",
    "//etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "file:///etc/passwd",
    "/document/../../../etc/passwd",
  ])("leads nowhere but to what is served: %s", async (path) => {
    const heard = await say(port, `GET ${path} HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\n\r\n`);
    expect([400, 403, 404]).toContain(statusOf(heard));
    expect(heard).not.toMatch(/root:|"name":|import \{/u);
  });

  it("with the name of another host in it is refused", async () => {
    const heard = await say(port, "GET http://evil.example/api/documents/1 HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"); // prettier-ignore
    expect(statusOf(heard)).toBe(403);
    const hidden = await say(port, "GET /api/documents/1 HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: news.example\r\nConnection: close\r\n\r\n"); // prettier-ignore
    expect(statusOf(hidden)).toBe(403);
    const own = await say(port, "GET /api/documents/1 HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\n\r\n");
    expect(statusOf(own)).toBe(200);
  });

  it("of a session goes around no lock, however it is written", async () => {
    for (const path of [
      "/api/documents/",
      "//api/documents",
      "/api//documents",
      "/api/session/../documents",
      "/api/session%2f..%2fdocuments",
      "/API/documents",
      "/api/replies/1/decision",
      "/mcp/../api/documents",
    ]) {
      const heard = await say(port, `${head(`POST ${path} HTTP/1.1`, JSON_TYPE, "Connection: close", "Content-Length: 12", `X-Forwarded-For: 198.51.100.77`)}{"text":"x"}`); // prettier-ignore
      expect([path, statusOf(heard)]).toStrictEqual([path, 401]);
    }
  });
});
