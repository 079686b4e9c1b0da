import { parseLocation } from "./location.ts";
import type { StoreOptions } from "./options.ts";
import { openPostgres } from "./postgres/open.ts";
import { openSqlite } from "./sqlite/open.ts";
import type { Store } from "./store.ts";

export async function openStore(location: string, options: StoreOptions): Promise<Store> {
  const parsed = parseLocation(location);
  return parsed.kind === "sqlite" ? openSqlite(parsed.path, options) : openPostgres(parsed.address, parsed.shown, options);
}
