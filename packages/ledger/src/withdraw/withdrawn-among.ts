import { sql } from "kysely";
import type { RecordKind } from "../find/query.ts";
import type { Store } from "../store/store.ts";
import { reachesOf } from "./reach.ts";
import { standingOf, type Target, withdrawals } from "./withdrawal.ts";

/** Which of these records have lost their document, source or statement; `supposed`: as if that were withdrawn as well. */
export async function withdrawnAmong(
  store: Store,
  kind: RecordKind,
  ids: readonly number[],
  supposed: readonly Target[] = [],
): Promise<ReadonlySet<number>> {
  const standing = ids.length === 0 ? [] : [...standingOf(await withdrawals(store)), ...supposed];
  const lost = new Set<number>();
  for (const withdrawal of standing) {
    for (const { holds } of await reachesOf(store, withdrawal, kind)) {
      const { rows } = await sql<{ id: number }>`select r.id from ${sql.table(kind)} r join version v on v.id = r.version
        where r.id in (${sql.join(ids)}) and ${holds}`.execute(store.database);
      for (const { id } of rows) lost.add(id);
    }
  }
  return lost;
}
