import { sql } from "kysely";
import { expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { describeStores, type Place } from "../support/stores.ts";

const DAY = ["2024-06-01T00:00:00.000Z", "2024-06-02T00:00:00.000Z", "2024-06-03T00:00:00.000Z"] as const;
/** Asked a minute after the start of a day, with a day of idleness allowed. */
const on = (day: 0 | 1 | 2) => ({
  at: DAY[day].replace("00:00.000", "01:00.000"),
  idleSince: new Date(Date.parse(DAY[day]) - 86_400_000).toISOString(),
  seenSince: DAY[day],
});

/** Everything that a ledger keeps of owners, as text. */
async function kept({ location, options }: Place): Promise<string> {
  const store = await openStore(location, options);
  const tables = await Promise.all(["account", "passkey", "session"].map((table) => sql`select * from ${sql.table(table)}`.execute(store.database))); // prettier-ignore
  await store.close();
  return JSON.stringify(tables.map(({ rows }) => rows));
}

describeStores("accounts", ({ open }) => {
  it("have a name of their own, whatever its case", async () => {
    const { accounts } = await open();
    expect(await accounts.add(" Ilse Vorn ", DAY[0])).toStrictEqual({
      id: 1,
      name: "Ilse Vorn",
      hasPassword: false,
      passkeys: 0,
      madeAt: DAY[0],
      disabledAt: null,
    });
    await expect(accounts.add("ilse VORN", DAY[1])).rejects.toMatchObject({ code: "invalid-query" });
    expect((await accounts.find("ILSE vorn"))?.id).toBe(1);
    expect(await accounts.find("Ilse")).toBeNull();
    expect(await accounts.list()).toHaveLength(1);
  });

  it.each(["", " ", "a\nb", "<b>", "-x", "a".repeat(61), "a\u202eb", "a\u0000"])(
    "have a name that can be seen: not %j",
    async (name) => {
      const { accounts } = await open();
      await expect(accounts.add(name, DAY[0])).rejects.toMatchObject({ code: "invalid-query" });
      expect(await accounts.list()).toStrictEqual([]);
    },
  );

  it("have a password, and another one ends what was begun with the first", async () => {
    const { accounts } = await open();
    const { id } = await accounts.add("Bo", DAY[0]);
    expect(await accounts.passwordHash("bo")).toBeNull();
    expect(await accounts.setPasswordHash("bo", "$argon2id$1")).toMatchObject({ id, hasPassword: true });
    expect(await accounts.passwordHash("bo")).toBe("$argon2id$1");
    await accounts.openSession({ secret: "s", account: id, at: DAY[0], endsAt: DAY[2] });
    await accounts.setPasswordHash("bo", "$argon2id$2");
    expect(await accounts.session("s", on(0))).toBeNull();
    expect(await accounts.setPasswordHash("nobody", "x")).toBeNull();
  });

  it("that are disabled sign in no longer, and are signed out, until they are let in again", async () => {
    const { accounts } = await open();
    const { id } = await accounts.add("Bo", DAY[0]);
    await accounts.setPasswordHash("Bo", "hash");
    await accounts.addPasskey({ id: "key", account: id, publicKey: Uint8Array.of(1), counter: 0, transports: [], label: "", madeAt: DAY[0] }); // prettier-ignore
    await accounts.openSession({ secret: "s", account: id, at: DAY[0], endsAt: DAY[2] });
    expect(await accounts.disable("bo", DAY[1])).toMatchObject({ disabledAt: DAY[1] });
    expect(await accounts.session("s", on(0))).toBeNull();
    expect(await accounts.passwordHash("bo")).toBeNull();
    expect(await accounts.passkey("key")).toBeNull();
    expect(await accounts.openSession({ secret: "t", account: id, at: DAY[1], endsAt: DAY[2] })).toBe(false);
    expect(await accounts.disable("bo", null)).toMatchObject({ disabledAt: null });
    expect(await accounts.session("s", on(0))).toBeNull();
    expect(await accounts.passwordHash("bo")).toBe("hash");
    expect(await accounts.disable("nobody", DAY[1])).toBeNull();
  });
});

describeStores("passkeys", ({ open }) => {
  it("are kept whole, one of an id, and count up", async () => {
    const { accounts } = await open();
    const [bo, ada] = [await accounts.add("Bo", DAY[0]), await accounts.add("Ada", DAY[0])];
    const passkey = { id: "a-b_c", account: bo.id, publicKey: Uint8Array.of(0, 255, 128), counter: 3, transports: ["usb", "nfc"], label: "key", madeAt: DAY[0] }; // prettier-ignore
    expect(await accounts.addPasskey(passkey)).toBe(true);
    expect(await accounts.addPasskey({ ...passkey, account: ada.id })).toBe(false);
    expect(await accounts.passkey("a-b_c")).toStrictEqual({ ...passkey, owner: "Bo" });
    expect(await accounts.passkeys(bo.id)).toHaveLength(1);
    expect(await accounts.passkeys(ada.id)).toHaveLength(0);
    expect((await accounts.find("Bo"))?.passkeys).toBe(1);
    expect(await accounts.countPasskey("a-b_c", 3, 7)).toBe(true);
    expect(await accounts.countPasskey("a-b_c", 3, 8)).toBe(false);
    expect((await accounts.passkey("a-b_c"))?.counter).toBe(7);
    expect(await accounts.removePasskey(ada.id, "a-b_c")).toBe(false);
    expect(await accounts.removePasskey(bo.id, "a-b_c")).toBe(true);
    expect(await accounts.passkey("a-b_c")).toBeNull();
  });
});

describeStores("sessions", ({ open, place }) => {
  it("are known by a secret that is not kept", async () => {
    const there = place();
    const { accounts } = await open(there);
    const { id } = await accounts.add("Bo", DAY[0]);
    expect(await accounts.openSession({ secret: "a-secret", account: id, at: DAY[0], endsAt: DAY[2] })).toBe(true);
    expect(await accounts.session("a-secret", on(0))).toStrictEqual({ account: id, owner: "Bo" });
    expect(await accounts.session("another", on(0))).toBeNull();
    const all = await kept(there);
    expect(all).not.toContain("a-secret");
    const [key] = /[0-9a-f]{64}/u.exec(all)!;
    expect(await accounts.session(key, on(0))).toBeNull();
  });

  it("end when they were not used, and in any case in the end", async () => {
    const { accounts } = await open();
    const { id } = await accounts.add("Bo", DAY[0]);
    await accounts.openSession({ secret: "idle", account: id, at: DAY[0], endsAt: "2025-01-01T00:00:00.000Z" });
    await accounts.openSession({ secret: "used", account: id, at: DAY[0], endsAt: DAY[2] });
    expect(await accounts.session("used", on(1))).toBeNull();
    expect(await accounts.session("used", { ...on(0), seenSince: on(0).at })).not.toBeNull();
    expect(await accounts.session("used", on(1))).not.toBeNull();
    expect(await accounts.session("idle", on(1))).toBeNull();
    expect(await accounts.session("used", on(2))).toBeNull();
  });

  it("are ended one by one, or all of an owner", async () => {
    const { accounts } = await open();
    const [bo, ada] = [await accounts.add("Bo", DAY[0]), await accounts.add("Ada", DAY[0])];
    for (const secret of ["1", "2", "3"]) await accounts.openSession({ secret, account: bo.id, at: DAY[0], endsAt: DAY[2] });
    await accounts.openSession({ secret: "4", account: ada.id, at: DAY[0], endsAt: DAY[2] });
    expect([await accounts.endSession("1"), await accounts.endSession("1")]).toStrictEqual([true, false]);
    expect(await accounts.session("1", on(0))).toBeNull();
    expect(await accounts.session("2", on(0))).not.toBeNull();
    expect(await accounts.endSessions(bo.id)).toBe(2);
    expect(await accounts.session("3", on(0))).toBeNull();
    expect(await accounts.session("4", on(0))).not.toBeNull();
  });

  it("that are over are forgotten when another begins", async () => {
    const there = place();
    const { accounts } = await open(there);
    const { id } = await accounts.add("Bo", DAY[0]);
    await accounts.openSession({ secret: "old", account: id, at: DAY[0], endsAt: DAY[1] });
    await accounts.openSession({ secret: "new", account: id, at: DAY[1], endsAt: DAY[2] });
    expect((await kept(there)).match(/[0-9a-f]{64}/gu)).toHaveLength(1);
  });
});
