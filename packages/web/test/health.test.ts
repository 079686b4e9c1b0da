import { type AppOptions, createApp } from "@hearsay/web";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fakeIntake, harbourLedger } from "./support/harbour-ledger.ts";

describe("watching over a server", () => {
  let harbour: Awaited<ReturnType<typeof harbourLedger>>;
  beforeAll(async () => void (harbour = await harbourLedger()));
  afterAll(async () => harbour.close());

  it("answers whether it lives and is ready, under any name, and says nothing else", async () => {
    const publicly = { origin: new URL("https://news.example"), proxies: 1 };
    const app = createApp({ ledger: harbour.ledger, intake: null, pages: null, publicly });
    for (const path of ["/healthz", "/readyz"]) {
      const answer = await app.request(`http://10.0.0.7:8080${path}`);
      expect([answer.status, await answer.text()]).toStrictEqual([200, "ok\n"]);
    }
    const broken = { ...harbour.ledger, counts: () => Promise.reject(new Error("the disk at /secret is gone")) };
    const answer = await createApp({ ledger: broken, intake: null, pages: null }).request("/readyz");
    expect([answer.status, await answer.text()]).toStrictEqual([503, "the ledger does not answer\n"]);
  });

  it("tells of requests by the pattern of their address", async () => {
    const told: Parameters<NonNullable<AppOptions["onAnswer"]>>[0][] = [];
    const onAnswer = (one: (typeof told)[number]): void => void told.push(one);
    const app = createApp({ ledger: harbour.ledger, intake: fakeIntake, pages: null, onAnswer });
    const options = { headers: { host: "localhost" } };
    for (const path of ["/api/documents/2", "/api/find?q=Vorn", "/api/stories/1/what-if?document=1", "/api/documents/99", "/api/nothing/secret"])
      await app.request(path, options); // prettier-ignore
    expect(told.map(({ method, route, status }) => `${method} ${route} ${status}`)).toStrictEqual([
      "GET /api/documents/:version 200",
      "GET /api/find 200",
      "GET /api/stories/:id/what-if 200",
      "GET /api/documents/:version 404",
      "GET * 404",
    ]);
    expect(told.every(({ seconds }) => seconds >= 0)).toBe(true);
  });
});
