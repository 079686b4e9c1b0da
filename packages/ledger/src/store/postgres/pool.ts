import pg from "pg";
import type { StoreOptions } from "../options.ts";

const { builtins, getTypeParser } = pg.types;
/** `bigint` and `numeric` come as text, for they may not fit a number; all of a ledger's do. */
const NUMBERS: ReadonlySet<number> = new Set([builtins.INT8, builtins.NUMERIC]);
const types = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    NUMBERS.has(oid) && format !== "binary" ? wholeNumber : getTypeParser(oid, format),
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) throw new RangeError(`${text} does not fit a number`);
  return value;
}

/** How many connections a ledger takes at most. */
const CONNECTIONS = 4;

/** A pool whose connections look into the schema first, and wait for another writer no longer than asked. */
export function openPool(address: string, schema: string, options: StoreOptions): pg.Pool {
  const { busyTimeout = 5000, readOnly = false } = options;
  const settings = [
    `search_path=${schema},public`,
    `lock_timeout=${busyTimeout}`,
    ...(readOnly ? ["default_transaction_read_only=on"] : []),
  ];
  const pool = new pg.Pool({
    connectionString: address,
    max: CONNECTIONS,
    types,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: "hearsay",
    options: settings.map((setting) => `-c ${setting}`).join(" "),
  });
  // A connection that breaks between two queries is noticed at the next one; unheard, its event would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
