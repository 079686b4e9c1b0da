import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/command/run-command.ts";
import { fakeEnvironment, type FakeEnvironment } from "../support/fake-environment.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const services = new URL("../support/ledger-services.ts", import.meta.url);
const BRIDGE =
  "The bridge over the Tarn collapsed on Monday and killed nine workers. Ilse Vorn said rusted cables had been painted over. " +
  "Schools in the valley stay closed until the river falls. Divers searched the brown water for two missing welders all night.";
const files = {
  "wire.txt": `https://wire.example/1 | The Wire | 2024-03-04T08:00:00Z\n${BRIDGE}`,
  "copy.txt": `https://post.example/1 | The Post | 2024-03-04T09:00:00Z\n${BRIDGE.replace("nine workers", "ninety workers")}`,
  "fire.txt":
    "https://gull.example/1 | The Gull | 2024-03-05T09:00:00Z\nA warehouse full of tyres burned in Port Kallen. Oda Brink said the fire was out.",
  "empty.txt": "",
};

/** A folder with a ledger, and what commands on it print. */
function setUp() {
  const folder = temporaryFolder(files);
  const ledger = join(folder, "news.db");
  const run = async (
    words: readonly string[],
    environment: FakeEnvironment = fakeEnvironment(),
  ): Promise<readonly [code: number, out: string, err: string]> => {
    const named = words.map((word) => (word.endsWith(".txt") ? join(folder, word) : word));
    const [command, ...rest] = named;
    const code = await runCommand([command!, "--ledger", ledger, ...rest], environment, services);
    return [code, environment.out().replaceAll(folder, "F"), environment.err().replaceAll(folder, "F")];
  };
  return { folder, ledger, run };
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- what was printed is what a test says that it is: its assertions tell
const parsed = <Value>(out: string): Value => JSON.parse(out) as Value;

describe("hearsay add", () => {
  it("keeps documents, tells what each was made of, and passes over what is there", async () => {
    const { run } = setUp();
    const [code, out, err] = await run(["add", "-j", "1", "wire.txt", "copy.txt", "fire.txt"]);
    expect(code).toBe(0);
    expect(out).toBe(
      "#1  F/wire.txt  original, story 1 (new)\n#2  F/copy.txt  copy of #1, story 1\n#3  F/fire.txt  original, story 2 (new)\n",
    );
    expect(err).toBe("hearsay: added 3 documents; 2 stories, 2 of them new\n");
    expect(await run(["add", "-j", "1", "wire.txt", "fire.txt"])).toEqual([0, "", "hearsay: added 0 documents, 2 were known\n"]);
  });

  it("prints an object a line with --json, and says what cannot be read", async () => {
    const { run } = setUp();
    const [code, out, err] = await run(["add", "--json", "-j", "1", "wire.txt", "empty.txt", "copy.txt"]);
    expect(code).toBe(1);
    const lines = out.trim().split("\n").map((line) => parsed<Record<string, unknown>>(line)); // prettier-ignore
    expect(lines).toMatchObject([
      {
        name: "F/wire.txt",
        outcome: "added",
        key: "https://wire.example/1",
        version: 1,
        story: 1,
        lineage: { kind: "original" },
      },
      { name: "F/copy.txt", outcome: "added", version: 2, story: 1, lineage: { kind: "copy", origins: [{ document: "1" }] } },
    ]);
    expect(err).toBe(
      "hearsay: F/empty.txt: empty: nothing to read\nhearsay: added 2 documents; 1 story, 1 of them new; 1 could not be read\n",
    );
  });

  it("keeps a changed text as a new version", async () => {
    const { run, folder } = setUp();
    await run(["add", "-q", "wire.txt"]);
    writeFileSync(join(folder, "wire.txt"), files["wire.txt"].replace("two missing", "three missing"));
    const [, out] = await run(["add", "-q", "wire.txt"]);
    expect(out).toBe("#2 (version 2)  F/wire.txt  update of #1, story 1\n");
    const [, found] = await run(["find", "--json", "--source", "Vorn"]);
    expect(
      parsed<{ hits: { origin: { version: number; fetchedFrom: string } }[] }>(found).hits.map(({ origin }) => origin.version),
    ).toEqual([2]);
  });

  it("refuses to add nothing from a terminal, and a ledger that is none", async () => {
    const { run, ledger } = setUp();
    expect(await run(["add"], fakeEnvironment({ terminals: ["stdin"] }))).toEqual([
      2,
      "",
      expect.stringContaining("nothing to add"),
    ]);
    writeFileSync(ledger, "this is a diary, and no ledger of anything at all");
    const [code, , err] = await run(["add", "wire.txt"]);
    expect([code, err.split("\n").length]).toEqual([1, 2]);
    expect(readFileSync(ledger, "utf8")).toContain("diary");
  });
});

describe("hearsay watch", () => {
  it("adds the articles of feeds, and says why others are none", async () => {
    const { run } = setUp();
    const [code, out, err] = await run(["watch", "--once", "--json", "https://feed.example"]);
    expect(code).toBe(1);
    expect(out.trim().split("\n").map((line) => parsed<Record<string, unknown>>(line))).toMatchObject([
      { feed: "https://feed.example", status: "read", items: 2, fresh: 2 },
      { name: "https://feed.example/1", outcome: "added", version: 1, story: 1 },
    ]); // prettier-ignore
    expect(err).toBe(
      "hearsay: https://feed.example/2: no such page\nhearsay: added 1 document; 1 story, 1 of them new; 1 could not be read\n",
    );
    expect((await run(["watch", "--once", "https://feed.example"]))[1]).toBe("");
    expect((await run(["watch"]))[0]).toBe(2);
  });
});

describe("asking a ledger", () => {
  async function filled() {
    const made = setUp();
    await made.run(["add", "-q", "-j", "1", "wire.txt", "copy.txt", "fire.txt"]);
    return made;
  }

  it("finds statements and events with their evidence", async () => {
    const { run } = await filled();
    const [code, out] = await run(["find", "--source", "vorn", "--order", "oldest"]);
    expect(code).toBe(0);
    expect(out.split("\n").slice(0, 4)).toEqual([
      "Ilse Vorn states · 1 line",
      "   Ilse Vorn said rusted cables had been painted over.",
      "   The Wire · 4 March 2024, 08:00 UTC · F/wire.txt · #1 ·",
      "   statement 1048576",
    ]);
    expect(await run(["find", "warehouse", "--source", "vorn"])).toEqual([0, "", "hearsay: nothing found\n"]);
    const [, events] = await run(["find", "--type", "other", "--status", "ACTUAL", "--limit", "1"]);
    expect(events).toContain("● actual · “collapsed” · OTHER · in the outlet's own voice · 1 line");
    const [, page, more] = await run(["find", "--kind", "event", "--limit", "1", "--json"]);
    const { cursor } = parsed<{ cursor: string }>(page);
    expect(more).toBe("");
    expect(
      parsed<{ hits: unknown[] }>((await run(["find", "--kind", "event", "--limit", "1", "--json", "--cursor", cursor]))[1]).hits,
    ).toHaveLength(1);
  });

  it("takes dates to the end of their day, month or year", async () => {
    const { run } = await filled();
    const count = async (...words: string[]): Promise<number> =>
      parsed<{ hits: unknown[] }>((await run(["find", "--kind", "statement", "--json", ...words]))[1]).hits.length;
    expect(await count("--until", "2024-03-04")).toBe(2);
    expect(await count("--since", "2024-03-05", "--until", "2024")).toBe(1);
    expect(await count("--until", "2024-02")).toBe(0);
    expect(await count("--since", "2024-03-04T08:30:00Z", "--until", "2024-03-04T10:00:00Z")).toBe(1);
  });

  it.each([
    [["find"], "find what?"],
    [["find", "--type", "ASALT"], "did you mean ASSAULT?"],
    [["find", "--from", "yesterday"], "--from takes YYYY"],
    [["find", "--lines", "x", "--source", "a"], "--lines takes a whole number"],
    [["find", "--via", "a", "--actor", "b"], "nothing has all of"],
    [["find", "--source", "a", "--cursor", "zzz"], ""],
    [["who"], "who takes a name"],
    [["story", "one"], "takes one number"],
    [["withdraw", "rumour", "x", "--reason", "y"], "withdraw takes what it is"],
    [["withdraw", "source", "x"], "needs a reason"],
    [["restore", "1"], "needs a reason"],
    [["separate", "people", "1", "--reason", "y"], "separate takes"],
    [["export"], "export needs a format"],
    [["export", "--as", "xml"], "--as takes json"],
  ])("refuses %j", async (words, message) => {
    const { run } = await filled();
    const [code, out, err] = await run(words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  it("has nothing to say of a ledger that is not there, and makes none", async () => {
    const { run, ledger } = setUp();
    expect(await run(["find", "x"])).toEqual([1, "", expect.stringMatching(/news\.db.*“hearsay add”/u)]);
    expect(existsSync(ledger)).toBe(false);
  });

  it("takes the ledger from the environment", async () => {
    const { ledger } = await filled();
    const environment = fakeEnvironment({ variables: { HEARSAY_LEDGER: ledger } });
    expect(await runCommand(["who", "Vorn"], environment, services)).toBe(0);
    expect(environment.out()).toMatch(/^Ilse Vorn · person · 2 documents · 2 statements · 2024-03-04 · entity\s+1048576\n$/u);
  });

  it("says who has a name, and why they were taken for one", async () => {
    const { run } = await filled();
    const [, out] = await run(["who", "vorn", "--why", "--width", "120"]);
    expect(out).toContain("#1 Ilse Vorn · The Wire, 4 March 2024, 08:00 UTC");
    expect(out).toContain("the first\n");
    expect(out).toMatch(/entity 2097152 · both are\s+called “Ilse Vorn”/u);
    expect(parsed<unknown[]>((await run(["who", "nobody", "--json"]))[1])).toEqual([]);
    expect(await run(["who", "nobody"])).toEqual([0, "", "hearsay: nobody of that name\n"]);
  });

  it("tells stories: documents, what they changed, what they tell", async () => {
    const { run } = await filled();
    expect((await run(["story"]))[1]).toMatch(
      /^story 2 · .*fire\.txt · 1 document · 2024-03-05\nstory 1 · .*wire\.txt · 2 documents/su,
    );
    const [, out] = await run(["story", "1", "--width", "120"]);
    expect(out).toContain("#2 · copy of #1");
    expect(out).toContain("✗ number changed · “nine” → “ninety”");
    expect(out).toContain("1 line · 2 documents · #1 · statement 1048576");
    const told = parsed<{ members: object[]; claims: { carriers: { text: string }[] }[] }>(
      (await run(["story", "1", "--json"]))[1],
    );
    expect(told.members).toHaveLength(2);
    expect(told.members[0]).toHaveProperty("lineage");
    expect(told.members[0]).not.toHaveProperty("reading");
    expect(told.claims[0]!.carriers[0]!.text).toContain("rusted cables");
    expect(await run(["story", "9"])).toEqual([1, "", "hearsay: there is no story 9; “hearsay story” lists them\n"]);
  });

  it("withdraws, answers what loses all support, and restores", async () => {
    const { run } = await filled();
    const [code, out] = await run(["withdraw", "document", "#1", "--reason", "a correction came", "--width", "120"]);
    expect(code).toBe(0);
    expect(out).toContain("withdrawal 1 · document https://wire.example/1 · 2024-06-01 · a correction came\n");
    expect(out).toContain("2 events and statements lose all support:");
    expect((await run(["find", "--source", "Vorn", "--limit", "1", "--order", "oldest"]))[1]).toMatch(/^withdrawn · /u);
    expect((await run(["withdraw"]))[1]).toContain("withdrawal 1");
    expect((await run(["restore", "1", "--reason", "it was right", "--json"]))[1]).toContain('"restoredReason": "it was right"');
    expect((await run(["restore", "1", "--reason", "again"]))[0]).toBe(1);
    expect((await run(["withdraw", "document", "https://nowhere.example/", "--reason", "x"]))[2]).toContain(
      "there is no document https://nowhere.example/",
    );
    expect((await run(["withdraw", "statement", "7", "--reason", "x"]))[0]).toBe(1);
    expect((await run(["withdraw", "source", "Nobody", "At", "All", "--reason", "x"]))[1]).toContain(
      "nothing loses all its support",
    );
  });

  it("undoes a merge and takes that back", async () => {
    const { run } = await filled();
    const [code, out] = await run(["separate", "entity", "2097152", "--reason", "a namesake", "--width", "120"]);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("separation 1 · entity 2097152 from entity 1048576 · 2024-06-01 · a namesake · merged because"),
    ]);
    expect(parsed<unknown[]>((await run(["who", "vorn", "--json"]))[1])).toHaveLength(2);
    expect(parsed<unknown[]>((await run(["separate", "--json"]))[1])).toHaveLength(1);
    expect((await run(["rejoin", "1", "--reason", "the same"]))[1]).toContain("rejoined 2024-06-01: the same");
    expect(parsed<unknown[]>((await run(["who", "vorn", "--json"]))[1])).toHaveLength(1);
    expect((await run(["rejoin", "1", "--reason", "x"]))[0]).toBe(1);
    expect((await run(["separate", "entity", "2", "--reason", "x"]))[2]).toContain("there is no entity 2");
  });

  it("exports to standard output and to files", async () => {
    const { run, folder } = await filled();
    expect((await run(["export", "--as", "ndjson", "--source", "Vorn"]))[1].trim().split("\n")).toHaveLength(2);
    const file = join(folder, "out.parquet");
    expect(await run(["export", "--as", "parquet", "--output", file])).toEqual([
      0,
      "",
      "hearsay: wrote 5 events and statements to F/out.parquet\n",
    ]);
    expect(readFileSync(file).subarray(0, 4).toString()).toBe("PAR1");
    expect(readFileSync(file).subarray(-4).toString()).toBe("PAR1");
    const [code, , err] = await run(["export", "--as", "csv", "--output", join(folder, "no", "such", "folder.csv")]);
    expect([code, err]).toEqual([1, expect.stringContaining("cannot be written")]);
    expect((await run(["export", "--as", "parquet"], fakeEnvironment({ terminals: ["stdout"] })))[0]).toBe(2);
  });
});
