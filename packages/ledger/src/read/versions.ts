import type { Reading } from "@hearsay/core";
import { type Selectable, sql } from "kysely";
import { type Numbers, unpackNumbers } from "../add/numbers.ts";
import { unpackReading } from "../add/pack-reading.ts";
import type { Origin } from "../find/hit.ts";
import type { VersionTable } from "../schema/document-tables.ts";
import type { Store } from "../store/store.ts";

/** A text that was read, where it came from, and its reading. */
export interface StoredVersion extends Origin {
  readonly model: string;
  readonly program: string;
  /** A newer version of the document is in the ledger. */
  readonly superseded: boolean;
  /** With the corrections that stand. */
  readonly reading: Reading;
  /** How its records are numbered in the ledger. */
  readonly numbers: Numbers;
  /** Whether a correction stands. */
  readonly corrected: boolean;
}

type Row = Selectable<VersionTable> & { readonly key: string; readonly url: string | null };

/** Versions by their numbers in the ledger, each with its reading; those that are not there are left out. */
export async function loadVersions({ database }: Store, ids: readonly number[]): Promise<ReadonlyMap<number, StoredVersion>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Row>`select v.*, d.key, d.url from version v join document d on d.id = v.document
    where v.id in (${sql.join([...new Set(ids)])})`.execute(database);
  return new Map(rows.map((row) => [row.id, storedVersion(row)]));
}

function storedVersion(row: Row): StoredVersion {
  const { key, url, title, outlet, credit, published, id, number, sha256, model, program, corrected } = row;
  const reading = unpackReading(corrected ?? row.reading, row.text, sha256);
  return {
    key,
    url,
    title,
    outlet,
    credit,
    published,
    version: id,
    number,
    sha256,
    fetchedFrom: row.fetched_from,
    fetchedAt: row.fetched_at,
    model,
    program,
    superseded: row.superseded === 1,
    reading,
    numbers: unpackNumbers(row.numbers, reading),
    corrected: corrected !== null,
  };
}
