import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { beginWriting } from "./begin-writing.ts";
import type { SqliteConnection } from "./connection.ts";

/** Kysely over `node:sqlite`: one connection, taken in turns. `patience`: how long to wait for another writer, in milliseconds. */
export function sqliteDialect(connection: SqliteConnection, patience: number): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(connection, patience),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class SqliteDriver implements Driver {
  readonly #connection: SqliteConnection;
  readonly #patience: number;
  /** Done when the connection is free. */
  #turn: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(connection: SqliteConnection, patience: number) {
    this.#connection = connection;
    this.#patience = patience;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#turn;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#turn = promise;
    await before;
    this.#release = resolve;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(): Promise<void> {
    await beginWriting(this.#connection, this.#patience);
  }

  async commitTransaction(): Promise<void> {
    this.#connection.explaining(() => this.#connection.file.exec("commit"));
  }

  /** SQLite has rolled back by itself after some errors, a full disk among them. */
  async rollbackTransaction(): Promise<void> {
    const { file } = this.#connection;
    if (file.isTransaction) this.#connection.explaining(() => file.exec("rollback"));
  }

  async destroy(): Promise<void> {
    if (this.#connection.file.isOpen) this.#connection.file.close();
  }
}
