import { sql } from "kysely";
import type { Words } from "../../find/words.ts";
import { wordsOf } from "../../text/fold.ts";
import type { FullText, Wanted } from "../store.ts";

/** A `tsvector` holds 1 MiB; words of a text beyond this many code units are not found by PostgreSQL. */
const MOST_INDEXED = 250_000;

const rank: FullText["rank"] = (table, wanted) =>
  sql<number>`(-ts_rank(${sql.ref(`${table}.words`)}, ${tsQuery(wanted)}))::float8`;

/**
 * `tsvector` with English stems and, as in FTS5, every word kept, “the” and “of” too.
 * Source: https://www.postgresql.org/docs/current/textsearch.html
 */
export const postgresFullText: FullText = {
  add: async (database, table, texts) => {
    if (texts.length === 0) return;
    const rows = JSON.stringify(
      texts.map(({ id, text, names }) => ({ id, text: wordsOf(text.slice(0, MOST_INDEXED)).join(" "), names })),
    );
    await sql`insert into ${sql.table(table)} (rowid, words)
      select id, to_tsvector('hearsay_words', text) || array_to_tsvector(names)
      from jsonb_to_recordset(${rows}::jsonb) as given (id bigint, text text, names text[])`.execute(database);
  },
  matches: (table, wanted) => sql<boolean>`${sql.ref(`${table}.words`)} @@ ${tsQuery(wanted)}`,
  rank,
  byRank: (table, wanted) => sql`${rank(table, wanted)}, ${sql.ref(`${table}.rowid`)}`,
};

const phrase = (words: readonly string[]) => sql`phraseto_tsquery('hearsay_words', ${words.join(" ")})`;

function tsQuery({ words, names }: Wanted) {
  const parts = [...(words === null ? [] : inWords(words)), ...names.map((name) => sql`${quoted(name)}::tsquery`)];
  return sql`(${sql.join(parts, sql` && `)})`;
}

const inWords = ({ all, none }: Words) => [
  ...all.map((choices) => sql`(${sql.join(choices.map(phrase), sql` || `)})`),
  ...none.map((choice) => sql`!!${phrase(choice)}`),
];

/** A word that is to be found as it is. */
const quoted = (word: string): string => `'${word.replaceAll("'", "''")}'`;

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
