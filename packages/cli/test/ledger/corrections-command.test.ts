import { join } from "node:path";
import { openLedger } from "@hearsay/ledger";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/command/run-command.ts";
import { fakeEnvironment } from "../support/fake-environment.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const services = new URL("../support/ledger-services.ts", import.meta.url);
const files = {
  "wire.txt":
    "https://wire.example/1 | The Wire | 2024-03-04T08:00:00Z\nThe bridge over the Tarn collapsed on Monday. Ilse Vorn said cables had rusted.",
  "post.txt": "https://post.example/1 | The Post | 2024-03-04T09:00:00Z\nThe harbour of Orra collapsed on Friday.",
};

/** A ledger of two documents, in the first of which an event was set right, and what commands on it print. */
async function setUp() {
  const folder = temporaryFolder(files);
  const location = join(folder, "news.db");
  const run = async (...words: readonly string[]): Promise<readonly [code: number, out: string, err: string]> => {
    const environment = fakeEnvironment();
    const [command, ...rest] = words;
    const code = await runCommand([command!, "--ledger", location, ...rest], environment, services);
    return [code, environment.out(), environment.err()];
  };
  await run("add", "-q", "-j", "1", join(folder, "wire.txt"), join(folder, "post.txt"));
  const ledger = await openLedger(location);
  const by = { author: "Ada \u001B[31mEditor", reason: "the mayor only feared it", at: "2024-05-01T00:00:00Z" };
  await ledger.correct({ kind: "event", record: 2 ** 20, field: "status", value: "possible" }, by);
  await ledger.close();
  return { run, location };
}

describe("hearsay corrections", () => {
  it("lists what was set right, and takes it back", async () => {
    const { run } = await setUp();
    const [code, out, err] = await run("corrections", "--width", "200");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("correction 1 · event 1048576 of #1 · status: actual → possible · 2024-05-01 by Ada");
    expect(out).not.toContain("\u001B");
    const [, undone] = await run("corrections", "undo", "1", "--reason", "he did see it", "--width", "200");
    expect(undone).toContain("undone 2024-06-01 by owner: he did see it");
    expect(JSON.parse((await run("corrections", "list", "--json"))[1])).toMatchObject([{ id: 1, undone: { author: "owner" } }]);
  });

  it("says what is wrong with what was asked", async () => {
    const { run } = await setUp();
    expect(await run("corrections", "undo", "7", "--reason", "x")).toEqual([1, "", "hearsay: there is no correction 7 that stands; “hearsay corrections” lists them\n"]); // prettier-ignore
    expect((await run("corrections", "undo", "1"))[2]).toContain("corrections needs a reason");
    expect((await run("corrections", "redo", "1"))[2]).toContain("hearsay corrections undo NUMBER");
  });
});

describe("hearsay reread", () => {
  it("reads what another model has read, and tells what became of it", async () => {
    const { run, location } = await setUp();
    expect(await run("reread", "-j", "1")).toEqual([0, "", "hearsay: read 0 documents anew: 0 records kept, 0 gone, 0 new\n"]);
    const ledger = await openLedger(location);
    const [first] = (await ledger.document("1"))!.versions;
    const { statements: _, ...reading } = first!.reading;
    await ledger.reread(1, { ...reading, statements: [] }, { model: "old 0", program: "hearsay 0" });
    await ledger.close();
    expect(await run("reread", "-j", "1")).toEqual([
      0,
      "#1  2 kept, 0 gone, 1 new\n",
      "hearsay: read 1 document anew: 2 records kept, 0 gone, 1 new\n",
    ]);
    expect((await run("corrections", "--json"))[1]).toContain('"undone": null');
  });

  it("reads those of these numbers, or all, and says what is not there", async () => {
    const { run } = await setUp();
    const [code, out, err] = await run("reread", "2", "9", "--json", "-q", "-j", "1");
    expect([code, err]).toEqual([1, expect.stringContaining("there is no document 9 in")]);
    expect(JSON.parse(out)).toEqual({ version: 2, kept: 1, gone: 0, found: 0, orphaned: [] });
    expect((await run("reread", "--all", "-j", "1"))[2]).toContain("read 2 documents anew: 4 records kept, 0 gone, 0 new");
    expect((await run("reread", "--all", "1"))[2]).toContain("reread takes numbers, or --all");
  });
});
