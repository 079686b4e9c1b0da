import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresDialect,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type pg from "pg";

/** Kysely's dialect over `pg`, whose errors are explained. */
export function postgresDialect(pool: pg.Pool, explain: (error: unknown) => unknown): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => explaining(new PostgresDialect({ pool }).createDriver(), explain),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

type Explain = (error: unknown) => unknown;

async function explained<Result>(work: Promise<Result>, explain: Explain): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw explain(error);
  }
}

function explaining(driver: Driver, explain: Explain): Driver {
  const connections = new WeakMap<DatabaseConnection, ExplainingConnection>();
  const inner = (connection: DatabaseConnection): DatabaseConnection => (connection as ExplainingConnection).connection;
  return {
    init: async (options) => driver.init(options),
    acquireConnection: async () => {
      const connection = await explained(driver.acquireConnection(), explain);
      const known = connections.get(connection) ?? new ExplainingConnection(connection, explain);
      connections.set(connection, known);
      return known;
    },
    beginTransaction: async (connection, settings) => explained(driver.beginTransaction(inner(connection), settings), explain),
    commitTransaction: async (connection) => explained(driver.commitTransaction(inner(connection)), explain),
    // A connection that is gone has rolled back; its own error is the one to report.
    rollbackTransaction: async (connection) => driver.rollbackTransaction(inner(connection)).catch(() => undefined),
    releaseConnection: async (connection) => driver.releaseConnection(inner(connection)),
    destroy: async () => driver.destroy(),
  };
}

class ExplainingConnection implements DatabaseConnection {
  readonly connection: DatabaseConnection;
  readonly #explain: Explain;

  constructor(connection: DatabaseConnection, explain: Explain) {
    this.connection = connection;
    this.#explain = explain;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return explained(this.connection.executeQuery<Row>(query), this.#explain);
  }

  // Long lists are read page by page, so that no cursor stays open; see read/pages.ts.
  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error("a ledger in PostgreSQL does not stream");
  }
}
