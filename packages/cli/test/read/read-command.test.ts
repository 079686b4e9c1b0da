import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reading } from "@hearsay/core";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/command/run-command.ts";
import { fakeEnvironment, type FakeEnvironment } from "../support/fake-environment.ts";
import { NOTED, REJECT } from "../support/fake-services.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const services = new URL("../support/fake-services.ts", import.meta.url);
const three = { "a.txt": "Alpha came.", "b.txt": "", "c.txt": "Gamma came." };

/** Runs `hearsay read` in this thread. */
async function read(
  words: readonly string[],
  environment: FakeEnvironment = fakeEnvironment(),
): Promise<{ code: number; out: string; err: string }> {
  const code = await runCommand(["read", ...words], environment, services);
  return { code, out: environment.out(), err: environment.err() };
}

const readings = (ndjson: string): Reading[] =>
  ndjson
    .trim()
    .split("\n")
    .map((line): Reading => JSON.parse(line));

describe("hearsay read", () => {
  it("prints the record of one document", async () => {
    const { code, out, err } = await read([join(temporaryFolder(three), "a.txt")]);
    expect(out).toMatch(/a\.txt\n1 January 2020\n0 statements/);
    expect([code, err]).toEqual([0, ""]);
  });

  it("prints one document as an object, several as an array", async () => {
    const folder = temporaryFolder(three);
    expect(JSON.parse((await read(["--json", join(folder, "a.txt")])).out)).toMatchObject({ hearsay: 1 });
    const several = await read(["--json", "--jobs", "1", join(folder, "a.txt"), join(folder, "c.txt")]);
    expect(JSON.parse(several.out)).toMatchObject([{ document: { text: "Alpha came." } }, { document: { text: "Gamma came." } }]);
  });

  it("prints an array even when all but one failed, and an empty one when all did", async () => {
    const folder = temporaryFolder(three);
    expect(JSON.parse((await read(["--json", "-j1", join(folder, "a.txt"), join(folder, "b.txt")])).out)).toHaveLength(1);
    expect((await read(["--json", "-j1", join(folder, "b.txt"), "/none"])).out).toBe("[]\n");
  });

  it("reports what cannot be read, and reads the rest", async () => {
    const folder = temporaryFolder({ ...three, "d.txt": `${REJECT} Delta` });
    const { code, out, err } = await read(["--ndjson", "--jobs", "1", folder, "/no/such/file"]);
    expect(readings(out).map(({ document }) => document.text)).toEqual(["Alpha came.", "Gamma came."]);
    expect(err).toBe(
      `hearsay: ${folder}/b.txt: empty: nothing to read\nhearsay: ${folder}/d.txt: not English\nhearsay: /no/such/file: no such file\n`,
    );
    expect(code).toBe(1);
  });

  it("says what was passed over, which is no failure", async () => {
    const file = join(temporaryFolder(three), "a.txt");
    const { code, out, err } = await read(["--ndjson", "-j1", "archive:x", file]);
    expect([code, err]).toEqual([0, "hearsay: archive:x: skipped 3 pictures\n"]);
    expect(readings(out).map(({ document }) => document.text)).toEqual(["Alpha came."]);
    expect((await read(["--ndjson", "-j1", "-q", "archive:x", file])).err).toBe("");
  });

  it("goes on after an input that cannot even be looked for", async () => {
    const folder = temporaryFolder(three);
    const { code, out, err } = await read(["--ndjson", "-j1", "bad:x", join(folder, "a.txt")]);
    expect([code, readings(out).length, err]).toEqual([1, 1, "hearsay: bad:x: no such thing\n"]);
  });

  it("keeps what was noticed while the document was loaded", async () => {
    const folder = temporaryFolder({ "a.txt": `${NOTED} Alpha came.` });
    const { out } = await read(["--json", join(folder, "a.txt")]);
    expect(JSON.parse(out)).toMatchObject({ diagnostics: [{ rule: "encoding" }] });
    expect(JSON.parse(out)).not.toHaveProperty("document.notes");
  });

  it("puts every record under the name of its input", async () => {
    const folder = temporaryFolder(three);
    const { out } = await read(["-j1", folder, "--width", "200"]);
    expect(out.match(/^\/.*[ac]\.txt ━+$/gm)?.length).toBe(2);
  });

  it("lets the command line win over the document", async () => {
    const folder = temporaryFolder(three);
    const { out } = await read(["--json", "--published", "2026-03-11", "--outlet", "The Ledger", join(folder, "a.txt")]);
    expect(JSON.parse(out)).toMatchObject({ document: { published: "2026-03-11", outlet: "The Ledger" } });
  });

  it("reads lines from standard input, which is the default when something is piped in", async () => {
    const environment = fakeEnvironment({
      stdin: '{"id":"1","text":"Alpha came."}\n{"id":2}\n{"id":"3","text":"Gamma came."}\n',
    });
    const { code, out, err } = await read(["--input", "ndjson", "--ndjson", "--jobs", "1"], environment);
    expect(readings(out).map(({ document }) => document.id)).toEqual(["1", "3"]);
    expect(err).toMatch(/^hearsay: standard input, line 2: no "text"/);
    expect(code).toBe(1);
  });

  it("does not wait for a person to type an article", async () => {
    const { code, err } = await read([], fakeEnvironment({ terminals: ["stdin"] }));
    expect(err).toMatch(/^hearsay: nothing to read: name a file/);
    expect(code).toBe(2);
  });

  it("writes a page, and then prints nothing", async () => {
    const folder = temporaryFolder(three);
    const file = join(folder, "page.html");
    const { code, out, err } = await read(["--html", file, join(folder, "a.txt")]);
    expect(readFileSync(file, "utf8")).toContain("Alpha came.");
    expect([code, out, err]).toEqual([0, "", ""]);
    expect((await read(["--html", "-", join(folder, "a.txt")])).out).toMatch(/^<!doctype html>/);
  });

  it("reports a page that cannot be written", async () => {
    const folder = temporaryFolder(three);
    const { code, err } = await read(["--html", join(folder, "none", "x.html"), join(folder, "a.txt")]);
    expect(err).toMatch(/x\.html: cannot be written: /);
    expect(code).toBe(1);
  });

  it("says once that the model cannot be loaded", async () => {
    const folder = temporaryFolder(three);
    const { code, out, err } = await read(["--runtime", "wasm", "--ndjson", "--jobs", "1", folder]);
    expect([code, out, err]).toEqual([1, "", "hearsay: the model cannot be loaded: no such runtime here\n"]);
  });

  it("shows progress and a summary to a person, and nobody else", async () => {
    const folder = temporaryFolder(three);
    const words = ["--ndjson", "--jobs", "1", folder];
    const seen = await read(words, fakeEnvironment({ terminals: ["stderr"] }));
    expect(seen.err).toMatch(/hearsay: read 2 .*; 1 could not be read\n$/);
    expect((await read(words)).err).toBe(`hearsay: ${folder}/b.txt: empty: nothing to read\n`);
    expect((await read(["--quiet", ...words], fakeEnvironment({ terminals: ["stderr"] }))).err).not.toContain("read 2");
  });

  it("prints nothing of a name that a terminal would obey", async () => {
    const { err } = await read(["/no/\u001b]0;owned\u0007such"]);
    expect(err).toBe("hearsay: /no/␛]0;owned␇such: no such file\n");
  });
});
