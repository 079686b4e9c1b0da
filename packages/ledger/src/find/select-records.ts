import { type RawBuilder, sql } from "kysely";
import type { Store } from "../store/store.ts";
import { type Access, chooseAccess } from "./access.ts";
import { type Condition, conditionsOf } from "./conditions.ts";
import type { Position } from "./cursor.ts";
import { hasName } from "./has-name.ts";
import { namesOf, tablesOf } from "./names.ts";
import type { FindQuery, Order, RecordKind } from "./query.ts";
import { parseWords } from "./words.ts";

/** A record that was found, and the value that it is sorted by. */
export interface Found {
  readonly kind: RecordKind;
  readonly id: number;
  readonly value: number;
}

/** The first `limit` records of a kind after a position, each once. */
export async function selectRecords(
  store: Store,
  query: FindQuery,
  kind: RecordKind,
  { order, after, limit }: { readonly order: Order; readonly after: Position | undefined; readonly limit: number },
): Promise<readonly Found[]> {
  const access = await chooseAccess(store, query, kind, order);
  const found = new Map<number, Found>();
  let position = after;
  // A record comes once for each of its parties that the name fits, so that a page may hold fewer records than rows.
  for (;;) {
    const rows = await selectRows(store, query, kind, access, { order, after: position, limit: limit + 4 });
    for (const row of rows) if (found.size < limit) found.set(row.id, { kind, id: row.id, value: row.value });
    if (rows.length < limit + 4 || found.size >= limit || order === "relevance") return [...found.values()];
    const { id, value } = rows.at(-1)!;
    position = { id, value };
  }
}

async function selectRows(
  store: Store,
  query: FindQuery,
  kind: RecordKind,
  access: Access,
  { order, after, limit }: { readonly order: Order; readonly after: Position | undefined; readonly limit: number },
): Promise<readonly { readonly id: number; readonly value: number }[]> {
  const { value, id, direction } = sortOf(store, query, kind, access, order);
  const down = direction === "desc";
  const conditions = [
    ...access.where,
    sql`v.id = r.version`,
    ...conditionsOf(query, kind),
    ...namesOf(query).map((name) => hasName(name, kind)),
    ...(order === "time" ? [sql`r.starts is not null`] : []),
    ...(order === "relevance" || query.text === undefined ? [] : [hasWords(store, query.text, kind)]),
    ...(after !== undefined && "id" in after
      ? [sql`(${value}, ${id}) ${down ? sql`<` : sql`>`} (${after.value}, ${after.id})`]
      : []),
  ];
  const by =
    order === "relevance"
      ? store.fullText.byRank(tablesOf(kind).text, parseWords(query.text!))
      : down
        ? sql`${value} desc, ${id} desc`
        : sql`${value}, ${id}`;
  const skip = after !== undefined && "skip" in after ? after.skip : 0;
  const { rows } = await sql<{ id: number; value: number }>`select ${id} as id, ${value} as value
    from ${access.from} cross join version v where ${sql.join(conditions, sql` and `)}
    order by ${by} limit ${limit} offset ${skip}`.execute(store.database);
  return rows;
}

interface Sort {
  readonly value: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  readonly direction: "asc" | "desc";
}

function sortOf({ fullText }: Store, query: FindQuery, kind: RecordKind, { moment, id }: Access, order: Order): Sort {
  if (order === "relevance")
    return { value: fullText.rank(tablesOf(kind).text, parseWords(query.text!)), id: sql`r.id`, direction: "asc" };
  if (order === "time") return { value: sql`r.starts`, id: sql`r.id`, direction: "asc" };
  return { value: moment, id, direction: order === "newest" ? "desc" : "asc" };
}

function hasWords({ fullText }: Store, text: string, kind: RecordKind): Condition {
  const table = tablesOf(kind).text;
  return sql`exists (select 1 from ${sql.table(table)} where ${fullText.matches(table, parseWords(text))}
    and ${sql.ref(`${table}.rowid`)} = r.id)`;
}
