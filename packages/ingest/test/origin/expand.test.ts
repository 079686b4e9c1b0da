import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expand } from "../../src/origin/expand.ts";
import type { Origin } from "../../src/origin/origin.ts";

let cwd = "";

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "hearsay-expand-"));
  await mkdir(join(cwd, "news/deep"), { recursive: true });
  await mkdir(join(cwd, "news/.hidden"));
  await mkdir(join(cwd, "pictures"));
  const files = ["b.txt", "a.md", "c.HTML", "d.png", ".e.txt", "deep/a.htm", ".hidden/f.txt"].map((name) => join("news", name));
  for (const name of [...files, "pictures/g.jpg", "odd[1].txt", "plain"]) await writeFile(join(cwd, name), "text");
  await symlink(join(cwd, "news"), join(cwd, "news/deep/loop"));
  await symlink(join(cwd, "nowhere.txt"), join(cwd, "news/z.txt"));
});

afterAll(() => rm(cwd, { recursive: true }));

async function expanded(...args: string[]): Promise<Origin[]> {
  const origins: Origin[] = [];
  for await (const origin of expand(args, { cwd })) origins.push(origin);
  return origins;
}

describe("expand", () => {
  it("gives a file as it is named, whatever its extension", async () => {
    expect(await expanded("plain")).toEqual([{ kind: "file", name: "plain", path: join(cwd, "plain") }]);
  });

  it("walks a folder in the order of names, for known extensions, without hidden files and links back", async () => {
    const origins = await expanded("news");
    expect(origins.map(({ kind, name }) => `${kind} ${name}`)).toEqual(
      ["a.md", "b.txt", "c.HTML", "deep/a.htm", "z.txt"].map((name) => `file ${join("news", name)}`),
    );
  });

  it("expands a glob in the order of names, and takes a file whose name looks like one", async () => {
    expect((await expanded("news/*.{txt,md}")).map(({ name }) => name)).toEqual([join("news", "a.md"), join("news", "b.txt")]);
    expect(await expanded("odd[1].txt")).toMatchObject([{ kind: "file", name: "odd[1].txt" }]);
  });

  it("knows standard input, addresses and file addresses", async () => {
    const file = pathToFileURL(join(cwd, "plain")).href;
    expect(await expanded("-", "https://news.example/a b", file)).toEqual([
      { kind: "stdin", name: "-" },
      { kind: "web", name: "https://news.example/a b", url: "https://news.example/a%20b" },
      { kind: "file", name: file, path: join(cwd, "plain") },
    ]);
  });

  it.each([
    ["nothing.txt", "missing", "there is no such file"],
    ["plain/inside.txt", "missing", "there is no such file"],
    ["", "missing", "the name is empty"],
    ["*.pdf", "no-match", "no file matches this pattern"],
    [
      "pictures",
      "no-readable-files",
      "the folder holds no file of a known kind (.txt, .text, .md, .markdown, .html, .htm, .xhtml, .pdf, .warc)",
    ],
    ["ftp://news.example/a", "unsupported-scheme", "ftp addresses cannot be read; use http or https"],
    ["https://", "invalid-address", "this is no valid address"],
    ["x".repeat(5000), "missing", "there is no such file: the name is too long"],
  ])("makes an origin that fails of %j", async (name, rule, message) => {
    expect(await expanded(name)).toMatchObject([{ kind: "unreadable", rule, message }]);
  });

  it("keeps the order of its arguments, the bad ones among the good", async () => {
    expect((await expanded("plain", "nothing.txt", "-")).map(({ kind }) => kind)).toEqual(["file", "unreadable", "stdin"]);
  });

  it("gives what can be sent to a worker", async () => {
    const origins = await expanded("plain", "-", "nothing.txt", "https://news.example/");
    expect(structuredClone(origins)).toEqual(origins);
  });
});
