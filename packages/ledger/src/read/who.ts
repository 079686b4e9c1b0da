import { sql } from "kysely";
import { PER_VERSION } from "../add/record-id.ts";
import type { Store } from "../store/store.ts";
import { LedgerError } from "../error/ledger-error.ts";
import { nameWordsOf } from "../text/name-words.ts";

/** Somebody or something of a name, over all documents that have it: those of one name, kind and country are taken together. */
export interface KnownEntity {
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

interface Row {
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly sector: string | null;
  readonly link_source: string | null;
  readonly link_id: string | null;
  readonly documents: number;
  readonly statements: number;
  readonly first: number;
  readonly last: number;
}

/** Who has all the words of this name, those in most documents first. */
export async function who({ database }: Store, name: string, limit = 20): Promise<readonly KnownEntity[]> {
  const words = nameWordsOf(name);
  if (words.length === 0) throw new LedgerError("invalid-query", `there is no name in “${name}”`);
  const all = words.map((word) => sql`exists (select 1 from entity_word w where w.word = ${word} and w.entity = e.id)`);
  const { rows } = await sql<Row>`select e.name, e.kind, e.country, max(e.sector) as sector, e.link_source, e.link_id,
      count(distinct e.version) as documents, sum((select count(*) from statement_word s where s.word = ${words[0]!}
        and s.role = 'source' and s.moment = v.moment and s.record >= v.id * ${sql.lit(PER_VERSION)} and s.record < (v.id + 1) * ${sql.lit(PER_VERSION)}
        and s.entity = e.id)) as statements, min(v.moment) as first, max(v.moment) as last
    from entity_word f cross join entity e cross join version v
    where f.word = ${words[0]!} and e.id = f.entity and v.id = e.version and v.superseded = 0 and ${sql.join(all, sql` and `)}
    group by e.name, e.kind, e.country, e.link_source, e.link_id
    order by documents desc, e.name limit ${limit}`.execute(database);
  return rows.map(({ link_source: source, link_id: id, first, last, ...row }) => ({
    ...row,
    link: source === null || id === null ? null : { source, id },
    first: new Date(first).toISOString(),
    last: new Date(last).toISOString(),
  }));
}
