import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";

/** Kysely over `node:sqlite`: one connection, taken in turns. */
export function sqliteDialect(connection: SqliteConnection): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(connection),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** How many prepared statements are kept; the oldest goes first. */
const KEPT_STATEMENTS = 200;

export class SqliteConnection implements DatabaseConnection {
  readonly file: DatabaseSync;
  readonly #explain: (error: unknown) => unknown;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(file: DatabaseSync, explain: (error: unknown) => unknown) {
    this.file = file;
    this.#explain = explain;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    return this.explaining(() => {
      const statement = this.prepare(sql);
      const values = parameters as readonly SQLInputValue[];
      if (statement.columns().length > 0) return { rows: statement.all(...values) as Row[] };
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    });
  }

  // Long lists are read page by page, so that no statement stays open; see read/pages.ts.
  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error("a ledger in SQLite does not stream");
  }

  prepare(sql: string): StatementSync {
    const kept = this.#prepared.get(sql);
    if (kept !== undefined) return kept;
    const statement = this.file.prepare(sql);
    if (this.#prepared.size >= KEPT_STATEMENTS) this.#prepared.delete(this.#prepared.keys().next().value!);
    this.#prepared.set(sql, statement);
    return statement;
  }

  explaining<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw this.#explain(error);
    }
  }
}

class SqliteDriver implements Driver {
  readonly #connection: SqliteConnection;
  /** Done when the connection is free. */
  #turn: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
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

  /** At once for writing: a transaction that begins by reading could lose its turn to another writer. */
  async beginTransaction(): Promise<void> {
    this.#connection.explaining(() => this.#connection.file.exec("begin immediate"));
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
