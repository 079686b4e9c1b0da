/** How a store is opened. */
export interface StoreOptions {
  /** Only ask; default false. A ledger of an older version cannot be opened so, for it would have to be migrated. */
  readonly readOnly?: boolean;
  /** Make it where there is none; default true. */
  readonly create?: boolean;
  /** How long to wait for another writer, in milliseconds; default 5000. */
  readonly busyTimeout?: number;
  /** SQLite: the file may not grow beyond this; default: as far as the disk goes. */
  readonly maxBytes?: number;
  /** PostgreSQL: the schema that holds the tables; default `hearsay`. */
  readonly schema?: string;
}
