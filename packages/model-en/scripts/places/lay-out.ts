import { readTable } from "../../../core/scripts/lexicon/tsv.ts";
import { centreOf } from "./centre.ts";
import { aliasesOfCity, aliasesOfUnit } from "./names.ts";
import type { City, PlaceTables, State, Unit } from "./read-packages.ts";
import { statePoint } from "./state-point.ts";

/** A row of the index before it is encoded. */
export interface PlaceRow {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly feature: string;
  readonly latitude: number;
  readonly longitude: number;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** “PH.03” and “PH.03.13”; “”: none. Of a unit, its own. */
  readonly admin1: string;
  readonly admin2: string;
  readonly population: number;
  readonly geonames: number;
}

/** Rows in the order of the file. */
export interface PlaceRows {
  readonly states: readonly (PlaceRow & { readonly alpha3: string })[];
  readonly admin1: readonly PlaceRow[];
  readonly admin2: readonly PlaceRow[];
  readonly places: readonly PlaceRow[];
}

/** A place that is given up, or a part of another, tells nothing of where a unit lies or how many live in it. */
const NOT_COUNTED = new Set(["PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH"]);

/** Lays the packages' tables out as rows; units in which no populated place lies have no point and are left out. */
export function layOut(tables: PlaceTables): PlaceRows {
  const counted = tables.cities.filter(({ feature }) => !NOT_COUNTED.has(feature));
  const unitRows = (units: readonly Unit[], feature: "ADM1" | "ADM2"): PlaceRow[] => {
    const within = group(counted, feature === "ADM1" ? ({ admin1 }) => admin1 : ({ admin2 }) => admin2);
    return units.flatMap((unit) => unitRow(unit, feature, within.get(unit.code) ?? []));
  };
  const [admin1, admin2] = [unitRows(tables.admin1, "ADM1"), unitRows(tables.admin2, "ADM2")];
  const codes = new Set([...admin1.map((row) => row.admin1), ...admin2.map((row) => row.admin2)]);
  const known = (code: string): string => (codes.has(code) ? code : "");
  const byState = group(counted, ({ country }) => country);
  return {
    states: stateRows(tables.states, byState),
    admin1,
    admin2,
    places: [...tables.cities].sort((a, b) => b.population - a.population || a.id - b.id).map((city) => cityRow(city, known)),
  };
}

/** Points that a survey states, or that are the middle of an extent, where the packages have none or one far off. */
function surveyedCentres(): ReadonlyMap<string, { readonly latitude: number; readonly longitude: number }> {
  const rows = readTable(new URL("../../gazetteer/centres.tsv", import.meta.url));
  return new Map(rows.map(({ id, latitude, longitude }) => [id!, { latitude: Number(latitude), longitude: Number(longitude) }]));
}

const surveyed = surveyedCentres();

/** What English news calls units that GeoNames has in another spelling. */
const unitNames = new Map(
  readTable(new URL("../../gazetteer/unit-names.tsv", import.meta.url)).map(({ id, aliases }) => [id!, aliases!.split("|")]),
);

function stateRows(states: readonly State[], within: ReadonlyMap<string, readonly City[]>): PlaceRows["states"] {
  return states.map((state) => ({
    alpha3: state.cca3,
    name: state.name.common,
    aliases: [state.name.official, ...state.altSpellings.filter((spelling) => spelling.length > 3)],
    feature: state.independent === true ? "PCLI" : "PCLD",
    ...(surveyed.get(state.cca3) ?? statePoint(state)),
    country: state.cca2,
    admin1: "",
    admin2: "",
    population: populationOf(within.get(state.cca2) ?? []),
    geonames: 0,
  }));
}

function unitRow({ code, name }: Unit, feature: "ADM1" | "ADM2", within: readonly City[]): PlaceRow[] {
  if (within.length === 0) return [];
  const [country, first] = code.split(".", 2);
  return [
    {
      name,
      aliases: [...aliasesOfUnit(name, feature, country!), ...(unitNames.get(code) ?? [])],
      feature,
      ...(surveyed.get(code) ?? centreOf(within)),
      country: country!,
      admin1: `${country!}.${first!}`,
      admin2: feature === "ADM2" ? code : "",
      population: populationOf(within),
      geonames: 0,
    },
  ];
}

function cityRow(city: City, known: (code: string) => string): PlaceRow {
  const { name, feature, latitude, longitude, country, population, id } = city;
  const aliases = aliasesOfCity(city);
  const [admin1, admin2] = [known(city.admin1), known(city.admin2)];
  return { name, aliases, feature, latitude, longitude, country, admin1, admin2, population, geonames: id };
}

const populationOf = (cities: readonly City[]): number => cities.reduce((sum, { population }) => sum + population, 0);

function group(cities: readonly City[], keyOf: (city: City) => string): Map<string, City[]> {
  const groups = new Map<string, City[]>();
  for (const city of cities) {
    const key = keyOf(city);
    const known = groups.get(key);
    if (known) known.push(city);
    else if (key !== "") groups.set(key, [city]);
  }
  return groups;
}
