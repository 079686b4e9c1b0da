import { type RawBuilder, sql } from "kysely";
import { idsOf, PER_VERSION, versionOf } from "../add/record-id.ts";
import { hasName, statementOf } from "../find/has-name.ts";
import { signed, tablesOf } from "../find/names.ts";
import type { RecordKind } from "../find/query.ts";
import type { Store } from "../store/store.ts";
import type { Target } from "./withdrawal.ts";

/** Which records a withdrawal takes its support from: a condition on a record `r`, its version `v` and its document `d`. */
export interface Reach {
  /** Tables to begin with, so that few rows are looked at, and how they hang together with `r`. */
  readonly from: RawBuilder<unknown>;
  readonly link: RawBuilder<unknown>;
  readonly holds: RawBuilder<unknown>;
}

/**
 * A document takes all its records along; a source all statements that it makes, or that came through it alone, the events
 * that rest on these, and, where it is an outlet, all that it published; a statement the statements within it and the events
 * that rest on any of them.
 */
export async function reachesOf(store: Store, { kind, target }: Target, record: RecordKind): Promise<readonly Reach[]> {
  const byVersion = {
    from: sql`version w cross join ${sql.table(record)} r`,
    link: sql`r.id >= w.id * ${sql.lit(PER_VERSION)} and r.id < (w.id + 1) * ${sql.lit(PER_VERSION)}`,
  };
  if (kind === "document") {
    const holds = sql`v.document in (select id from document where key = ${target} or url = ${target})`;
    const start = sql`w.document in (select id from document where key = ${target} or url = ${target})`;
    return [{ from: byVersion.from, link: sql`${start} and ${byVersion.link}`, holds }];
  }
  if (kind === "source")
    return [
      { from: byVersion.from, link: sql`w.outlet_key = ${target} and ${byVersion.link}`, holds: sql`v.outlet_key = ${target}` },
      ...bySource(store, target, record),
    ];
  const statements = await withinStatement(store, Number(target));
  if (statements.length === 0) return [];
  const column = record === "statement" ? sql`r.id` : sql`r.statement`;
  const [first, end] = idsOf(versionOf(statements[0]!));
  const holds = sql`${column} in (${sql.join(statements)})`;
  return [{ from: sql`${sql.table(record)} r`, link: sql`r.id >= ${first} and r.id < ${end}`, holds }];
}

function bySource({ fullText }: Store, target: string, record: RecordKind): readonly Reach[] {
  const words = target.split(" ");
  const { text } = tablesOf(record);
  const only = sql`not exists (select 1 from statement_via o where o.statement = ${statementOf(record)} and o.ordinal > 0)`;
  return (["source", "via"] as const).map((role) => {
    const indexed = fullText.matches(text, { words: null, names: signed(role, words) });
    const holds = hasName({ role, words }, record);
    return {
      from: sql`${sql.table(text)} cross join ${sql.table(record)} r`,
      link: sql`${indexed} and r.id = ${sql.ref(`${text}.rowid`)}`,
      holds: role === "source" ? holds : sql`(${holds} and ${only})`,
    };
  });
}

/** A statement and all within it, at any depth. */
async function withinStatement({ database }: Store, statement: number): Promise<readonly number[]> {
  if (!Number.isSafeInteger(statement)) return [];
  const [first, end] = idsOf(versionOf(statement));
  const { rows } = await sql<{ id: number; within: number | null }>`select id, within from statement
    where id >= ${first} and id < ${end}`.execute(database);
  const inside = new Set(rows.filter(({ id }) => id === statement).map(({ id }) => id));
  for (let before = -1; before !== inside.size;) {
    before = inside.size;
    for (const { id, within } of rows) if (within !== null && inside.has(within)) inside.add(id);
  }
  return [...inside];
}
