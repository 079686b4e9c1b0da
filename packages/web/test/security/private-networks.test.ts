import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { isPublicAddress, load, type Lookup } from "../../../ingest/src/index.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { intakeOf } from "../../../cli/src/ledger/intake.ts";
import { fakeIntake } from "../support/harbour-ledger.ts";
import { type OpenServer, openServer } from "../support/open-server.ts";

// What an owner gives to be read goes the way that “hearsay serve” goes: the intake of the command, and the fetching of @hearsay/ingest. 127.0.0.2 stands
// for the public internet; on 127.0.0.1 something listens that nobody outside may reach.
let server: OpenServer;
let cookie: string;
let [secret, site]: Server[] = [];
let reached: string[] = [];
const PAGE = "The depot in Ranholm burned for hours, Mara Olin said on Monday. Nobody was hurt in the fire.";

/** Names, and all the addresses that they lead to. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  "news.test": ["127.0.0.2"],
  localhost: ["127.0.0.1"],
  "inside.test": ["10.0.0.5"],
  "metadata.test": ["169.254.169.254"],
  "mapped.test": ["::ffff:127.0.0.1"],
  "mapped-hex.test": ["::ffff:7f00:1"],
  "loopback6.test": ["::1"],
  "local6.test": ["fd00::1"],
  "link6.test": ["fe80::1"],
  "nat64.test": ["64:ff9b::7f00:1"],
  "6to4.test": ["2002:7f00:1::"],
  "both.test": ["127.0.0.2", "127.0.0.1"],
  "both6.test": ["127.0.0.2", "::1"],
  "unspecified.test": ["0.0.0.0"],
  "nowhere.test": [],
};
const lookup: Lookup = async (name) => {
  const found = NAMES[name.replace(/\.$/u, "")];
  if (found === undefined) throw Object.assign(new Error("not found"), { code: "ENOTFOUND" });
  return found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
};
const isAllowed = (address: string): boolean => address === "127.0.0.2" || isPublicAddress(address);
const portOf = (one: Server | undefined): number => (one!.address() as AddressInfo).port;
const listen = (one: Server, host: string): Promise<void> => new Promise((resolve) => one.listen(0, host, resolve));

beforeAll(async () => {
  secret = createServer((request, response) => {
    reached.push(request.url ?? "");
    response.writeHead(200, { "content-type": "text/plain" }).end(PAGE);
  });
  site = createServer((request, response) => {
    const to = new URL(request.url ?? "/", "http://x").searchParams.get("to");
    if (to === null) response.writeHead(200, { "content-type": "text/plain" }).end(PAGE);
    else response.writeHead(302, { location: Buffer.from(to).toString("latin1") }).end();
  });
  await listen(secret, "127.0.0.1");
  await listen(site, "127.0.0.2");
  const services = { load: async (origin: Parameters<typeof load>[0], signal: AbortSignal) => load(origin, { signal, lookup, isAllowed, timeout: 3000 }) }; // prettier-ignore
  const fetching = intakeOf(services as never, () => Promise.reject(new Error("not read here")));
  const intake = { ...fakeIntake, load: async (...given: Parameters<typeof fetching.load>) => fetching.load(...given) };
  server = await openServer({}, intake);
  cookie = await server.signIn();
});
afterAll(async () => {
  secret!.closeAllConnections();
  secret!.close();
  site!.closeAllConnections();
  site!.close();
  await server.close();
});
beforeEach(() => {
  reached = [];
});

const add = async (url: string): Promise<Response> => server.ask("/api/documents", { method: "POST", json: { url }, cookie });
const PORTS: Readonly<Record<string, () => string>> = { SECRET: () => String(portOf(secret)), SITE: () => String(portOf(site)) };
const filled = (url: string): string => url.replaceAll(/SECRET|SITE/gu, (name) => PORTS[name]!());

const INSIDE = [
  "http://127.0.0.1:SECRET/",
  "http://localhost:SECRET/",
  "http://LOCALHOST.:SECRET/",
  "http://127.1:SECRET/",
  "http://2130706433:SECRET/",
  "http://017700000001:SECRET/",
  "http://0x7f000001:SECRET/",
  "http://0x7f.0.0.0x1:SECRET/",
  "http://①②⑦.⓪.⓪.①:SECRET/",
  "http://127。0。0。1:SECRET/",
  "http://127.0.0.1%2f@127.0.0.1:SECRET/",
  "http://news.test@127.0.0.1:SECRET/",
  "http://news.test:80\\@127.0.0.1:SECRET/",
  "http://0:SECRET/",
  "http://0.0.0.0:SECRET/",
  "http://[::1]:SECRET/",
  "http://[::]:SECRET/",
  "http://[::ffff:127.0.0.1]:SECRET/",
  "http://[::ffff:7f00:1]:SECRET/",
  "http://[0:0:0:0:0:ffff:127.0.0.1]:SECRET/",
  "http://[::127.0.0.1]:SECRET/",
  "http://[64:ff9b::127.0.0.1]:SECRET/",
  "http://[fe80::1]:SECRET/",
  "http://169.254.169.254/latest/meta-data/",
  "http://10.0.0.1/",
  ...Object.keys(NAMES).filter((name) => name !== "news.test").map((name) => `http://${name}:SECRET/`), // prettier-ignore
];

describe("an address that an owner gives to be read", () => {
  it("is read where it is public", async () => {
    const answer = await add(filled("http://news.test:SITE/"));
    expect([answer.status, await answer.json()]).toMatchObject([200, { outcome: "added" }]);
    const moved = await add(filled(`http://news.test:SITE/?to=${encodeURIComponent(filled("http://news.test:SITE/"))}`));
    expect([moved.status, await moved.json()]).toMatchObject([200, { outcome: "known" }]);
  });

  it.each(INSIDE)("leads into no private network: %s", async (url) => {
    const answer = await add(filled(url));
    expect([answer.status, reached]).toStrictEqual([422, []]);
    expect(await answer.text()).not.toContain("Ranholm");
  });

  it.each(INSIDE)("is not redirected into one: %s", async (url) => {
    const answer = await add(filled(`http://news.test:SITE/?to=${encodeURIComponent(filled(url))}`));
    expect([answer.status, reached]).toStrictEqual([422, []]);
  });

  it("is not redirected there by a redirect to a redirect either", async () => {
    const inner = filled("http://news.test:SITE/?to=") + encodeURIComponent(filled("http://127.0.0.1:SECRET/"));
    const answer = await add(filled(`http://news.test:SITE/?to=${encodeURIComponent(inner)}`));
    expect([answer.status, reached]).toStrictEqual([422, []]);
  });

  it.each([
    "file:///etc/passwd",
    "ftp://news.test/",
    "gopher://127.0.0.1:SECRET/_GET",
    "data:text/html,hello",
    "javascript:alert(1)",
    "http://",
    "//127.0.0.1:SECRET/",
    "/etc/passwd",
    "http://news.test:SITE/?to=file:///etc/passwd",
    "http://news.test:SITE/?to=ftp://127.0.0.1:SECRET/",
  ])("is one of the web: not %s", async (url) => {
    const answer = await add(filled(url));
    expect([answer.status, reached]).toStrictEqual([422, []]);
    expect(await answer.text()).not.toContain("root:");
  });
});
