import { isPassword } from "../../src/access/passwords.ts";
import { hashPassword, passwordFault } from "@hearsay/web";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { COOKIE, cookieOf, type OpenServer, openServer, PASSWORD } from "../support/open-server.ts";

let server: OpenServer;
beforeEach(async () => {
  server = await openServer();
});
afterEach(async () => server.close());
const HOUR = 3_600_000;
const owner = async (cookie: string): Promise<string | null> =>
  ((await (await server.ask("/api/session", { cookie })).json()) as { readonly owner: string | null }).owner;
const trySignIn = async (name: string, password: string, from = "198.51.100.1"): Promise<Response> => server.ask("/api/session", { method: "POST", json: { name, password }, from }); // prettier-ignore

describe("the cookie of a session", () => {
  it("is sent by no script, to no other site, over nothing but TLS, and cannot be planted by another host", async () => {
    const answer = await trySignIn("Ilse", PASSWORD);
    const given = answer.headers.getSetCookie().at(-1)!;
    expect(given).toMatch(/^__Host-hearsay=[\w-]{43}; /u);
    for (const part of ["HttpOnly", "Secure", "SameSite=Strict", "Path=/"]) expect(given.split("; ")).toContain(part);
    expect(given).not.toContain("Domain");
  });

  it("is another one at each sign-in, and what a browser brought along is worth nothing: no session is fixed", async () => {
    const planted = `${COOKIE}=${"a".repeat(43)}`;
    const first = await server.signIn({ cookie: planted });
    expect(first).not.toBe(planted);
    expect(await owner(planted)).toBeNull();
    const second = await server.signIn({ cookie: first });
    expect(second).not.toBe(first);
    expect(await owner(first)).toBeNull();
    expect(await owner(second)).toBe("Ilse");
  });

  it.each(["", "a", "a".repeat(43), "' or 1=1 --", "../../etc/passwd", "%00".repeat(20), "a".repeat(8000)])(
    "that is %j is nobody’s",
    async (value) => {
      expect(await owner(`${COOKIE}=${value}`)).toBeNull();
    },
  );

  it("without its prefix is none: a sibling host could have set it", async () => {
    const secret = (await server.signIn()).slice(COOKIE.length + 1);
    expect(await owner(`hearsay=${secret}`)).toBeNull();
    expect(await owner(`${COOKIE}=${secret}`)).toBe("Ilse");
  });

  it("is worth nothing after signing out, here or everywhere", async () => {
    const [one, two, three] = [await server.signIn(), await server.signIn(), await server.signIn()];
    const out = await server.ask("/api/session", { method: "DELETE", cookie: one });
    expect([out.status, cookieOf(out)]).toStrictEqual([204, null]);
    expect([await owner(one), await owner(two)]).toStrictEqual([null, "Ilse"]);
    await server.ask("/api/session?everywhere=true", { method: "DELETE", cookie: two });
    expect([await owner(two), await owner(three)]).toStrictEqual([null, null]);
  });

  it("ends when nobody used it for a day, and after two weeks in any case", async () => {
    const [idle, used] = [await server.signIn(), await server.signIn()];
    for (let hours = 0; hours < 13 * 24; hours += 20) {
      server.clock.now += 20 * HOUR;
      expect([hours, await owner(used)]).toStrictEqual([hours, "Ilse"]);
    }
    expect(await owner(idle)).toBeNull();
    server.clock.now += 20 * HOUR;
    expect(await owner(used)).toBeNull();
  });

  it("ends with the account, and with the password", async () => {
    const first = await server.signIn();
    await server.ledger.accounts.setPasswordHash("Ilse", await hashPassword(PASSWORD));
    expect(await owner(first)).toBeNull();
    const second = await server.signIn();
    await server.ledger.accounts.disable("Ilse", "2024-06-01T00:00:00Z");
    expect(await owner(second)).toBeNull();
    expect((await server.ask("/api/documents", { method: "POST", json: { text: "x" }, cookie: second })).status).toBe(401);
    expect((await trySignIn("Ilse", PASSWORD)).status).toBe(401);
  });
});

describe("signing in", () => {
  it("answers the same whether there is such an owner or not", async () => {
    await server.ledger.accounts.add("Keyless", "2024-06-01T00:00:00Z");
    const answers = [];
    for (const [name, password] of [
      ["Ilse", "not the password"],
      ["Nobody", PASSWORD],
      ["Keyless", PASSWORD],
      ["' or 1=1 --", PASSWORD],
    ] as const) {
      // prettier-ignore
      const answer = await trySignIn(name, password);
      const headers = [...answer.headers].filter(([key]) => key !== "set-cookie");
      answers.push([answer.status, await answer.text(), headers, cookieOf(answer)]);
    }
    expect(answers[0]).toMatchObject([401, expect.stringContaining("the name or the password is wrong"), {}, null]);
    for (const answer of answers) expect(answer).toStrictEqual(answers[0]);
  });

  it("takes as long for a name that there is not", async () => {
    const kept = await hashPassword(PASSWORD);
    const time = async (hash: string | null): Promise<number> => {
      const times: number[] = [];
      for (let turn = 0; turn < 7; turn++) {
        const before = performance.now();
        await isPassword(hash, "not the password");
        times.push(performance.now() - before);
      }
      return times.sort((a, b) => a - b)[2]!;
    };
    await time(null);
    const [known, unknown] = [await time(kept), await time(null)];
    // Without the stand-in it is some thousand times faster; a factor of three leaves room for a busy machine.
    expect(unknown / known).toBeGreaterThan(1 / 3);
    expect(unknown / known).toBeLessThan(3);
  });

  it("is counted by address: ten tries, then it waits", async () => {
    const tries = [];
    for (let turn = 0; turn < 11; turn++) tries.push((await trySignIn(`name ${turn}`, "wrong")).status);
    expect(tries).toStrictEqual([...Array.from({ length: 10 }, () => 401), 429]);
    const refused = await trySignIn("Ilse", PASSWORD);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(600);
    expect(await refused.json()).toMatchObject({ status: 429, title: "Too Many Requests" });
    expect((await trySignIn("Ilse", PASSWORD, "198.51.100.2")).status).toBe(200);
  });

  it("is counted by name, from however many addresses, in whatever case", async () => {
    const tries = [];
    for (let turn = 0; turn < 21; turn++) tries.push((await trySignIn(turn % 2 === 0 ? "ilse" : " ILSE", "wrong", `198.51.100.${turn}`)).status); // prettier-ignore
    expect(tries.at(-2)).toBe(401);
    expect(tries.at(-1)).toBe(429);
    expect((await trySignIn("Ilse", PASSWORD, "203.0.113.9")).status).toBe(429);
    expect((await trySignIn("Nobody", PASSWORD, "203.0.113.9")).status).toBe(401);
  });

  it.each([{}, { name: "Ilse" }, { name: ["Ilse"], password: PASSWORD }, { name: "Ilse", password: { $ne: "" } }, [], "x", null])(
    "takes %j for what it is",
    async (json) => {
      expect((await server.ask("/api/session", { method: "POST", json })).status).toBe(400);
    },
  );
});

describe("a password", () => {
  it("is kept as argon2id, each time with another salt", async () => {
    const [one, two] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    expect(one).not.toBe(two);
    expect([await isPassword(one, PASSWORD), await isPassword(one, `${PASSWORD} `), await isPassword(null, PASSWORD), await isPassword("no hash", PASSWORD)]).toStrictEqual([true, false, false, false]); // prettier-ignore
  });

  it("has twelve characters at least, and is the same however an accent was typed", async () => {
    expect(passwordFault("elevenchars")).toContain("at least 12");
    expect(passwordFault("twelve chars")).toBeNull();
    expect(passwordFault("😀".repeat(6))).toContain("this one has 6");
    expect(passwordFault("a".repeat(513))).toContain("at most 512");
    expect(await isPassword(await hashPassword("caf\u00e9 am Fluss"), "cafe\u0301 am Fluss")).toBe(true);
  });
});
