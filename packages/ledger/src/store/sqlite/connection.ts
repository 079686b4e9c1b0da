import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { CompiledQuery, DatabaseConnection, QueryResult } from "kysely";

/** How many prepared statements are kept; the oldest goes first. */
const KEPT_STATEMENTS = 200;

export class SqliteConnection implements DatabaseConnection {
  readonly file: DatabaseSync;
  readonly explain: (error: unknown) => unknown;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(file: DatabaseSync, explain: (error: unknown) => unknown) {
    this.file = file;
    this.explain = explain;
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
      throw this.explain(error);
    }
  }
}
