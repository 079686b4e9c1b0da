import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildReading } from "../../../ledger/test/support/build-reading.ts";
import { type OpenServer, openServer } from "../support/open-server.ts";

const SCRIPT = `<script>window.hacked=1</script><img src=x onerror="window.hacked=1">]]></title><svg onload='hacked()'>`;
let server: OpenServer;
let version: number;
beforeAll(async () => {
  server = await openServer();
  const text = `Bo ${SCRIPT} Lind said the weir of Orra ${SCRIPT} burned.`;
  const reading = buildReading(text, {
    url: `https://evil.example/"><script>window.hacked=1</script>`,
    title: SCRIPT,
    outlet: SCRIPT,
    published: "2024-01-01",
    entities: [{ name: `Bo ${SCRIPT} Lind` }],
    statements: [{ source: `Bo ${SCRIPT} Lind`, cue: "said", content: `the weir of Orra ${SCRIPT} burned` }],
    events: [{ trigger: "burned", type: "OTHER" }],
  });
  ({ version } = await server.ledger.add(reading, { fetchedFrom: `${SCRIPT}.html`, fetchedAt: "2024-01-01T00:00:00Z", model: SCRIPT, program: "p" })); // prettier-ignore
  for await (const _ of server.ledger.arrange());
});
afterAll(async () => server.close());

let client = 0;
const ask = async (path: string): Promise<Response> =>
  server.ask(path, { from: `10.1.${Math.floor(++client / 250)}.${client % 250}` });

describe("script in what was read", () => {
  it("is answered as JSON that no browser takes for a page", async () => {
    const { entities } = (await (await ask(`/api/documents/${version}`)).json()) as {
      readonly entities: Readonly<Record<string, number>>;
    };
    const [entity] = Object.values(entities);
    for (const path of [
      `/api/documents/${version}`,
      "/api/documents",
      "/api/stories",
      "/api/find?q=weir",
      `/api/who/${entity}`,
      "/api/outlets",
      `/api/outlets/${encodeURIComponent(SCRIPT)}`,
    ]) {
      const answer = await ask(path);
      expect([path, answer.status, answer.headers.get("content-type"), answer.headers.get("x-content-type-options")]).toStrictEqual([path, 200, expect.stringMatching(/^application\/json/u), "nosniff"]); // prettier-ignore
      expect(await answer.text()).toContain("window.hacked");
    }
  });

  it("is text in a feed", async () => {
    const answer = await ask("/feed.atom?q=weir");
    const feed = await answer.text();
    expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(feed).toContain("&lt;script&gt;window.hacked=1&lt;/script&gt;");
    expect(feed).not.toMatch(/<(?:script|img|svg)/u);
    const links = [...feed.matchAll(/<link href="([^"]*)"/gu)].map(([, href]) => href!);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).not.toMatch(/[<>]/u);
  });

  it("is downloaded with an export, and never shown; a spreadsheet computes nothing", async () => {
    for (const as of ["json", "ndjson", "csv", "geojson", "jsonld", "stix"]) {
      const { headers } = await ask(`/api/export?as=${as}&q=weir`);
      expect(headers.get("content-disposition")).toMatch(/^attachment; filename="hearsay\.[\w.]+"$/u);
      expect([headers.get("content-type"), headers.get("x-content-type-options")]).toStrictEqual([expect.not.stringMatching(/html|svg|^$/u), "nosniff"]); // prettier-ignore
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    }
  });
});

describe("script in what is asked", () => {
  const given = encodeURIComponent(SCRIPT);
  it.each([
    `/api/find?q=${given}`,
    `/feed.atom?q=${given}`,
    `/feed.atom?x=${given}`,
    `/api/find?type=${given}`,
    `/api/find?cursor=${given}`,
    `/api/outlets/${given}x`,
    `/api/documents/${given}`,
    `/${given}`,
    `/assets/${given}.js`,
    `/api/who?name=${given}`,
  ])("comes back as text, if at all: %s", async (path) => {
    const answer = await ask(path);
    const type = answer.headers.get("content-type") ?? "";
    expect(type).toMatch(/^application\/(?:json|problem\+json|atom\+xml)/u);
    expect(answer.status).toBeLessThan(500);
    if (type.includes("atom")) expect(await answer.text()).not.toMatch(/<(?:script|img|svg)/u);
  });

  it("stands in no policy: it allows no inline script or style, and nothing from elsewhere", async () => {
    for (const path of ["/", "/api/status", "/nothing", "/feed.atom"]) {
      const policy = (await ask(path)).headers.get("content-security-policy")!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    }
  });
});

describe("syntax of a database in what is asked", () => {
  const SYNTAX = [`'; drop table document; --`, `" or 1=1 --`, `') union select password_hash from account --`, `x' || (select name from account) || '`, `NEAR(bridge tarn, 2)`, `text:bridge`, `^bridge`, `bridge*`, `{a b}: c`, `bridge AND OR NOT`, `((((((((`, `"`, `""`, `"a" "`, `-`, `- -`, `OR`, `bridge -`, `\\`, `%`, `_`, `\u0000`, `bridge & ! | <-> tarn`, `:*`, `a:b:c`, `$1`, `?`, "a ".repeat(200), `😀`, `\u202e`]; // prettier-ignore
  it.each(SYNTAX)("is words, or a question that makes no sense, and breaks nothing: %j", async (words) => {
    for (const name of ["q", "source", "actor", "place", "outlet"]) {
      const answer = await ask(`/api/find?${name}=${encodeURIComponent(words)}`);
      expect([200, 400]).toContain(answer.status);
      expect(await answer.text()).not.toMatch(/argon2|sqlite|syntax error|fts5/iu);
    }
    expect((await ask(`/api/who?name=${encodeURIComponent(words)}`)).status).toBeLessThan(500);
    expect((await ask(`/api/outlets/${encodeURIComponent(words)}`)).status).toBeLessThan(500);
  });

  it("leaves the ledger as it was, and finds what it found", async () => {
    expect((await server.ledger.counts()).documents).toBe(5);
    expect((await server.ledger.accounts.list()).map(({ name }) => name)).toStrictEqual(["Ilse"]);
    const { hits } = (await (await ask("/api/find?q=bridge")).json()) as { readonly hits: readonly unknown[] };
    expect(hits.length).toBeGreaterThan(0);
  });

  it.each(["1; drop table document", "1 or 1=1", "1e3", "0x", "-1", "1.5", "9".repeat(30), "NaN", "null", "%00"])(
    "is no number: %j",
    async (number) => {
      for (const path of ["documents", "stories", "who"])
        expect([400, 404]).toContain((await ask(`/api/${path}/${encodeURIComponent(number)}`)).status);
    },
  );

  it.each([
    "",
    "e30",
    "bnVsbA",
    "W10",
    Buffer.from('{"order":"newest; drop"}').toString("base64url"),
    Buffer.from('[["a"],{"b":1}]').toString("base64url"),
    Buffer.from("[1e999]").toString("base64url"),
  ])("is no cursor: %j", async (cursor) => {
    expect([200, 400]).toContain((await ask(`/api/find?q=bridge&cursor=${cursor}`)).status);
  });
});
