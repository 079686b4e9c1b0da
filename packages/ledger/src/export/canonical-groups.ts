import { sql } from "kysely";
import { versionOf } from "../add/record-id.ts";
import type { Store } from "../store/store.ts";

/** What a version and its records belong to, each group by the name of its first member. */
export interface Groups {
  readonly of: (version: number) => Readonly<Record<string, unknown>>;
}

interface Member {
  readonly id: number;
  readonly holder: number;
  readonly name: string;
  readonly version: number;
  readonly lines: number | null;
}

/** Members of a kind by version: the member, and its group's name. */
type Named = ReadonlyMap<number, readonly (readonly [member: string, group: string])[]>;

/** Reads all groups: stories, happenings, claims, entities. */
export async function groupsOf(store: Store, names: ReadonlyMap<number, string>): Promise<Groups> {
  const [stories, events, statements, entities] = [
    await storyNames(store, names),
    await recordGroups(store, names, "event"),
    await recordGroups(store, names, "statement"),
    await recordGroups(store, names, "entity"),
  ];
  const listed = (named: Named, id: number): Readonly<Record<string, string>> =>
    Object.fromEntries((named.get(id) ?? []).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return {
    of: (id) => ({
      story: stories.get(id) ?? null,
      told: { events: listed(events, id), statements: listed(statements, id), entities: listed(entities, id) },
    }),
  };
}

async function storyNames({ database }: Store, names: ReadonlyMap<number, string>): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ version: number; story: number }>`select version, story from story_member`.execute(database);
  const first = firstOf(rows.map(({ version, story }) => [story, names.get(version) ?? ""]));
  return new Map(rows.map(({ version, story }) => [version, first.get(story)!]));
}

async function recordGroups(
  store: Store,
  names: ReadonlyMap<number, string>,
  kind: "event" | "statement" | "entity",
): Promise<Named> {
  const members = await membersOf(store, names, kind);
  const first = firstOf(members.map(({ holder, name }) => [holder, name]));
  const found = new Map<number, (readonly [string, string])[]>();
  for (const { holder, name, version, lines, id } of members) {
    const own = found.get(version) ?? [];
    own.push([refOf(name, id), `${first.get(holder)!}${lines === null ? "" : `, over ${lines}`}`]);
    found.set(version, own);
  }
  return found;
}

const refOf = (name: string, id: number): string => name.split(" ").at(-1) ?? String(id);

/** The number of its version is in the number of a record; `ref` is its id in the reading. */
async function membersOf(
  { database }: Store,
  names: ReadonlyMap<number, string>,
  kind: "event" | "statement" | "entity",
): Promise<readonly Member[]> {
  const table = sql.table(kind);
  const evidence = sql.table(kind === "entity" ? "ledger_entity_member" : `ledger_${kind}_evidence`);
  const lines = kind === "entity" ? sql`null` : sql`h.lines`;
  const { rows } = await sql<
    Omit<Member, "name" | "version"> & { readonly ref: string }
  >`select r.id, r.ref, e.holder, ${lines} as lines
    from ${evidence} e join ${table} r on r.id = e.record join ${sql.table(`ledger_${kind}`)} h on h.id = e.holder`.execute(
    database,
  );
  return rows.map(({ id, ref, holder, lines: over }) => {
    const version = versionOf(id);
    return { id, holder, version, lines: over, name: `${names.get(version) ?? ""} ${ref}` };
  });
}

function firstOf(members: readonly (readonly [group: number, name: string])[]): ReadonlyMap<number, string> {
  const first = new Map<number, string>();
  for (const [group, name] of members) {
    const known = first.get(group);
    if (known === undefined || name < known) first.set(group, name);
  }
  return first;
}
