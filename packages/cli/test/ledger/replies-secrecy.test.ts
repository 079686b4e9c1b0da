import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { EXPORT_FORMATS } from "@hearsay/ledger";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tracesIn } from "../../../web/test/support/traces.ts";
import { runCommand } from "../../src/command/run-command.ts";
import { fakeEnvironment } from "../support/fake-environment.ts";
import { startHearsay, type Started } from "../support/run-hearsay.ts";

const services = new URL("../support/ledger-services.ts", import.meta.url);
const EMAIL = "Quilla.Vandermeer+Tarn@Xylograph.example";
const BRIDGE =
  "The bridge over the Tarn collapsed on Monday and killed nine workers. Ilse Vorn said rusted cables had been painted over.";
const files = {
  "wire.txt": `https://wire.example/1 | The Wire | 2024-03-04T08:00:00Z\n${BRIDGE}`,
  "copy.txt": `https://post.example/1 | The Post | 2024-03-04T09:00:00Z\n${BRIDGE.replace("nine workers", "ninety workers")}`,
};

interface OpenApi {
  readonly paths: Readonly<Record<string, { readonly get?: { readonly parameters?: readonly Parameter[] } }>>;
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: { readonly type?: string; readonly enum?: readonly string[] };
}
/** What parameters of some names are asked with. */
const KNOWN: Readonly<Record<string, readonly string[]>> = { version: ["1", "2"], id: ["1", "2", "1048576"], name: ["The Wire", "Vorn"], a: ["1"], b: ["2"], document: ["1"], state: ["waiting", "published", "refused", "deleted"] }; // prettier-ignore

/** All ways to ask a route: every value of its path and of what it needs, and once with each of what it may be given besides. */
function addressesOf(path: string, parameters: readonly Parameter[]): readonly string[] {
  const valuesOf = ({ name, schema }: Parameter): readonly string[] => KNOWN[name] ?? schema.enum ?? (schema.type === "string" ? ["Vorn"] : ["1"]); // prettier-ignore
  let addresses = [path];
  for (const parameter of parameters.filter((one) => one.required === true || one.in === "path"))
    addresses = addresses.flatMap((address) => valuesOf(parameter).map((value) => put(address, parameter, value)));
  const optional = parameters.filter((one) => one.required !== true && one.in === "query");
  return [...addresses, ...optional.flatMap((one) => valuesOf(one).map((value) => put(addresses[0]!, one, value)))];
}
const put = (address: string, { name, in: where }: Parameter, value: string): string =>
  where === "path"
    ? address.replace(`{${name}}`, encodeURIComponent(value))
    : `${address}${address.includes("?") ? "&" : "?"}${name}=${encodeURIComponent(value)}`;

/** Whatever is asked, and wherever one looks, the address of who replied is not there, nor anything made of it. */
describe("the e-mail address of who replied", () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-secrecy-"));
  const ledger = join(folder, "news.db");
  let [server, address, metrics]: [Started, string, string] = [] as never;
  const answers: string[] = [];
  /** Asks, and keeps the whole answer, headers too. */
  const ask = async (path: string, options?: RequestInit): Promise<{ readonly status: number; readonly text: string }> => {
    const answer = await fetch(new URL(path, address), options);
    const text = Buffer.from(await answer.arrayBuffer()).toString("latin1");
    answers.push(`${options?.method ?? "GET"} ${path} ${answer.status}\n${[...answer.headers].join("\n")}\n${text}`);
    return { status: answer.status, text };
  };
  const post = async (path: string, body: string, headers: Record<string, string> = {}) => ask(path, { method: "POST", body, headers: { "content-type": "application/json", ...headers } }); // prettier-ignore
  const print = async (...words: readonly string[]): Promise<string> => {
    const environment = fakeEnvironment();
    await runCommand([words[0]!, "--ledger", ledger, ...words.slice(1)], environment, services);
    return `${environment.out()}${environment.err()}`;
  };
  const reply = {
    version: 1,
    span: [0, 30],
    name: "Quill",
    email: EMAIL,
    body: "It was *ten*.",
    links: ["https://court.example/"],
  };
  const form = async (): Promise<string> => (JSON.parse((await ask("/api/replies/form?version=1")).text) as { token: string }).token; // prettier-ignore

  beforeAll(async () => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    await print("add", "-q", "-j", "1", join(folder, "wire.txt"), join(folder, "copy.txt"));
    server = startHearsay(["serve", "--port", "0", "--metrics", "0", "--ledger", ledger]);
    const { promise, resolve } = Promise.withResolvers<string>();
    createInterface({ input: server.child.stdout! }).once("line", resolve);
    const told = Promise.withResolvers<string>();
    createInterface({ input: server.child.stderr! }).on("line", (line) => {
      const [metricsAddress] = /http:\S+\/metrics/u.exec(line) ?? [];
      if (metricsAddress !== undefined) told.resolve(metricsAddress);
    });
    address = await promise;
    metrics = await told.promise;
  }, 60_000);
  afterAll(() => {
    server.child.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is in no answer, no log, no export and no tool, nor is any hash of it", async () => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
    const forms = await Promise.all([form(), form(), form(), form()]);
    await setTimeout(3100);
    // What goes wrong is told without it.
    for (const wrong of [{ name: "" }, { email: `${EMAIL} x` }, { body: EMAIL }, { name: EMAIL }, { links: [`https://a.example/${EMAIL}`] }, { span: [0, 9999] }, { version: EMAIL }, { form: EMAIL }]) expect((await post("/api/replies", JSON.stringify({ ...reply, form: forms[0], ...wrong }))).status).toBeGreaterThanOrEqual(400); // prettier-ignore
    const sent = await post("/api/replies", JSON.stringify({ ...reply, form: forms[1] }));
    expect(sent.status).toBe(200);
    const { id, token } = JSON.parse(sent.text) as { id: number; token: string };
    await post("/api/replies", `{"email":"${EMAIL}", nonsense ${EMAIL}`);
    // The limit is reached by now, and says so without it.
    expect((await post("/api/replies", JSON.stringify({ ...reply, form: forms[2] }))).status).toBe(429);
    await look("waiting");
    await post(`/api/replies/${id}/decision`, JSON.stringify({ decision: "publish" }));
    expect((await ask("/api/documents/1/replies")).text).toContain("Quill");
    await look("published");
    await post(`/api/replies/${id}/decision`, JSON.stringify({ decision: "refuse", reason: "no" }));
    await look("refused");
    expect(await print("replies", "address", String(id))).toBe(`${EMAIL}\n`);
    // In the file it stands in its own table, as it is, and nowhere else.
    const held = Buffer.concat([ledger, `${ledger}-wal`].map((file) => readFileSync(file)));
    expect(tracesIn(held, EMAIL).filter((trace) => !/itself|name|domain/u.test(trace))).toStrictEqual([]);
    await ask(`/api/replies/${id}`, { method: "DELETE", headers: { "deletion-token": token } });
    await look("deleted");
    // Numbers are counted by patterns of addresses, which hold nothing of what was sent.
    const counted = await ask(metrics);
    expect(counted.text).toMatch(/hearsay_http_requests_total\{method="POST",route="\/api\/replies",status="200"\} 1/u);
    expect(tracesIn(counted.text, EMAIL)).toStrictEqual([]);
    server.child.kill("SIGINT");
    const { out, err } = await server.finished;
    expect(tracesIn(out + err, EMAIL)).toStrictEqual([]);
    expect(out + err).not.toContain(token);
    expect(answers.filter((answer) => answer.includes(token))).toHaveLength(1);
    expect(tracesIn(readFileSync(ledger), EMAIL)).toStrictEqual([]);
  }, 120_000);

  it("would be found where it was", () => {
    for (const form of [EMAIL, EMAIL.toLowerCase(), ` ${EMAIL}`]) {
      for (const digest of ["md5", "sha1", "sha256", "sha512"]) {
        const hash = createHash(digest).update(form).digest();
        for (const encoding of ["hex", "base64", "base64url"] as const)
          expect(tracesIn(`x="${hash.toString(encoding)}"`, EMAIL)).toContain(digest);
      }
    }
    expect(tracesIn(encodeURIComponent(EMAIL), EMAIL)).toContain("percent-encoded");
    expect(tracesIn(Buffer.from(`{"email":"${EMAIL}"}`).toString("base64"), EMAIL)).toContain("base64");
    expect(tracesIn("nothing of it", EMAIL)).toStrictEqual([]);
  });

  /** Asks for everything that there is, over the network and on the command line. */
  async function look(state: string): Promise<void> {
    const { paths } = JSON.parse((await ask("/api/openapi.json")).text) as OpenApi;
    const all = Object.entries(paths).flatMap(([path, { get }]) =>
      get === undefined ? [] : addressesOf(path, get.parameters ?? []),
    );
    expect(all).toContain(`/api/replies?state=${state}`);
    for (const format of EXPORT_FORMATS) expect(all).toContain(`/api/export?as=${format}`);
    const statuses = new Set<number>();
    for (const one of all) statuses.add((await ask(one)).status);
    expect(statuses).toContain(200);
    for (const page of ["/", "/document/1", "/story/1", "/compare/1/2", "/find", "/who/1", "/outlets", "/outlet/x", "/add", "/replies", "/reply/delete", "/nothing"]) await ask(page); // prettier-ignore
    const printed = [
      await print("replies", "--state", state),
      await print("replies", "--json", "--state", state),
      await print("find", "--source", "vorn", "--json"),
      await print("find", "Quilla"),
      await print("who", "Vorn", "--json"),
      await print("story", "1", "--json"),
      ...(await Promise.all(EXPORT_FORMATS.map(async (format) => print("export", "--as", format)))),
      await tools(),
    ];
    expect(printed[1]).toContain(`"state": "${state}"`);
    expect(printed.map((text) => tracesIn(text, EMAIL))).toStrictEqual(printed.map(() => []));
    expect(answers.flatMap((answer) => tracesIn(answer, EMAIL).map((trace) => `${trace}: ${answer.slice(0, 80)}`))).toStrictEqual(
      [],
    );
  }

  /** What the tools for language models answer. */
  async function tools(): Promise<string> {
    const { child } = startHearsay(["mcp", "--ledger", ledger]);
    const calls: readonly (readonly [string, object])[] = [
      ["initialize", { protocolVersion: "2025-03-26", capabilities: {}, clientInfo: { name: "test", version: "1" } }],
      ["tools/list", {}],
      ...Object.entries({ find: { source: "vorn" }, story: { id: 1 }, compare: { a: 1, b: 2 }, read: { text: BRIDGE } }).map(([name, given]) => ["tools/call", { name, arguments: given }] as const), // prettier-ignore
    ];
    let [printed, answered] = ["", 0];
    const { promise, resolve } = Promise.withResolvers<void>();
    createInterface({ input: child.stdout! }).on("line", (line) => {
      printed += line;
      if (++answered === calls.length) resolve();
    });
    for (const [id, [method, params]] of calls.entries()) child.stdin!.write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`); // prettier-ignore
    await promise;
    child.kill();
    expect(printed).toContain("Ilse Vorn");
    return printed;
  }
});
