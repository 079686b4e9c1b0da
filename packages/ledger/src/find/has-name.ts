import { type RawBuilder, sql } from "kysely";
import type { Condition } from "./conditions.ts";
import type { Name } from "./names.ts";
import type { RecordKind } from "./query.ts";

/**
 * Somebody who has the role in the record `r` has all the words of the name. The full-text index says only that they are there,
 * be it of two who share the role.
 */
export function hasName({ role, words }: Name, kind: RecordKind): Condition {
  if (role === "place") return sql`exists (select 1 from entity e where e.id = r.place and ${hasWords("e.words", words)})`;
  if (role === "actor" || role === "recipient")
    return sql`exists (select 1 from event_party p, entity e where p.event = r.id and p.role = ${role}
      and e.id = p.entity and ${hasWords("e.words", words)})`;
  const statement = statementOf(kind);
  return role === "source"
    ? sql`exists (select 1 from statement s where s.id = ${statement} and ${hasWords("s.source_words", words)})`
    : sql`exists (select 1 from statement_via s where s.statement = ${statement} and ${hasWords("s.words", words)})`;
}

/** The statement that a record `r` is, or rests on. */
export const statementOf = (kind: RecordKind): RawBuilder<unknown> => (kind === "statement" ? sql`r.id` : sql`r.statement`);

/** A column of folded words, each between spaces, has all of these. */
const hasWords = (column: string, words: readonly string[]): Condition =>
  sql.join(
    words.map((word) => sql`${sql.ref(column)} like ${`% ${word} %`}`),
    sql` and `,
  );
