import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NEW_FEED, NEW_ITEM, type FeedMemory } from "../../src/watch/memory.ts";
import { jsonState } from "../../src/watch/json-state.ts";
import { Random } from "../support/random.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hearsay-state-"));
});
afterEach(() => rm(folder, { recursive: true }));

const FEED = "https://a.example/feed";
const memory: FeedMemory = { ...NEW_FEED, etag: '"x"', items: { "id 1": { ...NEW_ITEM, done: true, seen: 5 } } };

describe("jsonState", () => {
  it("gives back what was saved, each feed's own", async () => {
    const state = jsonState(join(folder, "new", "folder"));
    expect(await state.load(FEED)).toBeNull();
    await state.save(FEED, memory);
    await state.save("https://b.example/feed", NEW_FEED);
    expect(await jsonState(join(folder, "new", "folder")).load(FEED)).toMatchObject(memory);
    expect(await readdir(join(folder, "new", "folder"))).toHaveLength(2);
  });

  it.each(["", "{", "null", "[]", "{}", '{"etag":1}', JSON.stringify({ ...memory, items: { x: 1 } })])(
    "says so when a file is damaged: %j",
    async (text) => {
      const state = jsonState(folder);
      await state.save(FEED, memory);
      const [file] = await readdir(folder);
      await writeFile(join(folder, file!), text);
      await expect(state.load(FEED)).rejects.toMatchObject({ rule: "state-damaged" });
    },
  );

  it("is whole after the process was killed at any moment", async () => {
    const random = new Random(4);
    const script = fileURLToPath(new URL("save-for-ever.ts", import.meta.url));
    const state = jsonState(folder);
    for (let round = 0; round < 5; round += 1) {
      const child = spawn(process.execPath, ["--conditions=@hearsay/source", script, folder, FEED], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      await once(child.stdout, "data");
      const ready = performance.now() + random.below(40);
      while (performance.now() < ready) await new Promise(setImmediate);
      child.kill("SIGKILL");
      await once(child, "exit");
      const found = await state.load(FEED);
      expect(Object.keys(found?.items ?? {})).toHaveLength(200);
    }
  });
});
