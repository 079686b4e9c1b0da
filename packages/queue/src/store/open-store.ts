import { folderStore } from "./folder-store.ts";
import type { ShardStore } from "./store.ts";

/** A folder, or `s3://bucket/prefix`, whose client is loaded only then. */
export async function openShardStore(
  location: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<ShardStore> {
  if (!/^s3:\/\//iu.test(location)) return folderStore(location);
  return (await import("./s3-store.ts")).s3Store(location, variables);
}
