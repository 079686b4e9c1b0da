import { createApp, type AppOptions } from "@hearsay/web";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { harbourLedger } from "../support/harbour-ledger.ts";

const HOST = { host: "127.0.0.1:4321" };
const START = Date.parse("2026-01-01T00:00:00Z");
let harbour: Awaited<ReturnType<typeof harbourLedger>>;
beforeAll(async () => {
  harbour = await harbourLedger();
});
afterAll(async () => harbour.close());
beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now: START }));
afterEach(() => vi.useRealTimers());

function setUp(more: Partial<AppOptions> = {}) {
  const app = createApp({ ledger: harbour.ledger, intake: null, pages: null, ...more });
  const ask = async (path: string, options: RequestInit = {}): Promise<Response> => app.request(path, { ...options, headers: { ...HOST, ...(options.headers as Record<string, string> | undefined) } }); // prettier-ignore
  const json = async <Body>(path: string): Promise<Body> => (await (await ask(path)).json()) as Body;
  const post = async (path: string, body: unknown): Promise<Response> =>
    ask(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
  const token = async (version = 1): Promise<string> => (await json<{ token: string }>(`/api/replies/form?version=${version}`)).token; // prettier-ignore
  const send = async (part: Readonly<Record<string, unknown>> = {}): Promise<Response> => {
    const form = await token();
    vi.setSystemTime(Date.now() + 5000);
    return post("/api/replies", { ...REPLY, form, ...part });
  };
  return { app, ask, json, post, token, send };
}

const REPLY = { version: 1, name: "Bo Reader", email: "bo@mail.example", body: "It was **ten**.", links: [], span: [0, 10] };
const stranger: AppOptions["recognise"] = () => ({ owner: null });
const detail = async (answer: Response): Promise<string> => ((await answer.json()) as { detail: string }).detail;

describe("replying", () => {
  it("is published by an owner, shown to all, and deleted by its token", async () => {
    const { ask, json, post, send } = setUp();
    const answer = await send();
    expect([answer.status, answer.headers.get("cache-control")]).toStrictEqual([200, "no-store"]);
    const { id, token } = (await answer.json()) as { id: number; token: string };
    expect(await json("/api/documents/1/replies")).toStrictEqual({ replies: [] });
    const before = (await ask("/api/documents/1/replies")).headers.get("etag")!;
    expect(await json("/api/replies?state=waiting")).toMatchObject({ replies: [{ id, quote: "The bridge" }] });
    expect((await post(`/api/replies/${id}/decision`, { decision: "publish" })).status).toBe(200);
    const { replies } = await json<{ replies: object[] }>("/api/documents/1/replies");
    expect(replies).toStrictEqual([
      { id, version: 1, span: [0, 10], sentTo: "this", quote: "The bridge", name: "Bo Reader", body: "It was **ten**.", links: [], sentAt: "2026-01-01T00:00:05.000Z", publishedAt: "2026-01-01T00:00:05.000Z", correction: null }, // prettier-ignore
    ]);
    const shown = await ask("/api/documents/1/replies", { headers: { "if-none-match": before } });
    expect(shown.status).toBe(200);
    expect((await ask("/api/documents/1/replies", { headers: { "if-none-match": shown.headers.get("etag")! } })).status).toBe(
      304,
    );
    const remove = async (given: string): Promise<number> => (await ask(`/api/replies/${id}`, { method: "DELETE", headers: { "deletion-token": given } })).status; // prettier-ignore
    expect(await remove(`${token}x`)).toBe(404);
    expect(await remove(token)).toBe(200);
    expect(await remove(token)).toBe(200);
    expect((await ask(`/api/replies/${id}`, { method: "DELETE" })).status).toBe(400);
    expect(await json("/api/documents/1/replies")).toStrictEqual({ replies: [] });
    expect((await post(`/api/replies/${id}/decision`, { decision: "publish" })).status).toBe(404);
  });

  it("has a correction that was made for it", async () => {
    const { ask, json, post, send } = setUp();
    const { id, token } = (await (await send()).json()) as { id: number; token: string };
    const correction = { kind: "event", record: 2 ** 20, field: "status", value: "denied", reason: "it only sank" };
    expect((await post("/api/corrections", { ...correction, reply: 99 })).status).toBe(404);
    expect(await json("/api/corrections")).toMatchObject({ corrections: [] });
    const made = (await (await post("/api/corrections", { ...correction, reply: id })).json()) as { id: number };
    expect(await json(`/api/replies/${id}`)).toMatchObject({ id, state: "waiting", correction: made.id });
    expect((await ask("/api/replies/99")).status).toBe(404);
    await post(`/api/replies/${id}/decision`, { decision: "publish" });
    expect(await json("/api/documents/1/replies")).toMatchObject({ replies: [{ id, correction: made.id }] });
    await ask(`/api/replies/${id}`, { method: "DELETE", headers: { "deletion-token": token } });
    expect((await ask(`/api/replies/${id}`)).status).toBe(404);
  });

  it("waits for nobody but owners", async () => {
    const { ask, json, post, send } = setUp({ recognise: stranger });
    const { id } = (await (await send()).json()) as { id: number };
    expect(await json("/api/replies/form?version=1")).toMatchObject({ open: true, moderates: false });
    expect((await ask("/api/replies?state=waiting")).status).toBe(401);
    expect((await post(`/api/replies/${id}/decision`, { decision: "publish" })).status).toBe(401);
    expect(await json("/api/documents/1/replies")).toStrictEqual({ replies: [] });
  });

  it("is not taken where the owner closed it, though what was published stays, and can be deleted", async () => {
    const open = setUp();
    const { id, token } = (await (await open.send({ name: "Earlier" })).json()) as { id: number; token: string };
    await open.post(`/api/replies/${id}/decision`, { decision: "publish" });
    const { ask, json, post } = setUp({ replies: "closed", recognise: stranger });
    expect(await json("/api/replies/form?version=1")).toMatchObject({ open: false, token: null });
    expect((await post("/api/replies", REPLY)).status).toBe(403);
    expect(await json("/api/documents/1/replies")).toMatchObject({ replies: [{ name: "Earlier" }] });
    const answer = await ask(`/api/replies/${id}`, { method: "DELETE", headers: { "deletion-token": token } });
    expect(await answer.json()).toStrictEqual({ id, state: "deleted" });
  });

  it.each<readonly [Readonly<Record<string, unknown>>, number, string]>([
    [{ name: " " }, 400, "a name is needed"],
    [{ email: "bo" }, 400, "the e-mail address is none"],
    [{ email: 5 }, 400, "email"],
    [{ body: "me: BO@mail.example" }, 400, "would be published"],
    [{ links: ["javascript:alert(1)"] }, 400, "begins with https://"],
    [{ links: ["data:text/html,x"] }, 400, "begins with https://"],
    [{ span: [0, 99_999] }, 400, "does not lie in document 1"],
    [{ span: [0.5, 3] }, 400, "span"],
    [{ version: 99 }, 409, "too old"],
    [{ homepage: "https://pills.example" }, 422, "to be left empty"],
    [{ body: "x".repeat(70_000) }, 413, "at most 64 kB"],
  ])("refuses %j with %i", async (part, status, message) => {
    const { send } = setUp();
    const answer = await send(part);
    expect(answer.status).toBe(status);
    const said = await detail(answer);
    expect(said).toContain(message);
    expect(said.toLowerCase()).not.toContain("mail.example");
  });

  it("keeps decisions to what makes sense", async () => {
    const { json, post, send } = setUp();
    const { id } = (await (await send()).json()) as { id: number };
    const decision = async (body: unknown): Promise<number> => (await post(`/api/replies/${id}/decision`, body)).status;
    expect(await decision({ decision: "refuse" })).toBe(400);
    expect(await decision({ decision: "delete" })).toBe(400);
    expect(await decision({ decision: "publish", correction: 99 })).toBe(400);
    expect(await decision({ decision: "refuse", reason: "abuse" })).toBe(200);
    expect((await post("/api/replies/999/decision", { decision: "publish" })).status).toBe(404);
    expect(await json("/api/replies?state=refused&limit=1")).toMatchObject({
      replies: [{ id, decidedBy: "owner", decidedReason: "abuse" }],
    });
  });
});

describe("the trap", () => {
  it("takes no form that is too fast, too old, used, forged or of another server, and loses none that can be sent again", async () => {
    const { post, token } = setUp();
    const form = await token();
    const sent = async (given: string): Promise<number> => (await post("/api/replies", { ...REPLY, form: given })).status;
    vi.setSystemTime(START + 2999);
    expect(await sent(form)).toBe(422);
    vi.setSystemTime(START + 3000);
    expect((await post("/api/replies", { ...REPLY, form, name: "" })).status).toBe(400);
    expect(await sent(form)).toBe(200);
    expect(await sent(form)).toBe(409);
    const [version, time, ...rest] = (await token()).split(".");
    expect(await sent([version, (Number.parseInt(time!, 36) - 9000).toString(36), ...rest].join("."))).toBe(409);
    expect(await sent("")).toBe(409);
    const old = await token();
    vi.setSystemTime(START + 7 * 3_600_000);
    expect(await sent(old)).toBe(409);
    expect(await sent(await setUp().token())).toBe(409);
  });
});

describe("limits", () => {
  it("are those of a network: others go on, and the bodies of a flood are not read", async () => {
    let from = "192.0.2.1";
    const { app, json, post } = setUp({ addressOf: () => from });
    let read = 0;
    const flood = async (): Promise<Response> => {
      const body = new ReadableStream({
        pull: (controller) => {
          read += 1;
          controller.enqueue(new Uint8Array(1024));
        },
      }, { highWaterMark: 0 }); // prettier-ignore
      return app.request("/api/replies", { method: "POST", body, duplex: "half", headers: { ...HOST, "content-type": "application/json", "transfer-encoding": "chunked" } } as RequestInit); // prettier-ignore
    };
    for (let count = 0; count < 10; count++) expect((await flood()).status).toBe(413);
    read = 0;
    const refused = await flood();
    expect([refused.status, read, refused.headers.get("retry-after")]).toStrictEqual([429, 0, "60"]);
    expect(await detail(refused)).toBe("too many replies at once: send it again in 60 seconds");
    expect((await json<{ documents: object[] }>("/api/documents")).documents).toHaveLength(4);
    from = "192.0.2.2";
    expect((await post("/api/replies", {})).status).toBe(400);
    from = "192.0.2.1";
    vi.setSystemTime(START + 61_000);
    expect((await post("/api/replies", {})).status).toBe(400);
  });

  it("hold for all together, for a house behind one prefix, and for deletions", async () => {
    let count = 0;
    const { post, ask } = setUp({ addressOf: () => `198.51.100.${count++}` });
    const answers = await Promise.all(Array.from({ length: 130 }, async () => post("/api/replies", {})));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
    expect((await post("/api/replies/1/decision", {})).status).toBe(400);
    const remove = async (): Promise<Response> =>
      ask("/api/replies/999", { method: "DELETE", headers: { "deletion-token": "x" } });
    const removals = await Promise.all(Array.from({ length: 130 }, remove));
    expect(removals.map(({ status }) => status).toSorted((one, other) => one - other)).toStrictEqual([
      ...Array.from({ length: 120 }, () => 404),
      ...Array.from({ length: 10 }, () => 429),
    ]);
    let house = 0;
    const { post: postAgain } = setUp({ addressOf: () => `2001:db8:0:1::${(house++).toString(16)}` });
    const same = await Promise.all(Array.from({ length: 11 }, async () => postAgain("/api/replies", {})));
    expect(same.map(({ status }) => status)).toStrictEqual([...Array.from({ length: 10 }, () => 400), 429]);
  });

  it("refuses a flood of a thousand in well under a second", async () => {
    vi.useRealTimers();
    const { post } = setUp();
    const begun = performance.now();
    for (let count = 0; count < 1000; count++) await post("/api/replies", REPLY);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

describe("the feed of replies", () => {
  it("holds what was published, of a document or of all, and no script", async () => {
    const { ask, post, send } = setUp();
    const name = '<script>alert("name")</script>';
    const body =
      '<img src=x onerror=alert(1)> [a](javascript:alert(1)) ![p](https://x.example/p.png) <https://ok.example/"onx> & ]]>';
    const { id } = (await (await send({ name, body, links: ['https://x.example/?"><script>'] })).json()) as { id: number };
    await send({ name: "Still waiting" });
    await post(`/api/replies/${id}/decision`, { decision: "publish" });
    for (const path of ["/replies.atom", "/replies.atom?document=1"]) {
      const answer = await ask(path);
      expect(answer.headers.get("content-type")).toContain("application/atom+xml");
      const feed = await answer.text();
      expect(feed).toContain("&lt;script&gt;");
      expect(feed).not.toMatch(/<script|<img|Still waiting/u);
      const content = unescaped(/<content type="html">(?<html>[^<]*)<\/content>/u.exec(feed)!.groups!["html"]!);
      expect(content).not.toMatch(/<(?:img|script)|href="(?!https?:)|"onx/u);
      expect(content).toContain('rel="nofollow ugc noreferrer"');
    }
    expect(await (await ask("/replies.atom?document=3")).text()).not.toContain("<entry>");
    expect((await ask("/replies.atom?document=99")).status).toBe(404);
  });
});

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&"); // prettier-ignore
