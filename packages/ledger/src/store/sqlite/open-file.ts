import { existsSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { LedgerError } from "../../error/ledger-error.ts";
import type { StoreOptions } from "../options.ts";

/** “HEAR”: what SQLite's `application_id` is in a ledger. */
export const APPLICATION_ID = 0x48_45_41_52;

/** Memory for pages that were read, in KiB; the default of 2 MiB makes additions slower as a ledger grows. */
const CACHE_KIB = 65_536;

/** How long to wait for another writer, in milliseconds. */
export const PATIENCE = 5000;

/** Opens or makes the file and sets how it is written. Throws what SQLite throws, or a `LedgerError` where it is no ledger. */
export function openFile(path: string, options: StoreOptions): DatabaseSync {
  const { readOnly = false, create = true, busyTimeout = PATIENCE, maxBytes } = options;
  const isNew = path === ":memory:" || !existsSync(path) || statSync(path).size === 0;
  if (isNew && (readOnly || !create)) throw new LedgerError("not-found", `there is no ledger ${path}`);
  const file = new DatabaseSync(path, { readOnly, timeout: busyTimeout, enableForeignKeyConstraints: true });
  try {
    if (!isNew) checkApplication(file, path);
    file.exec(`pragma cache_size = -${CACHE_KIB}; pragma temp_store = memory`);
    if (readOnly) return file;
    // Every commit reaches the disk: what was reported as added outlives a power cut, not only the process.
    writeAhead(file, busyTimeout);
    file.exec("pragma synchronous = full; pragma wal_autocheckpoint = 4000");
    // What a person had deleted (a reply, its address) is overwritten, not only let go.
    file.exec("pragma secure_delete = on");
    if (maxBytes !== undefined) limit(file, maxBytes);
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

const BUSY = 5;
const PAUSE = 20;

/** To turn a file to a write-ahead log takes it for oneself, and SQLite refuses at once where two open a new one together: it is tried again. */
function writeAhead(file: DatabaseSync, patience: number): void {
  for (const until = Date.now() + patience; ;) {
    try {
      file.exec("pragma journal_mode = wal");
      return;
    } catch (error) {
      const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;
      if (code !== BUSY || Date.now() >= until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

function checkApplication(file: DatabaseSync, path: string): void {
  const { application_id: application } = file.prepare("pragma application_id").get() as { application_id: number };
  if (application === APPLICATION_ID) return;
  const empty = file.prepare("select count(*) as tables from sqlite_schema").get() as { tables: number };
  // Another process may have made the file and not yet written to it.
  if (application === 0 && empty.tables === 0) return;
  throw new LedgerError("not-a-ledger", `${path} is not a ledger of Hearsay: name another file`);
}

function limit(file: DatabaseSync, maxBytes: number): void {
  const { page_size: size } = file.prepare("pragma page_size").get() as { page_size: number };
  file.exec(`pragma max_page_count = ${Math.max(1, Math.floor(maxBytes / size))}`);
}
