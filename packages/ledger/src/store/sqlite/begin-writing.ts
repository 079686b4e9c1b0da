import { setTimeout } from "node:timers/promises";
import type { SqliteConnection } from "./connection.ts";

/** `SQLITE_BUSY`. */
const BUSY = 5;
/** Longest rest between two attempts, in milliseconds. */
const REST = 20;

/**
 * Begins a transaction, at once for writing: one that began by reading could lose its turn to another writer. While another
 * writes, it waits without holding up the process, in which the other may be.
 */
export async function beginWriting(connection: SqliteConnection, patience: number): Promise<void> {
  const end = performance.now() + patience;
  for (let rest = 1; ; rest = Math.min(REST, rest * 2)) {
    const error = attempt(connection.file, patience);
    if (error === null) return;
    if (!isBusy(error) || performance.now() >= end) throw connection.explain(error);
    await setTimeout(rest);
  }
}

function attempt(file: SqliteConnection["file"], patience: number): unknown {
  try {
    file.exec("pragma busy_timeout = 0; begin immediate");
    return null;
  } catch (error) {
    return error;
  } finally {
    if (file.isOpen) file.exec(`pragma busy_timeout = ${patience}`);
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && ((error.errcode as number) & 0xff) === BUSY;
