import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { isShardName, openShardStore, readHeader, ShardError, type ShardHeader, type ShardSource } from "@hearsay/queue";

export interface FoundShard extends ShardSource {
  readonly header: ShardHeader;
}

/** The shards that words stand for: files, all of a folder, all below an address of S3. Throws a ShardError or StoreError. */
export async function findShards(
  words: readonly string[],
  variables: Readonly<Record<string, string | undefined>>,
): Promise<readonly ShardSource[]> {
  const found = new Map<string, ShardSource>();
  for (const word of words) {
    const one = /^s3:\/\//iu.test(word) ? null : await namedShard(word);
    const store = await openShardStore(one === null ? word : dirname(word), variables);
    for (const name of one === null ? await store.list() : [one]) found.set(name, { name, open: () => store.open(name) });
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The name of a shard that is a file; null for a folder. */
async function namedShard(path: string): Promise<string | null> {
  const there = await stat(path).catch(() => null);
  if (there === null) throw new ShardError(`${path}: there is no such file or folder`);
  if (there.isDirectory()) return null;
  const name = basename(path);
  if (isShardName(name)) return name;
  throw new ShardError(`${path} has not the name of a shard: its name is part of it, and must stay what it was`);
}

/**
 * Of shards of the same input those of one code: the one that was asked for, else of the newest version of Hearsay and, of that, the last
 * model by name. What no other code has read stays.
 */
export async function chooseShards(
  shards: readonly ShardSource[],
  wanted: { readonly program: string | null; readonly model: string | null },
): Promise<{ readonly chosen: readonly FoundShard[]; readonly left: number }> {
  const best = new Map<string, FoundShard>();
  let fitting = 0;
  for (const shard of shards) {
    const header = await readHeader(shard);
    if ((wanted.program ?? header.program) !== header.program || (wanted.model ?? header.model) !== header.model) continue;
    fitting++;
    const input = JSON.stringify(header.input);
    const known = best.get(input);
    if (known === undefined || isNewer(header, known.header)) best.set(input, { ...shard, header });
  }
  const chosen = [...best.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { chosen, left: shards.length - fitting + (fitting - chosen.length) };
}

const isNewer = (a: ShardHeader, b: ShardHeader): boolean => (order(a.program, b.program) || order(a.model, b.model)) > 0;

/** “hearsay 0.10.0” comes after “hearsay 0.9.0”. */
const order = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });
