import { type RawBuilder, sql } from "kysely";
import type { Store, Wanted } from "../store/store.ts";
import { chooseAccess } from "./access.ts";
import { type Condition, conditionsOf } from "./conditions.ts";
import type { Position } from "./cursor.ts";
import { hasName } from "./has-name.ts";
import type { Limits } from "./limits.ts";
import { namesOf, tablesOf, wantedOf } from "./names.ts";
import type { FindQuery, Order, RecordKind } from "./query.ts";

/** A record that was found, and the value that it is sorted by. */
export interface Found {
  readonly kind: RecordKind;
  readonly id: number;
  readonly value: number;
}

interface Asked {
  readonly order: Order;
  readonly after: Position | undefined;
  readonly limit: number;
  readonly limits: Limits;
}

/** The first `limit` records of a kind after a position. */
export async function selectRecords(
  store: Store,
  query: FindQuery,
  kind: RecordKind,
  { order, after, limit, limits }: Asked,
): Promise<readonly Found[]> {
  const access = await chooseAccess(store, query, kind, order, limits);
  const wanted = wantedOf(query);
  const { value, by, beyond } = sortOf(store, wanted, kind, order);
  const conditions = [
    ...access.where,
    sql`v.id = r.version`,
    ...conditionsOf(query, kind),
    ...namesOf(query).map((name) => hasName(name, kind)),
    ...(order === "time" ? [sql`r.starts is not null`] : []),
    ...(wanted === null || access.indexed === "itself" ? [] : [isIndexed(store, wanted, kind, access.indexed)]),
    ...(after !== undefined && "id" in after ? [sql`(${value}, r.id) ${beyond} (${after.value}, ${after.id})`] : []),
  ];
  const skip = after !== undefined && "skip" in after ? after.skip : 0;
  const { rows } = await sql<{ id: number; value: number }>`select r.id as id, ${value} as value
    from ${access.from} cross join version v where ${sql.join(conditions, sql` and `)}
    order by ${by} limit ${limit} offset ${skip}`.execute(store.database);
  return rows.map((row) => ({ kind, id: row.id, value: row.value }));
}

interface Sort {
  readonly value: RawBuilder<unknown>;
  readonly by: RawBuilder<unknown>;
  /** How what comes later compares with what was given. */
  readonly beyond: RawBuilder<unknown>;
}

function sortOf({ fullText }: Store, wanted: Wanted | null, kind: RecordKind, order: Order): Sort {
  const { text } = tablesOf(kind);
  if (order === "relevance") return { value: fullText.rank(text, wanted!), by: fullText.byRank(text, wanted!), beyond: sql`>` };
  const value = order === "time" ? sql`r.starts` : sql`r.moment`;
  return order === "newest"
    ? { value, by: sql`${value} desc, r.id desc`, beyond: sql`<` }
    : { value, by: sql`${value}, r.id`, beyond: sql`>` };
}

function isIndexed({ fullText }: Store, wanted: Wanted, kind: RecordKind, how: "each" | "set"): Condition {
  const { text } = tablesOf(kind);
  const [table, matches] = [sql.table(text), fullText.matches(text, wanted)];
  // The sign keeps SQLite from beginning with the set, and sorting it.
  return how === "set"
    ? sql`+r.id in (select rowid from ${table} where ${matches})`
    : sql`exists (select 1 from ${table} where ${matches} and ${sql.ref(`${text}.rowid`)} = r.id)`;
}
