import { describe, expect, it } from "vitest";
import { placeRules } from "../../src/language/en/place-rules.ts";
import type { Place } from "../../src/document/annotation/place.ts";
import type { GazetteerRecord } from "../../src/pipeline/gazetteer.ts";
import { places } from "../../src/place/places.ts";
import { placeDocument, placeIndex, placesOf } from "../support/places.ts";
import { document } from "../support/sentences.ts";
import { smallGazetteer } from "../support/speech.ts";

/** Valdoria (VD) and Tarland (TL), each with a Merrow; Tarland's lies in the unit Ostmark. */
const index = placeIndex(
  [
    { name: "Valdoria", feature: "PCLI", country: "VD", population: 9_000_000, geonames: null },
    { name: "Tarland", feature: "PCLI", country: "TL", latitude: 40, population: 8_000_000, geonames: null },
    { name: "Ostmark", feature: "ADM1", country: "TL", admin1: "TL.07", latitude: 41, population: 300_000, geonames: null },
    { name: "Merrow", feature: "PPLC", country: "VD", admin1: "VD.01", population: 900_000 },
    { name: "Merrow", country: "TL", admin1: "TL.07", latitude: 41.1, population: 20_000 },
    { name: "Hollin", country: "TL", admin1: "TL.07", latitude: 41.2, population: 60_000 },
    { name: "Hollin", country: "VD", admin1: "VD.02", population: 40_000 },
    { name: "Little Sorrel", country: "VD", admin1: "VD.02", population: 900 },
    { name: "Kesh", feature: "ADM1", country: "TL", admin1: "TL.03", population: 1_500_000, geonames: null },
    { name: "Kesh", feature: "PPLA", country: "TL", admin1: "TL.03", population: 800_000 },
    { name: "Valdoria", country: "VD", admin1: "VD.09", population: 2_000_000 },
    { name: "Illinois", feature: "ADM1", country: "US", admin1: "US.IL", population: 12_000_000, geonames: null },
    { name: "Sorrel", country: "US", admin1: "US.IL", population: 110_000 },
    { name: "Sorrel", country: "US", admin1: "US.MO", population: 160_000 },
  ],
  { VLD: "Valdoria", TRL: "Tarland" },
);
const rules = placeRules(smallGazetteer, index);
const geonamesOf = (name: string, country: string): number | undefined | null =>
  index.placesNamed(name).find(({ record }) => record.country === country)?.record.geonames;

const record = (
  parts: Partial<GazetteerRecord> & { readonly id: string; readonly name: string; readonly place: Place },
): GazetteerRecord => ({
  kind: "place",
  type: "place",
  country: null,
  sector: null,
  standsFor: null,
  aliases: [],
  adjectives: [],
  offices: [],
  ...parts,
});

const inMerrow = document("They/PRON/PRP/2/nsubj met/VERB/VBD/0/root in/ADP/IN/4/case Merrow/PROPN/NNP/2/obl ./PUNCT/./2/punct");
const town = (state: string) =>
  document(
    `They/PRON/PRP/2/nsubj met/VERB/VBD/0/root in/ADP/IN/4/case Merrow/PROPN/NNP/2/obl ,/PUNCT/,/6/punct ${state}/PROPN/NNP/4/appos ./PUNCT/./2/punct`,
  );

describe("the place of a name", () => {
  it("is the most prominent where nothing else is known", async () => {
    expect(await placesOf(placeDocument(inMerrow, { Merrow: {} }), rules)).toEqual({ Merrow: "VD.01 city place.index" });
  });

  it("lies in what stands behind its comma", async () => {
    const found = await placesOf(placeDocument(town("Ostmark"), { Merrow: {}, Ostmark: {} }), rules);
    expect(found["Merrow"]).toBe("TL.07 city place.index");
    expect(found["Ostmark"]).toBe("TL.07 region place.index");
  });

  it("lies near the document's other places", async () => {
    const made = document(
      "Hollin/PROPN/NNP/4/nsubj and/CCONJ/CC/3/cc Ostmark/PROPN/NNP/1/conj voted/VERB/VBD/0/root ./PUNCT/./4/punct",
    );
    expect((await placesOf(placeDocument(made, { Hollin: {}, Ostmark: {} }), rules))["Hollin"]).toMatch(/^TL\.07/u);
    const valdorian = document(
      "Hollin/PROPN/NNP/5/nsubj ,/PUNCT/,/3/punct Little/PROPN/NNP/4/compound Sorrel/PROPN/NNP/1/conj voted/VERB/VBD/0/root Valdoria/PROPN/NNP/5/obj",
    );
    const found = await placesOf(placeDocument(valdorian, { Hollin: {}, "Little Sorrel": {}, Valdoria: { link: "VLD" } }), rules);
    expect(found["Hollin"]).toMatch(/^VD\.02/u);
  });

  it("lies where the dateline does", async () => {
    const made = document("Hollin/PROPN/NNP/2/nsubj burned/VERB/VBD/0/root ./PUNCT/./2/punct");
    expect((await placesOf(placeDocument(made, { Hollin: {} }, "MERROW, Valdoria"), rules))["Hollin"]).toMatch(/^VD\.02/u);
  });

  it("lies in the unit of an abbreviation", async () => {
    const made = document(
      "They/PRON/PRP/2/nsubj met/VERB/VBD/0/root in/ADP/IN/4/case Sorrel/PROPN/NNP/2/obl ,/PUNCT/,/6/punct Ill./PROPN/NNP/4/appos today/NOUN/NN/2/obl",
    );
    expect((await placesOf(placeDocument(made, { Sorrel: {} }), rules))["Sorrel"]).toMatch(/^US\.IL/u);
  });

  it("lies in the state of an adjective before it", async () => {
    const made = document(
      "the/DET/DT/3/det Valdorian/ADJ/JJ/3/amod town/NOUN/NN/0/root of/ADP/IN/5/case Hollin/PROPN/NNP/3/nmod burned/VERB/VBD/3/acl",
    );
    expect((await placesOf(placeDocument(made, { Hollin: {} }), rules))["Hollin"]).toMatch(/^VD\.02/u);
  });

  it("is the state's, where a state is meant, and no town of its name in it", async () => {
    const made = document("Valdoria/PROPN/NNP/2/nsubj voted/VERB/VBD/0/root ./PUNCT/./2/punct");
    expect(await placesOf(placeDocument(made, { Valdoria: { link: "VLD" } }), rules)).toEqual({
      Valdoria: "VD country place.state",
    });
  });

  it("is the capital's, where a government is called by nothing else", async () => {
    const made = document("Merrow/PROPN/NNP/2/nsubj denied/VERB/VBD/0/root it/PRON/PRP/2/obj");
    expect(await placesOf(placeDocument(made, { Merrow: { link: "VLD" } }), rules)).toEqual({ Merrow: "VD.01 city place.index" });
  });

  it("is the town that a unit is named for, unless the text says unit", async () => {
    const bare = document("Kesh/PROPN/NNP/2/nsubj burned/VERB/VBD/0/root ./PUNCT/./2/punct");
    expect((await placesOf(placeDocument(bare, { Kesh: {} }), rules))["Kesh"]).toBe("TL.03 city place.index");
    const unit = document("Kesh/PROPN/NNP/2/compound province/NOUN/NN/3/nsubj burned/VERB/VBD/0/root ./PUNCT/./3/punct");
    expect((await placesOf(placeDocument(unit, { Kesh: {} }), rules))["Kesh"]).toBe("TL.03 region place.index");
  });

  it("is an area for a part of a place, and for what is only said to lie somewhere", async () => {
    const north = document("northern/ADJ/JJ/2/amod Tarland/PROPN/NNP/3/nsubj burned/VERB/VBD/0/root");
    expect(await placesOf(placeDocument(north, { "northern Tarland": {} }), rules)).toEqual({
      "northern Tarland": "TL area place.part-of",
    });
    const clinic = document(
      "Amberly/PROPN/NNP/2/compound Hospital/PROPN/NNP/5/nsubj in/ADP/IN/4/case Hollin/PROPN/NNP/2/nmod burned/VERB/VBD/0/root",
    );
    const found = await placesOf(placeDocument(clinic, { "Amberly Hospital": { kind: "facility" }, Hollin: {} }), rules);
    expect(found["Amberly Hospital"]).toBe("TL.07 area place.lies-in");
  });
});

describe("a place of the gazetteer", () => {
  const at = (latitude: number, precision: Place["precision"]): Place => ({
    latitude,
    longitude: 0,
    country: "TL",
    subdivision: null,
    precision,
  });
  const known = [
    record({ id: "grey-sea", name: "Grey Sea", place: { ...at(60, "area"), country: null } }),
    record({ id: "hollin", name: "Hollin", place: at(41.25, "city") }),
    record({ id: "spaceport", name: "Kesh Spaceport", kind: "facility", place: at(42, "site") }),
    record({ id: "merrow-club", name: "Merrow", kind: "organisation", place: at(3, "city") }),
  ];
  const withPlaces = placeRules(
    {
      ...smallGazetteer,
      named: (form) => known.filter(({ name }) => name === form),
      record: (id) => known.find((r) => r.id === id)!,
    },
    index,
  );

  it("is a sea, a site, or the town of the index that it means, however small", async () => {
    const made = document(
      "Grey/PROPN/NNP/2/compound Sea/PROPN/NNP/7/nsubj ,/PUNCT/,/5/punct Kesh/PROPN/NNP/5/compound Spaceport/PROPN/NNP/2/conj Hollin/PROPN/NNP/2/conj burned/VERB/VBD/0/root",
    );
    const named = {
      "Grey Sea": { link: "grey-sea" },
      "Kesh Spaceport": { kind: "facility", link: "spaceport" },
      Hollin: { link: "hollin" },
    } as const;
    const given = placeDocument(made, named);
    expect(await placesOf(given, withPlaces)).toEqual({
      "Grey Sea": "nowhere area place.gazetteer",
      "Kesh Spaceport": "TL site place.gazetteer",
      Hollin: "TL.07 city place.index",
    });
    const { places: found } = await places(withPlaces).annotate(given);
    expect(found.map(({ link }) => link?.source ?? null)).toEqual([null, null, "geonames"]);
  });

  it("is none of an organisation of the name", async () => {
    const found = await placesOf(placeDocument(inMerrow, { Merrow: {} }), withPlaces);
    expect(found["Merrow"]).toBe("VD.01 city place.index");
  });
});

describe("no place", () => {
  it("is given to what no index knows", async () => {
    const made = document("Nowhereville/PROPN/NNP/2/nsubj burned/VERB/VBD/0/root ./PUNCT/./2/punct");
    expect(await placesOf(placeDocument(made, { Nowhereville: {} }), rules)).toEqual({});
  });

  it("is given to people and organisations, whatever their names", async () => {
    const made = document("Merrow/PROPN/NNP/3/nsubj Hollin/PROPN/NNP/1/flat sang/VERB/VBD/0/root ./PUNCT/./3/punct");
    for (const kind of ["person", "organisation", "group", "work"] as const)
      expect(await placesOf(placeDocument(made, { "Merrow Hollin": { kind, label: "PER" } }), rules)).toEqual({});
    expect(await placesOf(placeDocument(made, { Merrow: { kind: "organisation", label: "ORG" } }), rules)).toEqual({});
  });

  it("is given to a small town that nothing around it speaks for", async () => {
    const made = document("Little/PROPN/NNP/2/compound Sorrel/PROPN/NNP/3/nsubj burned/VERB/VBD/0/root ./PUNCT/./3/punct");
    expect(await placesOf(placeDocument(made, { "Little Sorrel": {} }), rules)).toEqual({});
  });

  it("is given to acronyms and directions by the index", async () => {
    const odd = placeIndex([
      { name: "West", population: 900_000 },
      { name: "CHU", population: 900_000 },
    ]);
    const made = document("West/PROPN/NNP/3/nsubj CHU/PROPN/NNP/1/flat burned/VERB/VBD/0/root");
    expect(await placesOf(placeDocument(made, { West: {}, CHU: {} }), placeRules(smallGazetteer, odd))).toEqual({});
  });

  it("is what the next of a list lies in", async () => {
    const made = document(
      "Nowhereville/PROPN/NNP/6/nsubj ,/PUNCT/,/3/punct Hollin/PROPN/NNP/1/conj and/CCONJ/CC/5/cc Merrow/PROPN/NNP/1/conj burned/VERB/VBD/0/root",
    );
    const found = await placesOf(placeDocument(made, { Nowhereville: {}, Hollin: {}, Merrow: {} }), rules);
    expect(Object.keys(found)).not.toContain("Nowhereville");
    const states = document("Valdoria/PROPN/NNP/4/nsubj ,/PUNCT/,/3/punct Tarland/PROPN/NNP/1/conj voted/VERB/VBD/0/root");
    expect((await placesOf(placeDocument(states, { Valdoria: { link: "VLD" }, Tarland: {} }), rules))["Valdoria"]).toMatch(
      /^VD/u,
    );
  });

  it("is the index's for a facility that the gazetteer knows without one", async () => {
    const palace = document("Merrow/PROPN/NNP/2/nsubj burned/VERB/VBD/0/root ./PUNCT/./2/punct");
    expect(await placesOf(placeDocument(palace, { Merrow: { kind: "facility", link: "merrow" } }), rules)).toEqual({});
  });
});

it("links a place to GeoNames, and leaves a state the record that it has", async () => {
  const given = placeDocument(town("Valdoria"), { Merrow: {}, Valdoria: { link: "VLD" } });
  const { places: found } = await places(rules).annotate(given);
  expect(found.map(({ link }) => link)).toEqual([{ source: "geonames", id: String(geonamesOf("Merrow", "VD")) }, null]);
});

it("changes nothing of the document", async () => {
  const given = placeDocument(town("Ostmark"), { Merrow: {}, Ostmark: {} });
  const before = JSON.stringify(given);
  await placesOf(given, rules);
  expect(JSON.stringify(given)).toBe(before);
});
