import { sql } from "kysely";
import { keyOf } from "../add/identity.ts";
import type { Store } from "../store/store.ts";
import { loadVersions, type StoredVersion } from "./versions.ts";

/** A document and all that was read at its address, oldest first. */
export interface StoredDocument {
  readonly key: string;
  readonly url: string | null;
  readonly addedAt: string;
  readonly versions: readonly StoredVersion[];
}

/** The document of this address, key, SHA-256 of a text or number of a version (of any of its versions); null where there is none. */
export async function loadDocument(store: Store, id: string): Promise<StoredDocument | null> {
  const found = await documentId(store, id);
  if (found === null) return null;
  const { rows } = await sql<{ id: number }>`select id from version where document = ${found.id} order by number`.execute(
    store.database,
  );
  const versions = await loadVersions(
    store,
    rows.map((row) => row.id),
  );
  return {
    key: found.key,
    url: found.url,
    addedAt: found.added_at,
    versions: rows.map((row) => versions.get(row.id)).filter((version) => version !== undefined),
  };
}

interface Row {
  readonly id: number;
  readonly key: string;
  readonly url: string | null;
  readonly added_at: string;
}

async function documentId({ database }: Store, id: string): Promise<Row | null> {
  const byKey = await sql<Row>`select id, key, url, added_at from document
    where key in (${id}, ${keyOf(id, "")})`.execute(database);
  const isNumber = /^[1-9]\d{0,14}$/u.test(id);
  if (byKey.rows[0] !== undefined || !(isNumber || /^[0-9a-f]{64}$/iu.test(id))) return byKey.rows[0] ?? null;
  if (isNumber) {
    const byVersion = await sql<Row>`select d.id, d.key, d.url, d.added_at from version v join document d on d.id = v.document
      where v.id = ${Number(id)}`.execute(database);
    return byVersion.rows[0] ?? null;
  }
  const byText = await sql<Row>`select d.id, d.key, d.url, d.added_at from version v join document d on d.id = v.document
    where v.sha256 = ${id.toLowerCase()} order by v.id limit 1`.execute(database);
  return byText.rows[0] ?? null;
}
