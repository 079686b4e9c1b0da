import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createReadStream } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Reading } from "@hearsay/core";
import { checkShard, isShardName, readHeader, readShard, shardName, type ShardLine } from "@hearsay/queue";
import { writeShard } from "../../src/shard/write-shard.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-shard-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const input = { kind: "range", name: "a.warc.gz", offset: 0, length: 100, sha256: "00" } as const;
const code = { model: "m 1", program: "hearsay 1" };
const header = { hearsay: "shard", format: 1, input, ...code } as const;
const reading = { hearsay: 1, document: { text: "A line.\u2028And another.\r\nA third." } } as unknown as Reading;

const lines: readonly ShardLine[] = [
  { kind: "document", name: "one", fetchedFrom: "one", fetchedAt: "2024-01-01T00:00:00Z", reading },
  ...Array.from(
    { length: 3000 },
    (_, index) => ({ kind: "failure", name: `f${index}`, message: "no words ".repeat(index % 40) }) as const,
  ),
];
async function* given(pause = 0, count = lines.length): AsyncGenerator<ShardLine> {
  for (const line of lines.slice(0, count)) {
    if (Math.random() < pause) await new Promise((resolve) => setTimeout(resolve, 1));
    yield line;
  }
}
const sourceOf = (path: string) => ({ name: path, open: () => createReadStream(path) });
let made = 0;
const write = async (compression: "zstd" | "gzip", pause = 0): Promise<string> => {
  const path = join(folder, `${made++}.ndjson.${compression === "zstd" ? "zst" : "gz"}`);
  expect(await writeShard(path, header, given(pause), compression)).toEqual({ documents: 1, failures: 3000 });
  return path;
};

describe("a shard", () => {
  it.each(["zstd", "gzip"] as const)("gives back what was written, with %s", async (compression) => {
    const source = sourceOf(await write(compression));
    expect(await readHeader(source)).toEqual(header);
    const back = [];
    for await (const line of readShard(source)) back.push(line);
    expect(back).toEqual(lines);
    expect(await checkShard(source)).toMatchObject({ documents: 1, failures: 3000 });
  });

  it.each(["zstd", "gzip"] as const)("has the same bytes whatever time its lines take, with %s", async (compression) => {
    const [a, b] = [await write(compression), await write(compression, 0.005)];
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
    const short = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const path = join(folder, `short-${compression}-${index}`);
        await writeShard(path, header, given(index % 2, 40), compression);
        return readFileSync(path).toString("base64");
      }),
    );
    expect(new Set(short).size).toBe(1);
  });

  it("is not written where something is there already, and says when there is no room", async () => {
    const path = await write("zstd");
    await expect(writeShard(path, header, given(), "zstd")).rejects.toMatchObject({ code: "EEXIST" });
    await expect(writeShard(join(folder, "no", "such", "folder"), header, given(), "zstd")).rejects.toMatchObject({
      code: "ENOENT",
    });
  });

  it("fails with what its lines fail with", async () => {
    async function* failing(): AsyncGenerator<ShardLine> {
      yield lines[0]!;
      throw new Error("the reader ended");
    }
    await expect(writeShard(join(folder, "failing.zst"), header, failing(), "zstd")).rejects.toThrow("the reader ended");
  });
});

describe("shardName", () => {
  it("is another for other bytes, another model, another version, and the same for the same", () => {
    const names = [
      shardName(input, code, "zstd"),
      shardName({ ...input, sha256: "01" }, code, "zstd"),
      shardName({ ...input, offset: 1 }, code, "zstd"),
      shardName(input, { ...code, model: "m 2" }, "zstd"),
      shardName(input, { ...code, program: "hearsay 2" }, "zstd"),
    ];
    expect(new Set(names).size).toBe(5);
    expect(names.every(isShardName)).toBe(true);
    expect(shardName({ ...input }, { ...code }, "zstd")).toBe(names[0]);
    expect(isShardName("x.ndjson.zst")).toBe(false);
  });
});
