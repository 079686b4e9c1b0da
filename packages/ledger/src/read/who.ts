import { type Kysely, sql } from "kysely";
import { PER_VERSION, versionOf } from "../add/record-id.ts";
import type { Store } from "../store/store.ts";
import { LedgerError } from "../error/ledger-error.ts";
import type { Schema } from "../schema/schema.ts";
import type { LedgerEntityTable } from "../schema/story-tables.ts";
import { standsFor } from "../merge/join.ts";
import { nameWordsOf } from "../text/name-words.ts";

/** Somebody or something that documents name, in one or several of them. */
export interface KnownEntity {
  /** Number in the ledger. */
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly sector: string | null;
  readonly link: { readonly source: string; readonly id: string } | null;
  readonly documents: number;
  readonly statements: number;
  /** Of the first and last document that names it, ISO 8601. */
  readonly first: string;
  readonly last: string;
}

/** An entity of a document that was taken for one of the ledger. */
export interface EntityMember {
  /** Its number, and the version that it is of. */
  readonly record: number;
  readonly version: number;
  /** As the document names it. */
  readonly name: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** How sure that it is the same, 0 to 1, and why; null: it was the first. */
  readonly score: number;
  readonly reason: string | null;
}

interface Counted {
  readonly holder: number;
  readonly documents: number;
  readonly statements: number;
  readonly first: number;
  readonly last: number;
}

/** Who has all the words of this name, those in most documents first. Documents that are not arranged yet are not looked at. */
export async function who({ database }: Store, name: string, limit = 20): Promise<readonly KnownEntity[]> {
  const words = nameWordsOf(name);
  if (words.length === 0) throw new LedgerError("invalid-query", `there is no name in “${name}”`);
  const holding = sql.join(words.map((word) => sql`select entity from ledger_entity_word where word = ${word}`), sql` intersect `); // prettier-ignore
  const { rows } = await sql<LedgerEntityTable>`select * from ledger_entity where id in (${holding})
    order by members desc, id limit ${limit}`.execute(database);
  const counts = await countsOf(database, rows.map(({ id }) => id)); // prettier-ignore
  const known = rows.flatMap((row) => {
    const counted = counts.get(row.id);
    return counted === undefined ? [] : [knownEntity(row, counted)];
  });
  return known.sort((a, b) => b.documents - a.documents || (a.name < b.name ? -1 : 1) || a.id - b.id);
}

/** Over documents as they are now: older versions are not counted. */
async function countsOf(database: Kysely<Schema>, holders: readonly number[]): Promise<ReadonlyMap<number, Counted>> {
  if (holders.length === 0) return new Map();
  const [first, end] = [sql`v.id * ${sql.lit(PER_VERSION)}`, sql`(v.id + 1) * ${sql.lit(PER_VERSION)}`];
  const { rows } =
    await sql<Counted>`select m.holder, count(distinct v.id) as documents, min(v.moment) as first, max(v.moment) as last,
      sum((select count(*) from statement s where s.id >= ${first} and s.id < ${end} and s.source_entity = m.record)) as statements
    from ledger_entity_member m join entity e on e.id = m.record join version v on v.id = e.version
    where m.holder in (${sql.join(holders)}) and v.superseded = 0 group by m.holder`.execute(database);
  return new Map(rows.map((row) => [row.holder, row]));
}

const knownEntity = (
  { id, name, kind, country, sector, link_source: source, link_id: link }: LedgerEntityTable,
  { documents, statements, first, last }: Counted,
): KnownEntity => ({
  id,
  name,
  kind,
  country,
  sector,
  link: source === null || link === null ? null : { source, id: link },
  documents,
  statements,
  first: new Date(first).toISOString(),
  last: new Date(last).toISOString(),
});

/** An entity of the ledger by its number, or the one that it was joined to; null where there is none, or only older versions name it. */
export async function entityOf({ database }: Store, id: number): Promise<KnownEntity | null> {
  const known = await standsFor(database, id);
  const { rows } = await sql<LedgerEntityTable>`select * from ledger_entity where id = ${known}`.execute(database);
  const counted = (await countsOf(database, [known])).get(known);
  return rows[0] === undefined || counted === undefined ? null : knownEntity(rows[0], counted);
}

/** The entities of the ledger that those of a version were taken for, by their numbers. */
export async function entitiesOf({ database }: Store, version: number): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ ref: string; holder: number }>`select e.ref, m.holder from entity e
    join ledger_entity_member m on m.record = e.id where e.id >= ${version * PER_VERSION} and e.id < ${(version + 1) * PER_VERSION}`.execute(database); // prettier-ignore
  return new Map(rows.map(({ ref, holder }) => [ref, holder]));
}

interface MemberRow {
  readonly record: number;
  readonly name: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly score: number;
  readonly reason: string | null;
}

/** The entities of documents that were taken for one of the ledger, in the order in which they came, and why. */
export async function* membersOf({ database }: Store, entity: number): AsyncGenerator<EntityMember> {
  for (let last = -1; ;) {
    const { rows } = await sql<MemberRow>`select m.record, e.name, v.title, v.outlet, v.published, m.score, m.reason
      from ledger_entity_member m join entity e on e.id = m.record join version v on v.id = e.version
      where m.holder = ${entity} and m.record > ${last} order by m.record limit 200`.execute(database);
    for (const row of rows) yield { ...row, version: versionOf(row.record) };
    if (rows.length === 0) return;
    last = rows.at(-1)!.record;
  }
}
