import { sql } from "kysely";
import { PER_VERSION } from "../add/record-id.ts";
import type { Store } from "../store/store.ts";
import { LedgerError } from "../error/ledger-error.ts";
import { hasWords } from "../find/has-name.ts";
import { signed } from "../find/names.ts";
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
export async function who({ database, fullText }: Store, name: string, limit = 20): Promise<readonly KnownEntity[]> {
  const words = nameWordsOf(name);
  if (words.length === 0) throw new LedgerError("invalid-query", `there is no name in “${name}”`);
  const [first, end] = [sql`v.id * ${sql.lit(PER_VERSION)}`, sql`(v.id + 1) * ${sql.lit(PER_VERSION)}`];
  const { rows } = await sql<Row>`select e.name, e.kind, e.country, max(e.sector) as sector, e.link_source, e.link_id,
      count(distinct e.version) as documents,
      sum((select count(*) from statement s where s.id >= ${first} and s.id < ${end} and s.source_entity = e.id)) as statements,
      min(v.moment) as first, max(v.moment) as last
    from document_text cross join version v cross join entity e
    where ${fullText.matches("document_text", { words: null, names: signed("named", words) })}
      and v.id = document_text.rowid and v.superseded = 0 and e.id >= ${first} and e.id < ${end}
      and ${hasWords("e.words", words)}
      and (e.link_id is not null or exists (select 1 from mention m where m.entity = e.id and m.form = 'name'))
    group by e.name, e.kind, e.country, e.link_source, e.link_id
    order by documents desc, e.name limit ${limit}`.execute(database);
  return rows.map(({ link_source: source, link_id: id, first, last, ...row }) => ({
    ...row,
    link: source === null || id === null ? null : { source, id },
    first: new Date(first).toISOString(),
    last: new Date(last).toISOString(),
  }));
}
