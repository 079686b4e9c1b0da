import { join } from "node:path";
import { PassThrough } from "node:stream";
import { openLedger } from "@hearsay/ledger";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/command/run-command.ts";
import { fakeEnvironment, type FakeEnvironment } from "../support/fake-environment.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const services = new URL("../support/ledger-services.ts", import.meta.url);
const PASSWORD = "a bridge over the Tarn";

function setUp() {
  const ledger = join(temporaryFolder({}), "news.db");
  const run = async (words: readonly string[], environment: FakeEnvironment = fakeEnvironment()) => {
    const [command, ...rest] = words;
    const code = await runCommand([command!, "--ledger", ledger, ...rest], environment, services);
    return [code, environment.out(), environment.err().replaceAll(ledger, "LEDGER")] as const;
  };
  const piped = (stdin: string) => fakeEnvironment({ stdin });
  const hash = async (name: string): Promise<string | null> => {
    const opened = await openLedger(ledger);
    const found = await opened.accounts.passwordHash(name);
    await opened.close();
    return found;
  };
  return { ledger, run, piped, hash };
}

/** A terminal at which somebody types, and whether what they type is shown. */
function terminal(typed: readonly string[]) {
  const raw: boolean[] = [];
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (on: boolean) => raw.push(on) });
  const environment = { ...fakeEnvironment({ terminals: ["stdin", "stderr"] }), stdin };
  const lines = [...typed];
  const { stderr } = environment;
  const write = stderr.write.bind(stderr);
  // Whoever sits there types when they are asked.
  stderr.write = ((text: string) => {
    if (text.endsWith(": ")) setImmediate(() => stdin.write(lines.shift() ?? ""));
    return write(text);
  }) as typeof stderr.write;
  return { environment, raw };
}

describe("hearsay owner", () => {
  it("makes an owner with a password from standard input, and lists them", async () => {
    const { run, piped, hash } = setUp();
    expect(await run(["owner", "list"])).toEqual([0, "", "hearsay: there is no owner: make one with “hearsay owner add NAME”\n"]);
    expect(await run(["owner", "add", "Ilse", "Vorn"], piped(`${PASSWORD}\nanother line\n`))).toEqual([
      0,
      "Ilse Vorn · since 2024-06-01 · password\n",
      "",
    ]);
    expect(await hash("ilse vorn")).toMatch(/^\$argon2id\$/u);
    expect((await run(["owner", "list"]))[1]).toBe("Ilse Vorn · since 2024-06-01 · password\n");
    expect(JSON.parse((await run(["owner", "list", "--json"]))[1])).toMatchObject([{ name: "Ilse Vorn", hasPassword: true }]);
    expect((await run(["owner", "list", "--json"]))[1]).not.toContain("argon2");
  });

  it("gives another password, disables and enables", async () => {
    const { run, piped, hash } = setUp();
    await run(["owner", "add", "Bo"], piped(PASSWORD));
    const first = await hash("Bo");
    expect((await run(["owner", "password", "bo"], piped("another password")))[0]).toBe(0);
    expect(await hash("Bo")).not.toBe(first);
    expect((await run(["owner", "disable", "Bo"]))[1]).toBe("Bo · since 2024-06-01 · password · disabled 2024-06-01\n");
    expect(await hash("Bo")).toBeNull();
    expect((await run(["owner", "enable", "Bo"]))[1]).not.toContain("disabled");
  });

  it("refuses short passwords, names that are taken or not there, and passwords as arguments", async () => {
    const { run, piped } = setUp();
    expect(await run(["owner", "add", "Bo"], piped("too short"))).toEqual([
      1,
      "",
      expect.stringContaining("at least 12 characters; this one has 9"),
    ]);
    expect(await run(["owner", "add", "Bo"], piped(""))).toEqual([1, "", expect.stringContaining("this one has 0")]);
    expect((await run(["owner", "list"]))[1]).toBe("");
    await run(["owner", "add", "Bo"], piped(PASSWORD));
    expect(await run(["owner", "add", "bo"], piped(PASSWORD))).toEqual([1, "", "hearsay: there is an owner Bo already\n"]);
    for (const action of ["password", "disable", "enable"])
      expect(await run(["owner", action, "Ada"], piped(PASSWORD))).toEqual([1, "", "hearsay: there is no owner Ada in LEDGER\n"]);
    expect((await run(["owner", "add", "<b>"], piped(PASSWORD)))[0]).toBe(2);
    for (const words of [
      ["owner"],
      ["owner", "add"],
      ["owner", "list", "Bo"],
      ["owner", "remove", "Bo"],
      ["owner", "add", "Bo", "--password", PASSWORD],
    ])
      expect((await run(words))[0]).toBe(2);
  });

  it("asks on a terminal, twice, and shows nothing of it", async () => {
    const { run, hash } = setUp();
    const { environment, raw } = terminal(["a bridge oveX\u007fr the Tarn\r", `${PASSWORD}\r`]);
    const [code, out, err] = await run(["owner", "add", "Bo"], environment);
    expect([code, out]).toEqual([0, "Bo · since 2024-06-01 · password\n"]);
    expect(err).not.toContain("bridge");
    expect(raw).toEqual([true, false, true, false]);
    expect(await hash("Bo")).not.toBeNull();
  });

  it("takes two passwords for none, and Ctrl-C for the end", async () => {
    const { run, hash } = setUp();
    const [code, , err] = await run(["owner", "add", "Bo"], terminal([`${PASSWORD}\r`, "another password\r"]).environment);
    expect([code, err]).toEqual([1, expect.stringContaining("these are two passwords")]);
    const stopped = terminal(["abc\u0003"]);
    expect((await run(["owner", "add", "Bo"], stopped.environment))[0]).toBe(130);
    expect(stopped.raw).toEqual([true, false]);
    expect(await hash("Bo")).toBeNull();
  });
});

describe("hearsay serve --public", () => {
  it.each([
    [["--origin", "https://news.example"], "--origin goes with --public"],
    [["--proxy", "1"], "--proxy goes with --public"],
    [["--listen", "0.0.0.0"], "--listen goes with --public"],
    [["--public"], "--public needs the address"],
    [["--public", "--origin", "news.example"], "“news.example” is no address"],
    [["--public", "--origin", "http://news.example"], "has to be https://"],
    [["--public", "--origin", "http://localhost.evil.example"], "has to be https://"],
    [["--public", "--origin", "https://news.example/app"], "an origin has no path"],
    [["--public", "--origin", "https://me@news.example"], "no name before the host"],
    [["--public", "--origin", "ftp://news.example"], "has to be https://"],
    [["--public", "--origin", "https://news.example", "--listen", "eth0"], "--listen takes an IP address"],
    [["--public", "--origin", "https://news.example", "--proxy", "-1"], "--proxy"],
  ])("does not start with %j", async (words, why) => {
    const { run } = setUp();
    expect(await run(["serve", "--port", "0", ...words])).toEqual([2, "", expect.stringContaining(why)]);
  });

  it("does not start without an owner who can sign in", async () => {
    const { run, piped } = setUp();
    const words = ["serve", "--public", "--port", "0", "--origin", "https://news.example"];
    const refusal = [1, "", "hearsay: nobody could sign in to LEDGER: make an owner first, with “hearsay owner add NAME”\n"];
    expect(await run(words)).toEqual(refusal);
    await run(["owner", "add", "Bo"], piped(PASSWORD));
    await run(["owner", "disable", "Bo"]);
    expect(await run(words)).toEqual(refusal);
  });

  it("is open to strangers under its origin, until it is interrupted", async () => {
    const { run, piped } = setUp();
    await run(["owner", "add", "Bo"], piped(PASSWORD));
    const environment = fakeEnvironment();
    const running = run(["serve", "--public", "--port", "0", "--origin", "https://news.example"], environment);
    await expect.poll(environment.err, { timeout: 10_000 }).toContain("Ctrl-C");
    expect(environment.err()).toContain("open to strangers as https://news.example, read-only");
    expect(environment.err()).toContain("say --proxy 1");
    const address = environment.out().trim();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
    expect((await fetch(new URL("/api/status", address))).status).toBe(403);
    environment.interrupt(130);
    expect((await running)[0]).toBe(0);
  });
});
