import type { Store } from "../store/store.ts";
import { chooseAccess, indexAccess } from "./access.ts";
import type { Position } from "./cursor.ts";
import { wantedOf } from "./names.ts";
import type { FindQuery, Order, RecordKind } from "./query.ts";
import { rankedStretch, type Stretch } from "./ranked-stretch.ts";
import { selectRows } from "./select-rows.ts";

/** A record that was found, the value that it is sorted by, and where to go on after it. */
export interface Found {
  readonly kind: RecordKind;
  readonly id: number;
  readonly value: number;
  readonly position: Position;
}

interface Asked {
  readonly order: Order;
  readonly after: Position | undefined;
  readonly limit: number;
  /** With relevance, so many are ranked at once. */
  readonly ranked: number;
}

/** The first `limit` records of a kind after a position. */
export async function selectRecords(
  store: Store,
  query: FindQuery,
  kind: RecordKind,
  { order, after, limit, ranked }: Asked,
): Promise<readonly Found[]> {
  if (order === "relevance") return selectRanked(store, query, kind, { after, limit, ranked });
  const access = await chooseAccess(store, query, kind);
  const keyset = after !== undefined && "id" in after ? after : null;
  const rows = await selectRows(store, query, kind, { access, order, keyset, limit });
  return rows.map(({ id, value }) => ({ kind, id, value, position: { id, value } }));
}

/** Ranks stretch by stretch, from the records that were added last to the first. */
async function selectRanked(
  store: Store,
  query: FindQuery,
  kind: RecordKind,
  { after, limit, ranked }: Omit<Asked, "order">,
): Promise<readonly Found[]> {
  const wanted = wantedOf(query)!;
  const access = indexAccess(store, wanted, kind);
  const found: Found[] = [];
  let { skip, before } = after !== undefined && "skip" in after ? after : { skip: 0, before: null };
  for (;;) {
    const stretch: Stretch = await rankedStretch(store, wanted, kind, before, ranked);
    const rest = limit - found.length;
    const rows = await selectRows(store, query, kind, { access, order: "relevance", stretch, skip, limit: rest });
    for (const [index, { id, value }] of rows.entries())
      found.push({ kind, id, value, position: { skip: skip + index + 1, before } });
    if (found.length >= limit || stretch.from === null) return found;
    [skip, before] = [0, stretch.from];
  }
}
