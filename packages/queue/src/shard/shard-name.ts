import { createHash } from "node:crypto";
import type { Code, ShardInput } from "./shard.ts";

export type Compression = "zstd" | "gzip";

const ENDINGS: Readonly<Record<Compression, string>> = { zstd: "ndjson.zst", gzip: "ndjson.gz" };
const NAME = /^(?<hash>[0-9a-f]{64})\.ndjson\.(?:zst|gz)$/u;

/** The name of the shard of this input by this code: the same wherever and whenever it is read. */
export function shardName(input: ShardInput, { model, program }: Code, compression: Compression): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([1, input, model, program]))
    .digest("hex");
  return `${hash}.${ENDINGS[compression]}`;
}

export const isShardName = (name: string): boolean => NAME.test(name);
