import { readingSchema } from "@hearsay/core";
import { createApp } from "@hearsay/web";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fakeIntake, harbourLedger } from "./support/harbour-ledger.ts";

let app: ReturnType<typeof createApp>;
let harbour: Awaited<ReturnType<typeof harbourLedger>>;
beforeAll(async () => {
  harbour = await harbourLedger();
  app = createApp({ ledger: harbour.ledger, intake: fakeIntake, pages: null });
});
afterAll(async () => harbour.close());

const OWN = { host: "127.0.0.1:4321" };
const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  app.request(path, { headers: { ...OWN, ...headers } });
const json = async <Body>(path: string): Promise<Body> => (await (await get(path)).json()) as Body;

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly responses: Readonly<
              Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
            >;
          }
        >
      >
    >
  >;
  readonly components: object;
}

describe("the API", () => {
  const examples: readonly (readonly [path: string, url: string])[] = [
    ["/api/status", "/api/status"],
    ["/api/documents", "/api/documents?limit=2"],
    ["/api/documents/{version}", "/api/documents/2"],
    ["/api/stories", "/api/stories"],
    ["/api/stories/{id}", "/api/stories/1"],
    ["/api/stories/{id}/what-if", "/api/stories/1/what-if?document=1"],
    ["/api/find", "/api/find?source=vorn&limit=1"],
    ["/api/find/places", "/api/find/places?kind=event"],
    ["/api/who", "/api/who?name=vorn"],
    ["/api/who/{id}", "/api/who/1048576"],
    ["/api/who/{id}/network", "/api/who/1048576/network"],
    ["/api/who/{id}/presence", "/api/who/1048576/presence"],
    ["/api/who/{id}/said-of", "/api/who/1048576/said-of?limit=5"],
    ["/api/outlets", "/api/outlets"],
    ["/api/outlets/{name}", "/api/outlets/post"],
    ["/api/compare", "/api/compare?a=1&b=2"],
    ["/api/corrections", "/api/corrections?version=1"],
    ["/api/merges", "/api/merges"],
    ["/api/session", "/api/session"],
    ["/api/passkeys", "/api/passkeys"],
    ["/api/replies", "/api/replies"],
    ["/api/replies/form", "/api/replies/form?version=1"],
    ["/api/documents/{version}/replies", "/api/documents/1/replies"],
  ];

  it.each(examples)("%s answers as OpenAPI says", async (path, url) => {
    const document = await json<OpenApi>("/api/openapi.json");
    const answer = await get(url);
    expect(answer.status).toBe(200);
    const schema = document.paths[path]!["get"]!.responses["200"]!.content!["application/json"]!.schema;
    const ajv = new Ajv2020({ strict: false });
    const validate = ajv.compile({ ...schema, components: document.components });
    expect(validate(await answer.json()) ? null : validate.errors).toBeNull();
  });

  it("describes every route that there is", async () => {
    const { openapi, paths } = await json<OpenApi>("/api/openapi.json");
    expect(openapi).toBe("3.1.0");
    const described = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/gu, ":$1")}`)); // prettier-ignore
    const routes = app.routes
      .filter(
        ({ method, path }) =>
          method !== "ALL" && path.startsWith("/") && !["/api/openapi.json", "/healthz", "/readyz"].includes(path),
      )
      .map(({ method, path }) => `${method} ${path}`);
    expect(new Set(described)).toStrictEqual(new Set(routes));
  });

  it("gives readings as the contract has them", async () => {
    const { reading } = await json<{ reading: unknown }>("/api/documents/3");
    const validate = new Ajv2020({ strict: false }).compile(readingSchema);
    expect(validate(reading) ? null : validate.errors).toBeNull();
  });

  it("tells a story with its lines, its drift and who says what", async () => {
    const story = await json<{ members: { lineage: { kind: string }; drift: { differences: { kind: string }[] }[]; places: object[] }[]; claims: { source: string | null; lines: string[] }[] }>("/api/stories/1"); // prettier-ignore
    expect(story.members.map(({ lineage }) => lineage.kind)).toStrictEqual(["original", "copy"]);
    expect(story.members[1]!.drift[0]!.differences[0]!.kind).toBe("number-changed");
    expect(story.members[0]!.places).toMatchObject([{ name: "Tarn", precision: "area" }]);
    expect(story.claims.find(({ source }) => source === "Ilse Vorn")!.lines).toStrictEqual(["1"]);
  });

  it("knows how much of an outlet is its own, and what it changes", async () => {
    const { outlets } = await json<{ outlets: { name: string; kinds: object }[] }>("/api/outlets");
    expect(outlets.find(({ name }) => name === "wire")!.kinds).toStrictEqual({ original: 1 });
    expect(await json("/api/outlets/POST")).toStrictEqual({
      name: "post",
      documents: 1,
      kinds: { copy: 1 },
      from: [{ outlet: "wire", documents: 1 }],
      drift: { "number-changed": 1 },
    });
  });

  it("goes on by cursor, and by number", async () => {
    const first = await json<{ hits: { id: number }[]; cursor: string }>("/api/find?limit=3");
    const next = await json<{ hits: { id: number }[] }>(`/api/find?limit=3&cursor=${first.cursor}`);
    expect(new Set([...first.hits, ...next.hits].map(({ id }) => id)).size).toBeGreaterThan(3);
    const { documents, before } = await json<{ documents: { version: number }[]; before: number }>("/api/documents?limit=3");
    expect(documents.map(({ version }) => version)).toStrictEqual([4, 3, 2]);
    expect(await json(`/api/documents?limit=3&before=${before}`)).toMatchObject({ documents: [{ version: 1 }], before: null });
  });

  it.each([
    ["/api/find?type=X", 400],
    ["/api/find?limit=0", 400],
    ["/api/find?via=a&actor=b", 400],
    ["/api/find?cursor=zzz", 400],
    ["/api/find?q=%22", 400],
    ["/api/find?q=%27%3B%20drop%20table%20document%3B--", 200],
    ["/api/find?q=NEAR(a%20b)%20AND%20*%20%5E", 200],
    ["/api/documents/99", 404],
    ["/api/documents/x", 400],
    ["/api/stories/99", 404],
    ["/api/outlets/nobody", 404],
    ["/api/who/1", 404],
    ["/api/compare?a=1&b=99", 404],
    ["/api/nothing", 404],
    ["/../../etc/passwd", 404],
  ])("answers %s with %i", async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    if (status === 200) return;
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ type: "about:blank", status, detail: expect.stringMatching(/./u) });
  });

  it("answers the same question with 304", async () => {
    const tag = (await get("/api/documents/1")).headers.get("etag")!;
    expect((await get("/api/documents/1", { "if-none-match": tag })).status).toBe(304);
  });

  it("exports as a stream, and as a feed that is safe", async () => {
    const csv = await get("/api/export?as=csv&source=vorn");
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect((await csv.text()).trimEnd().split("\r\n")).toHaveLength(3);
    expect((await get("/api/export?as=csv&via=a&actor=b")).status).toBe(400);
    const feed = await (await get("/feed.atom?source=vorn&q=rusted%20%3Ccables")).text();
    expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
    expect(feed).not.toContain("q=<");
    const found = await (await get("/feed.atom?source=vorn")).text();
    expect(found.match(/<entry>/gu)).toHaveLength(2);
    expect(found).toContain("<title>Ilse Vorn said rusted cables had been painted over.</title>");
  });
});

describe("adding", () => {
  const post = async (body: BodyInit, headers: Record<string, string> = {}): Promise<Response> => app.request("/api/documents", { method: "POST", body, headers: { ...OWN, ...headers } }); // prettier-ignore
  const form = (fields: Readonly<Record<string, string | File>>): FormData => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return data;
  };

  it("reads texts and files, once each", async () => {
    const text = "A cow stood on the runway of Orra airport for an hour on Sunday.";
    const first = await post(JSON.stringify({ text, published: "2024-05-01" }), { "content-type": "application/json" });
    expect(await first.json()).toMatchObject({ outcome: "added", version: 5, kind: "original" });
    const again = await post(form({ file: new File([text], "cow.txt") }));
    expect(await again.json()).toMatchObject({ outcome: "known", version: 5 });
  });

  it.each<readonly [Readonly<Record<string, string>>, number, string]>([
    [{ text: "REFUSE this" }, 422, "it is not English"],
    [{ url: "http://10.0.0.1/" }, 422, "private addresses cannot be read"],
    [{}, 400, "send a text"],
  ])("refuses %j, and says why", async (fields, status, detail) => {
    const answer = await post(form(fields));
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining(detail) });
  });

  it("refuses pages of other sites, names that are not its own, and bodies beyond the limit", async () => {
    const body = JSON.stringify({ text: "x" });
    const type = { "content-type": "application/json" };
    expect((await post(body, { ...type, origin: "https://evil.example" })).status).toBe(403);
    expect((await post(body, { ...type, "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await app.request("/api/status", { headers: { host: "evil.example" } })).status).toBe(403);
    expect((await app.request("/api/status", { headers: { host: "127.0.0.1.evil.example" } })).status).toBe(403);
    expect((await post(body, { ...type, "content-length": "99000000" })).status).toBe(413);
  });

  it("is not possible where nothing reads", async () => {
    const shown = createApp({ ledger: harbour.ledger, intake: null, pages: null });
    const answer = await shown.request("/api/documents", {
      method: "POST",
      body: "{}",
      headers: { ...OWN, "content-type": "application/json" },
    });
    expect(answer.status).toBe(503);
    expect(await (await shown.request("/api/status", { headers: OWN })).json()).toMatchObject({ canRead: false });
  });
});
