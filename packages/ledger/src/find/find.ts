import type { Store } from "../store/store.ts";
import { kindsOf, orderOf } from "./check-query.ts";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";
import type { Page } from "./hit.ts";
import { hitsOf } from "./hits.ts";
import type { FindQuery, Order } from "./query.ts";
import { isCommon } from "./is-common.ts";
import { LIMITS } from "./limits.ts";
import { type Found, selectRecords } from "./select-records.ts";

/** Events and statements that a query asks for, a page of them. Throws `invalid-query`. */
export async function find(store: Store, query: FindQuery, limits = LIMITS): Promise<Page> {
  const kinds = kindsOf(query);
  const { limit = 20 } = query;
  const cursor = readCursor(query.cursor, orderOf(query)) ?? {
    order: await chooseOrder(store, query, limits.ranked),
    positions: {},
  };
  const { order, positions } = cursor;
  // One more of each than the page holds, to know whether there is another page.
  const lists = await Promise.all(
    kinds.map(async (kind) => selectRecords(store, query, kind, { order, after: positions[kind], limit: limit + 1, limits })),
  );
  const sorted = merge(lists, comparison(order));
  const page = sorted.slice(0, limit);
  const next = sorted.length > limit ? writeCursor(moved(cursor, page)) : null;
  return { hits: await hitsOf(store, page), order, cursor: next };
}

/** Where a word is too common to be ranked by, the newest come first. */
async function chooseOrder(store: Store, query: FindQuery, ranked: number): Promise<Order> {
  const order = orderOf(query);
  if (order !== "relevance") return order;
  for (const kind of kindsOf(query)) if (await isCommon(store, query, kind, ranked)) return "newest";
  return order;
}

/** Every hit of a query, in pages, so that any number of them needs the memory of one page. */
export async function* findAll(store: Store, query: FindQuery): AsyncGenerator<Page["hits"][number]> {
  let cursor = query.cursor;
  for (;;) {
    const page = await find(store, { ...query, limit: query.limit ?? 200, ...(cursor === undefined ? {} : { cursor }) });
    yield* page.hits;
    if (page.cursor === null) return;
    cursor = page.cursor;
  }
}

/** Lists that are each in order, as one. The order within a list is kept where the comparison sees no difference. */
function merge(lists: readonly (readonly Found[])[], compare: (a: Found, b: Found) => number): readonly Found[] {
  const heads = lists.map(() => 0);
  const merged: Found[] = [];
  for (;;) {
    let first = -1;
    for (const [index, list] of lists.entries()) {
      const [head, best] = [list[heads[index]!], lists[first]?.[heads[first]!]];
      if (head !== undefined && (best === undefined || compare(head, best) < 0)) first = index;
    }
    if (first < 0) return merged;
    merged.push(lists[first]![heads[first]!++]!);
  }
}

function comparison(order: Order): (a: Found, b: Found) => number {
  const sign = order === "newest" ? -1 : 1;
  return (a, b) => sign * (a.value - b.value || a.id - b.id);
}

function moved(cursor: Cursor, page: readonly Found[]): Cursor {
  const positions = { ...cursor.positions };
  for (const { kind, id, value } of page) {
    const before = positions[kind];
    const skip = before !== undefined && "skip" in before ? before.skip : 0;
    positions[kind] = cursor.order === "relevance" ? { skip: skip + 1 } : { value, id };
  }
  return { order: cursor.order, positions };
}
