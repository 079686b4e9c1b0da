import type { NamedPlace, PlaceIndex, PlaceRecord } from "@hearsay/core";
import { BLOCK, FIELD, MAGIC, NO_UNIT, type PlacesHeader, ROW, STEPS } from "./format.ts";
import { placeKey } from "./place-key.ts";

/** Where the sections of the file begin. */
interface Sections {
  readonly rows: number;
  readonly names: number;
  readonly starts: number;
  readonly blocks: number;
}

/**
 * Opens the compiled index of places; nothing is unpacked before it is looked up.
 * @throws Error when the bytes are no such file, or one that is cut short.
 */
export function openPlaceIndex(bytes: Uint8Array): PlaceIndex {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new Error("the index of places is no file of this version");
  const start = MAGIC.length + 4;
  const rows = start + view.getUint32(MAGIC.length, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(start, rows))) as PlacesHeader & { readonly size: number };
  if (header.size !== bytes.byteLength - rows) throw new Error("the index of places is cut short");
  const names = rows + ROW * (header.states + header.admin1 + header.admin2 + header.places);
  const starts = names + header.names;
  return Object.freeze(new Places(bytes, view, header, { rows, names, starts, blocks: starts + 4 * header.blocks }));
}

class Places implements PlaceIndex {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #header: PlacesHeader;
  readonly #at: Sections;
  readonly #decoder = new TextDecoder();

  constructor(bytes: Uint8Array, view: DataView, header: PlacesHeader, at: Sections) {
    this.#bytes = bytes;
    this.#view = view;
    this.#header = header;
    this.#at = at;
  }

  placesNamed(form: string): readonly NamedPlace[] {
    const key = placeKey(form);
    if (key === "") return [];
    const block = this.#blockOf(key);
    return block === null ? [] : this.#find(key, block);
  }

  state(alpha3: string): PlaceRecord | null {
    const row = this.#header.countries.findIndex((codes) => codes[1] === alpha3);
    return row < 0 ? null : this.#record(row);
  }

  /** The last block whose first key is not after the key; null: all are. */
  #blockOf(key: string): number | null {
    let [low, high] = [0, this.#header.blocks];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = this.#startOf(middle);
      const first = this.#ascii(at + 2, this.#bytes[at + 1]!);
      if (first <= key) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? null : low - 1;
  }

  #find(key: string, block: number): NamedPlace[] {
    let at = this.#startOf(block);
    let known = "";
    const keys = Math.min(BLOCK, this.#header.keys - block * BLOCK);
    for (let i = 0; i < keys; i++) {
      known = known.slice(0, this.#bytes[at]) + this.#ascii(at + 2, this.#bytes[at + 1]!);
      at += 2 + this.#bytes[at + 1]!;
      const found: NamedPlace[] = [];
      const [rows, first] = this.#varint(at);
      at = first;
      for (let row = 0, n = 0; n < rows; n++) {
        const [step, next] = this.#varint(at);
        at = next;
        row += step >>> 1;
        if (known === key) found.push({ record: this.#record(row), alias: (step & 1) === 1 });
      }
      if (known >= key) return found;
    }
    return [];
  }

  #startOf(block: number): number {
    return this.#at.blocks + this.#view.getUint32(this.#at.starts + 4 * block, true);
  }

  #ascii(at: number, length: number): string {
    return String.fromCharCode(...this.#bytes.subarray(at, at + length));
  }

  #varint(at: number): [value: number, next: number] {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = this.#bytes[at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return [value, at];
      shift += 7;
    }
  }

  #u24(at: number): number {
    return this.#view.getUint16(at, true) | (this.#bytes[at + 2]! << 16);
  }

  #record(index: number): PlaceRecord {
    const at = this.#at.rows + ROW * index;
    const { states, admin1, countries, features } = this.#header;
    const unit = (number: number, first: number): string | null => (number === NO_UNIT ? null : this.#nameOf(first + number)[1]);
    const geonames = this.#u24(at + FIELD.geonames);
    return {
      index,
      name: this.#nameOf(index)[0],
      feature: features[this.#bytes[at + FIELD.feature]!]!,
      latitude: degrees(this.#u24(at + FIELD.latitude)),
      longitude: degrees(this.#u24(at + FIELD.longitude)),
      country: countries[this.#bytes[at + FIELD.country]!]![0],
      admin1: unit(this.#view.getUint16(at + FIELD.admin1, true), states),
      admin2: unit(this.#view.getUint16(at + FIELD.admin2, true), states + admin1),
      population: this.#view.getUint32(at + FIELD.population, true),
      geonames: geonames === 0 ? null : geonames,
    };
  }

  /** The name of a row and, of a unit, its code. */
  #nameOf(row: number): [name: string, code: string | null] {
    const at = this.#at.names + this.#u24(this.#at.rows + ROW * row + FIELD.name);
    const [name, code] = this.#decoder.decode(this.#bytes.subarray(at + 1, at + 1 + this.#bytes[at]!)).split("\t");
    return [name!, code ?? null];
  }
}

/** A coordinate of 24 bits with a sign, to the fourth decimal. */
const degrees = (steps: number): number => Math.round((((steps << 8) >> 8) * 1e4) / STEPS) / 1e4;
