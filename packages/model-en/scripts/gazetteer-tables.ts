import type { GazetteerData, GazetteerRow } from "../../core/src/language/en/gazetteer.ts";
import { byCode, readTable, type Row } from "../../core/scripts/lexicon/tsv.ts";

const TABLES = ["seats", "governments", "organisations", "militaries", "armed-groups", "parties", "media", "places"] as const;
/** Tables of named places with their points. */
const PLACE_TABLES = ["waters", "regions", "sites"] as const;
const TYPES = [
  "state",
  "government",
  "organisation",
  "military",
  "media",
  "seat",
  "capital",
  "place",
  "leader",
  "water",
  "region",
  "site",
  "launch-site",
  "nuclear",
] as const;
const PRECISIONS = ["site", "city", "district", "region", "country", "area"] as const;
const KINDS = ["person", "organisation", "place", "group", "work", "weapon", "vehicle", "facility", "other"] as const;
const SECTORS = "GOV LEG JUD MIL COP SPY REB OPP PTY MED EDU BUS CRM CVL HLH LAB REL NGO IGO REF ELI".split(" ");

const table = (name: string): Row[] => readTable(new URL(`../gazetteer/${name}.tsv`, import.meta.url));
const list = (cell: string | undefined): string[] => (cell ? cell.split("|").map((item) => item.trim()) : []);

/** In `state-names.tsv`: the state has no adjective of its own. */
const NONE = "none";

interface Ranked {
  readonly rank: number;
  readonly row: GazetteerRow;
}

/**
 * Reads every table and lays the records out for `gazetteer.json`: the likelier first, then by type, then by id.
 * @throws Error when a row has a kind, type, sector, country or `standsFor` that is not known, or an id that is taken.
 */
export function gazetteerData(): GazetteerData {
  const states = stateRows();
  const ranked = [
    ...states,
    ...capitalRows(),
    ...leaderRows(),
    ...actorRows(),
    ...PLACE_TABLES.flatMap((name) => table(name).map(placeRow)),
  ];
  check(
    ranked.map(({ row }) => row),
    new Set(states.map(({ row }) => row[0])),
  );
  const records = ranked
    .sort((a, b) => b.rank - a.rank || TYPES.indexOf(a.row[3]) - TYPES.indexOf(b.row[3]) || byCode(a.row[0], b.row[0]))
    .map(({ row }) => row);
  return { version: 1, records };
}

/** States as `world-countries` has them, with the names and adjectives that English news uses. */
function stateRows(): Ranked[] {
  const usage = new Map(table("state-names").map((row) => [row["id"]!, row]));
  return table("states-world-countries").map(({ id, name, aliases, adjectives }) => {
    const own = usage.get(id!);
    const canonical = own?.["name"] || name!;
    const names = spellings([name!, ...list(aliases), ...list(own?.["aliases"])], canonical, list(own?.["cased"]));
    const forms = own?.["adjectives"] ? list(own["adjectives"]).filter((form) => form !== NONE) : list(adjectives);
    const row: GazetteerRow = [id!, canonical, "place", "state", id!, "GOV", null, names, forms, list(own?.["cased"])];
    return { rank: Number(own?.["rank"] || 0), row };
  });
}

function capitalRows(): Ranked[] {
  return table("capitals").map(({ id, name, country, standsFor, aliases, cased, rank }) => {
    const names = spellings([name!, ...list(aliases)], name!, list(cased));
    const type = standsFor === "" ? "place" : "capital";
    return { rank: Number(rank), row: [id!, name!, "place", type, country!, null, standsFor || null, names, [], list(cased)] };
  });
}

/** Heads of state and government; `offices` is “president 2000-05..2008-05|prime minister 2008-05..2012-05”. */
function leaderRows(): Ranked[] {
  return table("leaders").map(({ id, name, country, offices, aliases }) => {
    const held = list(offices).map((text) => {
      const match = /^(.+) (\d{4}(?:-\d{2})?)\.\.(\d{4}(?:-\d{2})?)?$/u.exec(text);
      if (!match) throw new Error(`${id}: ${JSON.stringify(text)} is no office with its time`);
      return [match[1]!, match[2]!, match[3] ?? null] as const;
    });
    const names = spellings([name!, ...list(aliases)], name!, []);
    return { rank: 0, row: [id!, name!, "person", "leader", country!, null, null, names, [], [], held] };
  });
}

/** Actors of every table; seats of power with their points. */
function actorRows(): Ranked[] {
  const points = new Map(table("seat-points").map((row) => [row["id"]!, row]));
  const found = TABLES.flatMap((name) => table(name).map(actorRow));
  const ids = new Set(found.map(({ row }) => row[0]));
  const stray = [...points.keys()].find((id) => !ids.has(id));
  if (stray !== undefined) throw new Error(`seat-points: no record ${stray}`);
  return found.map(({ rank, row }) => {
    const point = points.get(row[0]);
    if (!point) return { rank, row };
    const [id, name, kind, type, country, sector, standsFor, aliases, adjectives, cased] = row;
    const place = pointOf({ ...point, precision: "site" });
    return { rank, row: [id, name, kind, type, country, sector, standsFor, aliases, adjectives, cased, [], place] };
  });
}

function placeRow(cells: Row): Ranked {
  const { id, name, kind, type, country, aliases, cased } = cells;
  const names = spellings([name!, ...list(aliases)], name!, list(cased));
  const sort = oneOf(TYPES, type!, id!);
  const row: GazetteerRow = [
    id!,
    name!,
    oneOf(KINDS, kind!, id!),
    sort,
    country || null,
    null,
    null,
    names,
    [],
    list(cased),
    [],
    pointOf(cells),
  ];
  return { rank: 0, row };
}

/** @throws Error when a latitude or longitude is none. */
function pointOf({ id, territory, latitude, longitude, precision }: Row): NonNullable<GazetteerRow[11]> {
  const [lat, lon] = [Number(latitude), Number(longitude)];
  if (!latitude || !longitude || !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
    throw new Error(`${id}: no point ${latitude}, ${longitude}`);
  return [lat, lon, territory || null, oneOf(PRECISIONS, precision!, id!)];
}

function actorRow(cells: Row): Ranked {
  const { id, name, kind, type, country, sector, standsFor, aliases, adjectives, cased, rank } = cells;
  const row: GazetteerRow = [
    id!,
    name!,
    oneOf(KINDS, kind!, id!),
    oneOf(TYPES, type!, id!),
    country || null,
    sector || null,
    standsFor || null,
    spellings([name!, ...list(aliases)], name!, list(cased)),
    list(adjectives),
    list(cased),
  ];
  return { rank: Number(rank), row };
}

function check(rows: readonly GazetteerRow[], states: ReadonlySet<string>): void {
  const ids = new Set(rows.map(([id]) => id));
  if (ids.size < rows.length)
    throw new Error(
      `ids that are taken twice: ${rows
        .map(([id]) => id)
        .filter((id, i, all) => all.indexOf(id) < i)
        .join(", ")}`,
    );
  for (const [id, name, , , country, sector, standsFor, aliases, , cased] of rows) {
    if (country !== null && !states.has(country)) throw new Error(`${id}: no country ${country}`);
    if (sector !== null && !SECTORS.includes(sector)) throw new Error(`${id}: no sector ${sector}`);
    if (standsFor !== null && !ids.has(standsFor)) throw new Error(`${id}: stands for ${standsFor}, which is no record`);
    const stray = cased.find((form) => form !== name && !aliases.includes(form));
    if (stray !== undefined) throw new Error(`${id}: cased form ${stray} is no name of it`);
  }
}

function oneOf<Value extends string>(values: readonly Value[], value: string, id: string): Value {
  const found = values.find((known) => known === value);
  if (found === undefined) throw new Error(`${id}: ${JSON.stringify(value)} is none of ${values.join(", ")}`);
  return found;
}

/** Every other name; “São Tomé” is also written “Sao Tome”, but no form whose case counts is (“Malé”: “Male”). */
function spellings(names: readonly string[], canonical: string, cased: readonly string[]): string[] {
  const all = names.flatMap((name) => (cased.includes(name) ? [name] : [name, withoutMarks(name)]));
  return [...new Set(all)].filter((name) => name !== canonical);
}

const withoutMarks = (name: string): string =>
  name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i").replaceAll("ø", "o");
