import { join } from "node:path";
import { openLedger } from "@hearsay/ledger";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/command/run-command.ts";
import { fakeEnvironment } from "../support/fake-environment.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const services = new URL("../support/ledger-services.ts", import.meta.url);
const files = {
  "wire.txt": "https://wire.example/1 | The Wire | 2024-03-04T08:00:00Z\nThe bridge over the Tarn collapsed on Monday.",
};

/** A ledger with two replies, and what commands on it print. */
async function setUp() {
  const folder = temporaryFolder(files);
  const location = join(folder, "news.db");
  const run = async (...words: readonly string[]): Promise<readonly [code: number, out: string, err: string]> => {
    const environment = fakeEnvironment();
    const [command, ...rest] = words;
    const code = await runCommand([command!, "--ledger", location, ...rest], environment, services);
    return [code, environment.out(), environment.err()];
  };
  await run("add", "-q", "-j", "1", join(folder, "wire.txt"));
  const ledger = await openLedger(location);
  const reply = { version: 1, span: [0, 10], name: "Bo \u001B[31mReader", email: "bo@mail.example", body: "It was *not*.\n\nI was there.", links: ["https://a.example/"], at: "2024-05-01T00:00:00Z" } as const; // prettier-ignore
  await ledger.replies.send(reply);
  await ledger.replies.send({ ...reply, span: null, name: "Cy", links: [] });
  await ledger.close();
  return { run };
}

describe("hearsay replies", () => {
  it("lists what waits, the last first, as text that is safe on a terminal", async () => {
    const { run } = await setUp();
    const [code, out, err] = await run("replies", "--width", "120");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("reply 2 · waiting · Cy · 2024-05-01 · to #1");
    expect(out).toContain("   “The bridge”\n   It was *not*.\n   I was there.\n   https://a.example/\n");
    expect(out.indexOf("reply 2")).toBeLessThan(out.indexOf("reply 1"));
    for (const hidden of ["\u001B", "mail.example"]) expect(out).not.toContain(hidden);
    const listed = JSON.parse((await run("replies", "list", "--json", "--limit", "1"))[1]) as readonly object[];
    expect(listed).toMatchObject([{ id: 2, state: "waiting", quote: null }]);
    expect(JSON.stringify(listed)).not.toContain("mail");
  });

  it("publishes and refuses, as often as one likes", async () => {
    const { run } = await setUp();
    expect((await run("replies", "publish", "#1", "--width", "120"))[1]).toContain("reply 1 · published · Bo");
    expect((await run("replies", "refuse", "1", "--reason", "not so", "--width", "120"))[1]).toContain(
      "2024-06-01 by owner: not so",
    );
    expect((await run("replies", "--state", "refused", "--json"))[1]).toContain('"decidedReason": "not so"');
    expect(await run("replies", "list", "--state", "published")).toEqual([0, "", "hearsay: no reply is published\n"]);
    expect((await run("replies", "publish", "1", "--json"))[1]).toContain('"state": "published"');
  });

  it("tells the address of a sender, and of nobody else", async () => {
    const { run } = await setUp();
    expect(await run("replies", "address", "1")).toEqual([0, "bo@mail.example\n", ""]);
    expect(await run("replies", "address", "1", "--json")).toEqual([0, '"bo@mail.example"\n', ""]);
    expect(await run("replies", "address", "9")).toEqual([1, "", expect.stringContaining("there is no reply 9")]);
    expect((await run("replies", "publish", "9"))[0]).toBe(1);
  });

  it.each([
    [["replies", "delete", "1"], "replies takes list"],
    [["replies", "list", "1"], "replies takes list"],
    [["replies", "refuse", "1"], "needs a reason"],
    [["replies", "publish"], "takes one number"],
    [["replies", "--state", "new"], "--state takes"],
  ])("refuses %j", async (words, message) => {
    const { run } = await setUp();
    expect(await run(...words)).toEqual([2, "", expect.stringContaining(message)]);
  });
});
