import type { Event, Reading, Statement } from "@hearsay/core";
import { sql } from "kysely";
import { positionOf } from "../add/numbers.ts";
import { versionOf } from "../add/record-id.ts";
import { passageOfEvent, passageOfStatement } from "../add/passage.ts";
import { loadVersions, type StoredVersion } from "../read/versions.ts";
import type { Store } from "../store/store.ts";
import { withdrawnAmong } from "../withdraw/withdrawn-among.ts";
import type { Hit, Origin } from "./hit.ts";
import { tablesOf } from "./names.ts";
import type { RecordKind } from "./query.ts";
import type { Found } from "./select-records.ts";

/** What was found, with its evidence, in the same order. */
export async function hitsOf(store: Store, found: readonly Found[]): Promise<readonly Hit[]> {
  const versions = await loadVersions(
    store,
    found.map(({ id }) => versionOf(id)),
  );
  const more = { event: await about(store, found, "event"), statement: await about(store, found, "statement") };
  return found.map(({ kind, id }) => {
    const { lines, withdrawn } = more[kind];
    return hitOf(versions.get(versionOf(id))!, kind, id, { lines: lines.get(id) ?? null, withdrawn: withdrawn.has(id) });
  });
}

/** Records by their numbers, in that order; those that are not there are left out. */
export async function recordsOf(store: Store, kind: RecordKind, ids: readonly number[]): Promise<readonly Hit[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: number }>`select id from ${sql.table(kind)} where id in (${sql.join(ids)})`.execute(
    store.database,
  );
  const there = new Set(rows.map(({ id }) => id));
  return hitsOf(store, ids.filter((id) => there.has(id)).map((id) => ({ kind, id, value: 0 }))); // prettier-ignore
}

async function about(store: Store, found: readonly Found[], kind: RecordKind) {
  const ids = found.filter((one) => one.kind === kind).map(({ id }) => id);
  return { lines: await linesOf(store, kind, ids), withdrawn: await withdrawnAmong(store, kind, ids) };
}

async function linesOf({ database }: Store, kind: RecordKind, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (ids.length === 0) return new Map();
  const { evidence, holder } = tablesOf(kind);
  const { rows } = await sql<{ record: number; lines: number }>`select e.record, h.lines from ${sql.table(evidence)} e
    join ${sql.table(holder)} h on h.id = e.holder where e.record in (${sql.join(ids)})`.execute(database);
  return new Map(rows.map(({ record, lines }) => [record, lines]));
}

function hitOf(
  version: StoredVersion,
  kind: RecordKind,
  id: number,
  more: { readonly lines: number | null; readonly withdrawn: boolean },
): Hit {
  const { reading, numbers } = version;
  const common = { id, origin: originOf(version), ...more };
  if (kind === "statement") {
    const statement = reading.statements[positionOf(numbers, "statements", id)]!;
    const span = passageOfStatement(statement, reading);
    const names = namesIn(reading, ofStatement(statement));
    return { kind, ...common, statement, evidence: { span, text: reading.document.text.slice(...span) }, names };
  }
  const event = reading.events[positionOf(numbers, "events", id)]!;
  const statement = reading.statements.find((one) => one.id === event.statement) ?? null;
  const span = passageOfEvent(event, reading);
  const names = namesIn(reading, [...ofEvent(event), ...(statement === null ? [] : ofStatement(statement))]);
  return { kind, ...common, event, statement, evidence: { span, text: reading.document.text.slice(...span) }, names };
}

function originOf(stored: StoredVersion): Origin {
  const { key, url, title, outlet, credit, published, version, number, sha256, fetchedFrom, fetchedAt } = stored;
  return { key, url, title, outlet, credit, published, version, number, sha256, fetchedFrom, fetchedAt };
}

const ofStatement = ({ source, via }: Statement): readonly (string | null)[] => [
  source?.entity ?? null,
  ...via.map(({ entity }) => entity),
];
const ofEvent = ({ actors, recipients, place }: Event): readonly (string | null)[] => [
  ...[...actors, ...recipients].map(({ entity }) => entity),
  place,
];

function namesIn({ entities }: Reading, ids: readonly (string | null)[]): Readonly<Record<string, string>> {
  return Object.fromEntries(entities.filter(({ id }) => ids.includes(id)).map(({ id, name }) => [id, name]));
}
