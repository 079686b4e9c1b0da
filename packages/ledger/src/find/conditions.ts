import { type RawBuilder, sql } from "kysely";
import { nameKey } from "../text/name-words.ts";
import { momentOf } from "../time/moment.ts";
import type { Box, FindQuery, OneOrMore, RecordKind } from "./query.ts";
import { tablesOf } from "./names.ts";

export type Condition = RawBuilder<unknown>;

/** What must hold of a record `r` and its version `v`, names and words aside. */
export function conditionsOf(query: FindQuery, kind: RecordKind): readonly Condition[] {
  return [
    ...(query.superseded === true ? [] : [sql`v.superseded = 0`]),
    ...within("r.moment", "r.moment", query.published),
    ...(query.time === undefined ? [] : within("r.ends", "r.starts", query.time)),
    ...oneOf("r.type", query.type),
    ...oneOf("r.mode", query.mode),
    ...oneOf("r.status", query.status),
    ...oneOf("r.country", query.country),
    ...oneOf("r.act", query.act),
    ...oneOf("r.certainty", query.certainty),
    ...(query.background === undefined ? [] : [sql`r.background = ${query.background ? 1 : 0}`]),
    ...(query.outlet === undefined ? [] : [sql`v.outlet_key = ${nameKey(query.outlet)}`]),
    ...(query.box === undefined ? [] : insideBox(query.box)),
    ...(query.lines === undefined ? [] : [borneOut(kind, query.lines)]),
  ];
}

/** `last` is after the range's beginning and `first` before its end. */
function within(last: string, first: string, range: FindQuery["time"]): readonly Condition[] {
  const [from, to] = [momentOf(range?.from ?? null), momentOf(range?.to ?? null)];
  const after = last === first ? sql`>=` : sql`>`;
  return [
    ...(from === null ? [] : [sql`${sql.ref(last)} ${after} ${from}`]),
    ...(to === null ? [] : [sql`${sql.ref(first)} < ${to}`]),
    ...(last === first ? [] : [sql`${sql.ref(first)} is not null`]),
  ];
}

function oneOf(column: string, wanted: OneOrMore<string> | undefined): readonly Condition[] {
  if (wanted === undefined) return [];
  return typeof wanted === "string"
    ? [sql`${sql.ref(column)} = ${wanted}`]
    : [wanted.length === 0 ? sql`1 = 0` : sql`${sql.ref(column)} in (${sql.join(wanted)})`];
}

function insideBox({ south, north, west, east }: Box): readonly Condition[] {
  const across = west <= east ? sql`between ${west} and ${east}` : sql`not between ${east} and ${west}`;
  return [sql`r.latitude between ${south} and ${north}`, sql`r.longitude ${across}`];
}

function borneOut(kind: RecordKind, lines: number): Condition {
  const { evidence, holder } = tablesOf(kind);
  return sql`exists (select 1 from ${sql.table(evidence)} e, ${sql.table(holder)} h
    where e.record = r.id and h.id = e.holder and h.lines >= ${lines})`;
}
