import { sql } from "kysely";
import type { Store, Wanted } from "../store/store.ts";
import { tablesOf, wantedOf } from "./names.ts";
import type { FindQuery, RecordKind } from "./query.ts";

/** Whether more than `most` records of a kind have one of the words or names that a query looks for. */
export async function isCommon(
  { database, fullText }: Store,
  query: FindQuery,
  kind: RecordKind,
  most: number,
): Promise<boolean> {
  const { text } = tablesOf(kind);
  for (const part of partsOf(wantedOf(query)!)) {
    const { rows } = await sql<{ records: number }>`select count(*) as records from (select 1 from ${sql.table(text)}
      where ${fullText.matches(text, part)} limit ${most + 1}) as few`.execute(database);
    if (rows[0]!.records > most) return true;
  }
  return false;
}

/** Each phrase and each name for itself. */
const partsOf = ({ words, names }: Wanted): readonly Wanted[] => [
  ...(words?.all.flat().map((phrase) => ({ words: { all: [[phrase]], none: [] }, names: [] })) ?? []),
  ...names.map((name) => ({ words: null, names: [name] })),
];
