import { sql } from "kysely";
import { tablesOf } from "../find/names.ts";
import type { RecordKind } from "../find/query.ts";
import type { Store } from "../store/store.ts";
import { fallenAmong, supportOf } from "./support.ts";
import { aimOf, type Target } from "./withdrawal.ts";

/** What of a story would fall if something were wrong. */
export interface Fallout {
  /** Versions that are wrong themselves, or made of nothing but what is. */
  readonly documents: readonly number[];
  /** Ledger events and statements that lose carriers; one that loses all of them falls. */
  readonly claims: readonly {
    readonly kind: RecordKind;
    readonly id: number;
    /** Versions that carry it no longer. */
    readonly lost: readonly number[];
    readonly falls: boolean;
  }[];
}

/** By the rules of a withdrawal, and without one: nothing is changed by asking. What was withdrawn before has fallen as well. */
export async function suppose(store: Store, story: number, { kind, target }: Target): Promise<Fallout> {
  const supposed = [{ kind, target: aimOf(kind, target) }];
  const lostOf = async (of: RecordKind): Promise<Fallout["claims"]> => {
    const { rows } = await sql<{ id: number }>`select id from ${sql.table(tablesOf(of).holder)}
      where story = ${story} order by id`.execute(store.database);
    const supports = await supportOf(store, of, rows.map(({ id }) => id), supposed); // prettier-ignore
    return [...supports].flatMap(([id, { carriers, lost }]) =>
      lost.size === 0 ? [] : [{ kind: of, id, lost: [...lost], falls: carriers.every((version) => lost.has(version)) }],
    );
  };
  const { rows: members } = await sql<{ version: number }>`select version from story_member
    where story = ${story} order by version`.execute(store.database);
  const fallen = await fallenAmong(store, members.map(({ version }) => version), supposed); // prettier-ignore
  return { documents: [...fallen], claims: [...(await lostOf("event")), ...(await lostOf("statement"))] };
}
