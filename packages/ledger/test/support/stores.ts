import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Ledger, type LedgerOptions, openLedger } from "@hearsay/ledger";
import { afterAll, afterEach, beforeAll, describe } from "vitest";
import { hasPostgres, type PostgresServer, startPostgres } from "./postgres-server.ts";

/** A place for one test's ledger. */
export interface Place {
  readonly kind: "sqlite" | "postgres";
  readonly location: string;
  readonly options: LedgerOptions;
}
export interface Stores {
  readonly kind: Place["kind"];
  /** A place where no ledger is. */
  readonly place: () => Place;
  /** Opens a ledger, at a new place unless one is given, and closes it after the test. */
  readonly open: (place?: Place, options?: LedgerOptions) => Promise<Ledger>;
}

let made = 0;
const nameOfPlace = (): string => `t${process.pid}_${Date.now().toString(36)}_${made++}`;

/** Runs the same tests against SQLite and PostgreSQL. Without a server, that half is reported as skipped. */
export function describeStores(name: string, tests: (stores: Stores) => void): void {
  describe(`${name}: SQLite`, () => describeSqlite(tests));
  describe.skipIf(!hasPostgres)(`${name}: PostgreSQL`, () => describePostgres(tests));
}

export function describeSqlite(tests: (stores: Stores) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-ledger-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  tests(storesOf("sqlite", () => ({ kind: "sqlite", location: join(folder, `${nameOfPlace()}.hearsay`), options: {} })));
}

export function describePostgres(tests: (stores: Stores) => void): void {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(async () => server.stop());
  tests(storesOf("postgres", () => ({ kind: "postgres", location: server.address, options: { schema: nameOfPlace() } })));
}

function storesOf(kind: Place["kind"], place: () => Place): Stores {
  const opened: Ledger[] = [];
  afterEach(async () => {
    for (const ledger of opened.splice(0)) await ledger.close();
  });
  return {
    kind,
    place,
    open: async ({ location, options } = place(), more = {}) => {
      const ledger = await openLedger(location, { ...options, ...more });
      opened.push(ledger);
      return ledger;
    },
  };
}
