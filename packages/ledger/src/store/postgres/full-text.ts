import { sql } from "kysely";
import type { Words } from "../../find/words.ts";
import { wordsOf } from "../../text/fold.ts";
import type { FullText } from "../store.ts";

/** A `tsvector` holds 1 MiB; words of a text beyond this many code units are not found by PostgreSQL. */
export const MOST_INDEXED = 250_000;

const rank: FullText["rank"] = (table, words) => sql<number>`(-ts_rank(${sql.ref(`${table}.words`)}, ${tsQuery(words)}))::float8`;

/**
 * `tsvector` with English stems and, as in FTS5, every word kept, “the” and “of” too.
 * Source: https://www.postgresql.org/docs/current/textsearch.html
 */
export const postgresFullText: FullText = {
  add: async (database, table, texts) => {
    if (texts.length === 0) return;
    const rows = JSON.stringify(texts.map(({ id, text }) => ({ id, text: wordsOf(text.slice(0, MOST_INDEXED)).join(" ") })));
    await sql`insert into ${sql.table(table)} (rowid, words) select id, to_tsvector('hearsay_words', text)
      from jsonb_to_recordset(${rows}::jsonb) as given (id bigint, text text)`.execute(database);
  },
  matches: (table, words) => sql<boolean>`${sql.ref(`${table}.words`)} @@ ${tsQuery(words)}`,
  rank,
  byRank: (table, words) => sql`${rank(table, words)}, ${sql.ref(`${table}.rowid`)}`,
};

const phrase = (words: readonly string[]) => sql`phraseto_tsquery('hearsay_words', ${words.join(" ")})`;

function tsQuery({ all, none }: Words) {
  const wanted = all.map((choices) => sql`(${sql.join(choices.map(phrase), sql` || `)})`);
  const unwanted = none.map((choice) => sql`!!${phrase(choice)}`);
  return sql`(${sql.join([...wanted, ...unwanted], sql` && `)})`;
}

/** What a text table is made of; the first one brings the rules for words along. */
export const createTsTable = (table: string): readonly string[] => [
  ...(table === "document_text" ? CONFIGURATION : []),
  `create table ${table} (rowid bigint primary key, words tsvector not null)`,
  `create index ${table}_words on ${table} using gin (words)`,
];

const CONFIGURATION: readonly string[] = [
  "create text search dictionary hearsay_stem (template = snowball, language = english)",
  "create text search configuration hearsay_words (parser = default)",
  `alter text search configuration hearsay_words add mapping for
    asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart, int, uint, float
    with hearsay_stem`,
];
