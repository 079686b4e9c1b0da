import { type Kysely, sql } from "kysely";
import { positionOf, packNumbers, unpackNumbers } from "../add/numbers.ts";
import { packReading, unpackReading } from "../add/pack-reading.ts";
import { versionOf } from "../add/record-id.ts";
import { LedgerError } from "../error/ledger-error.ts";
import type { MergeKind } from "../merge/holder-rows.ts";
import type { Signed } from "../people/signed.ts";
import type { Schema } from "../schema/schema.ts";
import type { Store } from "../store/store.ts";
import { storable } from "../text/storable.ts";
import { applyCorrections, type Numbered } from "./apply.ts";
import { type Correction, correctionOf, standingOf } from "./correction.ts";
import { accepts, fieldsOf, ITEMS_OF } from "./fields.ts";
import { passageOf, presentValue } from "./present.ts";
import { regard } from "./regard.ts";
import { writeReading } from "./write-reading.ts";

/** What is to be set right. */
export interface CorrectionRequest {
  readonly kind: MergeKind;
  /** Its number in the ledger. */
  readonly record: number;
  readonly field: string;
  readonly value: unknown;
}

/** Sets something right. What was set before in the same field is undone by it. Throws `invalid-query` where there is nothing like it. */
export async function correct(store: Store, request: CorrectionRequest, by: Signed): Promise<Correction> {
  const { kind, record, field, value } = request;
  check(request, by);
  const version = versionOf(record);
  return store.database.transaction().execute(async (database) => {
    await store.lockForStories(database);
    const stored = await load(database, version);
    const present = stored.present;
    if (positionOf(present.numbers, ITEMS_OF[kind], record) < 0)
      throw new LedgerError("invalid-query", `there is no ${kind} ${record} in the ledger`);
    const before = presentValue(present, version, kind, record, field);
    const span = passageOf(present, kind, record);
    await sql`update correction set undone_by = ${by.author}, undone_reason = ${"set again"}, undone_at = ${by.at}
      where kind = ${kind} and record = ${record} and field = ${field} and undone_at is null`.execute(database);
    const row = {
      kind,
      record,
      version,
      field,
      value: JSON.stringify(value),
      before: JSON.stringify(before),
      span_start: span[0],
      span_end: span[1],
      author: storable(by.author),
      reason: storable(by.reason),
      made_at: by.at,
    };
    const made = await database.insertInto("correction").values(row).returningAll().executeTakeFirstOrThrow();
    const applied = await layOver(store, database, stored);
    if (!applied.has(made.id))
      throw new LedgerError(
        "invalid-query",
        `${kind} ${record} cannot be set right so: what the value speaks of is not in the document`,
      );
    return correctionOf(made);
  });
}

/** Takes a correction back; null where none of this number stands. */
export async function undo(store: Store, id: number, { author, reason, at }: Signed): Promise<Correction | null> {
  return store.database.transaction().execute(async (database) => {
    await store.lockForStories(database);
    const undone = await database
      .updateTable("correction")
      .set({ undone_by: storable(author), undone_reason: storable(reason), undone_at: at })
      .where("id", "=", id)
      .where("undone_at", "is", null)
      .returningAll()
      .executeTakeFirst();
    if (undone === undefined) return null;
    await layOver(store, database, await load(database, undone.version));
    return correctionOf(undone);
  });
}

function check({ kind, field, value, record }: CorrectionRequest, { author, reason }: Signed): void {
  const accepted = accepts(kind, field, value);
  if (!Number.isSafeInteger(record) || record < 0) throw new LedgerError("invalid-query", `${record} is no number of a record`);
  if (accepted === null)
    throw new LedgerError(
      "invalid-query",
      `“${field}” of an ${kind} cannot be set right; what can: ${fieldsOf(kind).join(", ")}`,
    );
  if (!accepted) throw new LedgerError("invalid-query", `“${field}” of an ${kind} cannot be ${JSON.stringify(value).slice(0, 100)}`); // prettier-ignore
  if (reason.trim() === "") throw new LedgerError("invalid-query", "a correction needs a reason");
  if (author.trim() === "") throw new LedgerError("invalid-query", "a correction needs an author");
}

/** A version with the reading that the model made, and the one that is shown. */
export interface Layered {
  readonly id: number;
  readonly moment: number;
  readonly made: Numbered;
  readonly present: Numbered;
}

export async function load(database: Kysely<Schema>, version: number): Promise<Layered> {
  const row = await database.selectFrom("version").selectAll().where("id", "=", version).executeTakeFirst();
  if (row === undefined) throw new LedgerError("invalid-query", `there is no document ${version} in the ledger`);
  const { id, moment, text, sha256 } = row;
  const reading = unpackReading(row.reading, text, sha256);
  const made = { reading, numbers: unpackNumbers(row.made_numbers, reading) };
  if (row.corrected === null) return { id, moment, made, present: made };
  const shown = unpackReading(row.corrected, text, sha256);
  return { id, moment, made, present: { reading: shown, numbers: unpackNumbers(row.numbers, shown) } };
}

/** Lays the corrections that stand over what the model made, and writes that down; gives those that found what they speak of. */
export async function layOver(
  store: Store,
  database: Kysely<Schema>,
  { id, moment, made, present }: Layered,
): Promise<ReadonlySet<number>> {
  const changes = await standingOf(database, id);
  const after = applyCorrections(made, id, changes);
  const added = await writeReading(store, database, { id, moment }, present, after);
  const corrected = after.applied.size === 0 ? null : packReading(after.reading);
  await database
    .updateTable("version")
    .set({ corrected, numbers: packNumbers(after.numbers), made_numbers: packNumbers(made.numbers) })
    .where("id", "=", id)
    .execute();
  await regard(store, database, { id, moment }, after, added);
  return after.applied;
}
