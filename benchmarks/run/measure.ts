import type { Options } from "./options.ts";
import type { Table } from "./table.ts";

/** What one measure found: tables, and what a reader must know to judge them. */
export interface Finding {
  readonly tables: readonly Table[];
  readonly notes: readonly string[];
}

/** One thing that is measured; `name` chooses it on the command line. */
export interface Measure {
  readonly name: string;
  readonly title: string;
  /** @throws NotRun when its data or a peer is not there. */
  run(options: Options): Promise<Finding>;
}
