/**
 * The layout of `data/places.bin`. Numbers are little-endian, and nothing is aligned:
 *
 * - 8 bytes: “HSPLACE” and the version of the layout; then a u32, the length of the header, and the header: JSON, UTF-8.
 * - rows of {@link ROW} bytes: states, units of the first order, of the second, then populated places, the most populous first.
 * - names: UTF-8, the row’s at its offset behind one byte for its length; of a unit, a tab and its code follow the name.
 * - blocks of {@link BLOCK} keys in order, and before them a u32 for the start of each. A key is the length that it shares with
 *   the one before it (u8; 0 for the first), the length of the rest (u8), the rest in ASCII, the number of its rows (varint),
 *   then for each row, ascending, its distance from the one before, doubled, plus one where the name is an alias (varint).
 */
export const MAGIC = "HSPLACE\u0001";
export const ROW = 22;
export const BLOCK = 16;

/** Where the fields of a row lie; numbers are unsigned but for the coordinates, in steps of 1/46,000 of a degree. */
export const FIELD = {
  latitude: 0,
  longitude: 3,
  population: 6,
  geonames: 10,
  name: 13,
  country: 16,
  feature: 17,
  admin1: 18,
  admin2: 20,
} as const;

/** Steps to a degree: 180 of them fit 24 bits with a sign, and one is less than three metres. */
export const STEPS = 46_000;
/** The number of a unit that is not known. */
export const NO_UNIT = 0xff_ff;

/** What stands before the rows; every size is a number of rows, of bytes, or of keys. */
export interface PlacesHeader {
  readonly states: number;
  readonly admin1: number;
  readonly admin2: number;
  readonly places: number;
  readonly names: number;
  readonly keys: number;
  readonly blocks: number;
  /** ISO 3166-1 alpha-2 and alpha-3 of each state, in the order of their rows. */
  readonly countries: readonly (readonly [alpha2: string, alpha3: string])[];
  readonly features: readonly string[];
  /** What the file was compiled from: package and version. */
  readonly sources: Readonly<Record<string, string>>;
}
