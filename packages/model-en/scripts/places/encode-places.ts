import { byCode } from "../../../core/scripts/lexicon/tsv.ts";
import { BLOCK, FIELD, MAGIC, NO_UNIT, type PlacesHeader, ROW, STEPS } from "../../src/places/format.ts";
import { placeKey } from "../../src/places/place-key.ts";
import type { PlaceRow, PlaceRows } from "./lay-out.ts";

/** Encodes rows in the layout that `src/places/format.ts` describes. */
export function encodePlaces(rows: PlaceRows, sources: Readonly<Record<string, string>>): Uint8Array {
  const all = [...rows.states, ...rows.admin1, ...rows.admin2, ...rows.places];
  const countries = rows.states.map(({ country, alpha3 }) => [country, alpha3] as const);
  const features = [...new Set(all.map(({ feature }) => feature))];
  const [table, names] = encodeRows(
    all,
    rows,
    countries.map(([alpha2]) => alpha2),
    features,
  );
  const keys = keysOf(all);
  const blocks = encodeBlocks(keys);
  const starts = new Uint8Array(4 * blocks.length);
  let start = 0;
  blocks.forEach((block, i) => {
    new DataView(starts.buffer).setUint32(4 * i, start, true);
    start += block.length;
  });
  const sizes = {
    states: rows.states.length,
    admin1: rows.admin1.length,
    admin2: rows.admin2.length,
    places: rows.places.length,
  };
  const header: PlacesHeader = {
    ...sizes,
    names: names.length,
    keys: keys.length,
    blocks: blocks.length,
    countries,
    features,
    sources,
  };
  return withHeader(header, [table, names, starts, ...blocks]);
}

function withHeader(header: PlacesHeader, parts: readonly Uint8Array[]): Uint8Array {
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  const text = new TextEncoder().encode(JSON.stringify({ ...header, size }));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.length, true);
  return Uint8Array.from(Buffer.concat([Buffer.from(MAGIC, "latin1"), length, text, ...parts]));
}

function encodeRows(
  all: readonly PlaceRow[],
  { admin1, admin2 }: PlaceRows,
  countries: readonly string[],
  features: readonly string[],
): [table: Uint8Array, names: Uint8Array] {
  const first = new Map(admin1.map((row, i) => [row.admin1, i]));
  const second = new Map(admin2.map((row, i) => [row.admin2, i]));
  const table = new Uint8Array(ROW * all.length);
  const view = new DataView(table.buffer);
  const u24 = (at: number, value: number): void => {
    if (value > 0xff_ff_ff) throw new RangeError(`${value} does not fit 24 bits`);
    view.setUint16(at, value & 0xff_ff, true);
    view.setUint8(at + 2, (value >> 16) & 0xff);
  };
  const names = new NameTable();
  all.forEach((row, i) => {
    const at = ROW * i;
    u24(at + FIELD.latitude, Math.round(row.latitude * STEPS));
    u24(at + FIELD.longitude, Math.round(row.longitude * STEPS));
    view.setUint32(at + FIELD.population, row.population, true);
    u24(at + FIELD.geonames, row.geonames);
    u24(at + FIELD.name, names.startOf(row));
    view.setUint8(at + FIELD.country, indexOf(countries, row.country));
    view.setUint8(at + FIELD.feature, indexOf(features, row.feature));
    view.setUint16(at + FIELD.admin1, first.get(row.admin1) ?? NO_UNIT, true);
    view.setUint16(at + FIELD.admin2, second.get(row.admin2) ?? NO_UNIT, true);
  });
  return [table, names.bytes()];
}

/** Names one after the other, each once. */
class NameTable {
  readonly #starts = new Map<string, number>();
  readonly #parts: Uint8Array[] = [];
  #size = 0;

  /** Where the name of a row begins; of a unit, its code goes with it. */
  startOf({ name, feature, admin1, admin2 }: PlaceRow): number {
    const entry = name + (feature === "ADM1" ? `\t${admin1}` : feature === "ADM2" ? `\t${admin2}` : "");
    const known = this.#starts.get(entry);
    if (known !== undefined) return known;
    const text = new TextEncoder().encode(entry);
    if (text.length > 0xff) throw new RangeError(`the name ${name} is too long`);
    const start = this.#size;
    this.#starts.set(entry, start);
    this.#parts.push(Uint8Array.from([text.length, ...text]));
    this.#size += text.length + 1;
    return start;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(Buffer.concat(this.#parts));
  }
}

interface Key {
  readonly key: string;
  /** Numbers of rows, ascending, and whether the key is an alias there. */
  readonly rows: readonly (readonly [row: number, alias: boolean])[];
}

function keysOf(all: readonly PlaceRow[]): Key[] {
  const found = new Map<string, Map<number, boolean>>();
  all.forEach((row, i) => {
    [row.name, ...row.aliases].forEach((name, n) => {
      const key = placeKey(name);
      if (key.length < 2) return;
      const rows = found.get(key) ?? new Map<number, boolean>();
      if (!rows.has(i)) rows.set(i, n > 0);
      found.set(key, rows);
    });
  });
  return [...found].sort(([a], [b]) => byCode(a, b)).map(([key, rows]) => ({ key, rows: [...rows] }));
}

function encodeBlocks(keys: readonly Key[]): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  for (let i = 0; i < keys.length; i += BLOCK) {
    let before = "";
    const bytes = keys.slice(i, i + BLOCK).flatMap((key) => {
      const encoded = encodeKey(key, before);
      before = key.key;
      return encoded;
    });
    blocks.push(Uint8Array.from(bytes));
  }
  return blocks;
}

function encodeKey({ key, rows }: Key, before: string): number[] {
  let shared = 0;
  while (shared < before.length && before[shared] === key[shared]) shared++;
  const rest = key.slice(shared);
  let last = 0;
  const postings = rows.flatMap(([row, alias]) => {
    const step = row - last;
    last = row;
    return varint(step * 2 + Number(alias));
  });
  return [shared, rest.length, ...Buffer.from(rest, "latin1"), ...varint(rows.length), ...postings];
}

function varint(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)];
}

function indexOf(list: readonly string[], item: string): number {
  const found = list.indexOf(item);
  if (found < 0 || found > 0xff) throw new Error(`${item} has no number`);
  return found;
}
