import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isShardName } from "../shard/shard-name.ts";
import { type ShardStore, StoreError } from "./store.ts";

/** Drafts of workers that were killed are removed after a day: nobody writes on a range for so long. */
const STALE = 24 * 3_600_000;
/** As much as is tried to be written before work goes on after the disk was full. */
const TRIAL = 1_048_576;

/** Shards in a folder, which may be one of a network. */
export function folderStore(folder: string): ShardStore {
  const draft = (name: string): string => join(folder, `.${name}.${randomUUID()}.draft`);
  return {
    location: folder,
    draft,
    check: async () => {
      const trial = draft("trial");
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(trial, new Uint8Array(TRIAL));
        await removeStale(folder);
      } catch (error) {
        throw storeError(folder, error, error instanceof Error && "path" in error ? String(error.path) : undefined);
      } finally {
        await rm(trial, { force: true }).catch(() => undefined);
      }
    },
    has: async (name) =>
      access(join(folder, name)).then(
        () => true,
        () => false,
      ),
    put: async (name, from) => {
      try {
        await rename(from, join(folder, name));
        const directory = await open(folder);
        try {
          await directory.sync();
        } finally {
          await directory.close();
        }
      } catch (error) {
        await rm(from, { force: true });
        throw storeError(folder, error);
      }
    },
    list: async () => (await readdir(folder)).filter(isShardName).toSorted(),
    open: async (name) => createReadStream(join(folder, name)),
  };
}

async function removeStale(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^\..*\.draft$/u.test(name)) continue;
    const found = await stat(join(folder, name)).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > STALE) await rm(join(folder, name), { force: true });
  }
}

const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const UNWRITABLE = new Set([...FULL, "EACCES", "EPERM", "EROFS", "EIO", "ENOTDIR", "ESTALE"]);

/**
 * What a failure to write says of the store; any other error is given back as it is.
 * @param path of the store that was written to: whatever is wrong with it is the store's
 */
export function storeError(location: string, error: unknown, path?: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const isOurs = path !== undefined && error instanceof Error && "path" in error && error.path === path;
  if (!UNWRITABLE.has(code) && !isOurs) return error;
  return new StoreError(
    FULL.has(code) ? `there is no space left in ${location} (${code})` : `${location} cannot be written to (${code})`,
    { cause: error },
  );
}
