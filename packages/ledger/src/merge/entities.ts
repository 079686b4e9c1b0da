import type { Entity, Reading } from "@hearsay/core";
import { type Kysely, sql } from "kysely";
import { isNamed, nameWords } from "../add/entity-rows.ts";
import { type Numbers, recordsById } from "../add/numbers.ts";
import type { LedgerEntityTable } from "../schema/story-tables.ts";
import type { Schema } from "../schema/schema.ts";
import type { Store } from "../store/store.ts";
import { nameKey } from "../text/name-words.ts";
import { storable } from "../text/storable.ts";
import type { RecordMatch } from "./holders.ts";
import { anyStands, followed, joined } from "./join.ts";

interface Place {
  readonly record: number;
  readonly holder: number;
  readonly score: number;
  readonly reason: string | null;
}

/** A whole name that is the same says this much, in any story. */
const NAMED = 0.8;
/** Entities of the ledger with one name that are looked at. */
const MOST = 50;

/**
 * Gives each named entity of a version to one of the ledger: by its linked record, by what the other reports of its story have, or by its whole
 * name, where neither country nor sector speaks against it. Makes one for those without.
 */
export async function holdEntities(
  store: Store,
  database: Kysely<Schema>,
  { version, reading, numbers }: { readonly version: number; readonly reading: Reading; readonly numbers: Numbers },
  matches: readonly RecordMatch[],
  wanted: (record: number) => boolean = () => true,
): Promise<void> {
  const records = recordsById(reading, version, numbers, "entities");
  const named = reading.entities.filter(isNamed).map((entity) => ({ entity, record: records.get(entity.id)! })).filter(({ record }) => wanted(record)); // prettier-ignore
  if (named.length === 0) return;
  const known = await knownOf(database, named.map(({ entity }) => entity)); // prettier-ignore
  const told = await heldBy(database, matches);
  const proposals = named.flatMap(({ entity, record }) => [
    ...known.flatMap((other) => likeness(entity, other, record) ?? []),
    ...told.filter((one) => one.record === record),
  ]);
  const [given, taken] = [new Map<number, Place>(), new Set<number>()];
  // A person may have joined one to another.
  const others = await joined(database, proposals.map(({ holder }) => holder)); // prettier-ignore
  for (const place of proposals.toSorted((a, b) => b.score - a.score || a.record - b.record || a.holder - b.holder)) {
    const holder = others.get(place.holder) ?? place.holder;
    if (given.has(place.record) || taken.has(holder)) continue;
    given.set(place.record, { ...place, holder });
    taken.add(holder);
  }
  if (await anyStands(database))
    for (const [record, { holder }] of given)
      await followed(database, record, {
        holders: proposals.filter((one) => one.record === record && others.get(one.holder) === holder).map((one) => one.holder),
        likes: matches.filter((one) => one.record === record).map(({ other }) => other),
      });
  await write(store, database, reading, named, given);
}

/** Entities of the ledger that have a name or a linked record of these. */
async function knownOf(database: Kysely<Schema>, entities: readonly Entity[]): Promise<readonly LedgerEntityTable[]> {
  const keys = [...new Set(entities.filter(tellsApart).map(({ name }) => nameKey(name)))];
  const links = [...new Set(entities.flatMap(({ link }) => (link === null ? [] : [link.id])))];
  const byName = keys.length === 0 ? sql`1 = 0` : sql`name_key in (${sql.join(keys)})`;
  const byLink = links.length === 0 ? sql`1 = 0` : sql`link_id in (${sql.join(links)})`;
  const found = await sql<LedgerEntityTable>`select * from ledger_entity where ${byName} or ${byLink}
    order by members desc, id limit ${MOST + entities.length * 4}`.execute(database);
  return found.rows;
}

/** Surnames and first names alone are borne by many. */
const tellsApart = ({ kind, name }: Entity): boolean => kind !== "person" || nameKey(name).includes(" ");

function likeness(entity: Entity, other: LedgerEntityTable, record: number): Place | null {
  const { link, kind, name, actor } = entity;
  const holder = other.id;
  if (link !== null && other.link_source === link.source && other.link_id !== null)
    return other.link_id === link.id ? { record, holder, score: 1, reason: `both are ${link.source} ${link.id}` } : null;
  const country = countryOf(entity);
  if (!tellsApart(entity) || kind !== other.kind || nameKey(name) !== other.name_key) return null;
  if (differ(country, other.country) || differ(actor?.sector ?? null, other.sector)) return null;
  const both = country !== null && country === other.country;
  const reason = `both are called “${name}”${both ? ` and belong to ${country}` : ", and nothing else speaks against it"}`;
  return { record, holder, score: both ? NAMED + 0.1 : NAMED, reason };
}

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;
const countryOf = ({ actor, place }: Entity): string | null => actor?.country ?? place?.country ?? null;

/** What other reports of the story say, by the ledger's entities. */
async function heldBy(database: Kysely<Schema>, matches: readonly RecordMatch[]): Promise<readonly Place[]> {
  if (matches.length === 0) return [];
  const { rows } = await sql<{ record: number; holder: number }>`select record, holder from ledger_entity_member
    where record in (${sql.join([...new Set(matches.map(({ other }) => other))])})`.execute(database);
  const holders = new Map(rows.map((row) => [row.record, row.holder]));
  return matches.flatMap(({ record, other, score, reason }) => {
    const holder = holders.get(other);
    return holder === undefined ? [] : [{ record, holder, score, reason }];
  });
}

async function write(
  store: Store,
  database: Kysely<Schema>,
  { document: { text } }: Reading,
  named: readonly { readonly entity: Entity; readonly record: number }[],
  given: ReadonlyMap<number, Place>,
): Promise<void> {
  const founding = named.filter(({ record }) => !given.has(record));
  await store.insert(database, { table: "ledger_entity", rows: founding.map(({ entity, record }) => entityRow(entity, record)) });
  const members = named.map(({ record }) => given.get(record) ?? { record, holder: record, score: 1, reason: null });
  await store.insert(database, { table: "ledger_entity_member", rows: members.map((member) => ({ ...member })) });
  const joined = members.filter(({ reason }) => reason !== null);
  if (joined.length > 0)
    await sql`update ledger_entity set members = members + 1 where id in (${sql.join(joined.map(({ holder }) => holder))})`.execute(
      database,
    );
  const holders = new Map(members.map(({ record, holder }) => [record, holder]));
  const words = named.flatMap(({ entity, record }) =>
    nameWords(entity, text).map((word) => ({ word: storable(word), entity: holders.get(record)! })),
  );
  if (words.length > 0)
    await database
      .insertInto("ledger_entity_word")
      .values([...new Map(words.map((row) => [`${row.entity} ${row.word}`, row])).values()])
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

const entityRow = (entity: Entity, id: number) => ({
  id,
  kind: entity.kind,
  name: storable(entity.name),
  name_key: storable(nameKey(entity.name)),
  country: countryOf(entity),
  sector: entity.actor?.sector ?? null,
  link_source: entity.link?.source ?? null,
  link_id: entity.link?.id ?? null,
  members: 1,
});
