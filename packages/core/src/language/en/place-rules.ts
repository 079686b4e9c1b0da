import type { PlaceForm, PlaceRules, PlaceSort } from "../../place/place-rules.ts";
import type { Gazetteer } from "../../pipeline/gazetteer.ts";
import type { PlaceIndex } from "../../pipeline/place-index.ts";
import { PLACE_ABBREVIATIONS } from "./generated/place-abbreviations.ts";
import { placeForms } from "./place-forms.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

const UNITS = set(`county district province state governorate oblast krai kray region prefecture department municipality republic
  territory emirate raion parish canton voivodeship borough constituency`);
const SETTLEMENTS = set("city town village township suburb hamlet settlement capital neighbourhood neighborhood");
const WATERS = set("sea ocean gulf bay strait straits channel river lake canal creek reservoir falls lagoon sound");
const HEIGHTS = set("mount mountain mountains mt hill hills peak range valley desert volcano glacier cape peninsula");
const FACILITIES = set(`airport airfield airbase base port harbour harbor hospital university college school stadium arena bridge
  station prison jail camp museum palace park plant refinery dam mosque church cathedral temple hotel centre center court`);

/** Words that stand for a place only where readers know which. */
const VAGUE =
  set(`north south east west northeast northwest southeast southwest midwest central valley state county city capital island islands
  coast republic union province district downtown park center centre river lake bay republic square mall station airport hill hills`);

const SORTS: readonly (readonly [PlaceSort, ReadonlySet<string>])[] = [
  ["unit", UNITS],
  ["settlement", SETTLEMENTS],
  ["water", WATERS],
  ["height", HEIGHTS],
  ["facility", FACILITIES],
];

/** The units that an abbreviation stands for, with or without its last full stop: “Md.”, “Md”; “WA” stands for two. */
const abbreviations = (form: string): PlaceForm[] =>
  PLACE_ABBREVIATIONS.filter(([short]) => short === form || short === `${form}.`).map(([, name, country]) => ({
    form: name,
    as: "whole",
    country,
  }));

/** How English news names places. */
export function placeRules(gazetteer: Gazetteer, index: PlaceIndex): PlaceRules {
  return {
    gazetteer,
    index,
    abbreviations,
    isVague: (form) => /^\p{Lu}{2,3}$/u.test(form) || VAGUE.has(form.toLowerCase()),
    forms: placeForms,
    sort(words) {
      const [first = "", last = ""] = [words[0], words.at(-1)].map((word) => word?.toLowerCase());
      if (words.length > 1 && /^(?:lake|mount|mt\.?|cape|gulf|river)$/u.test(first)) return first === "lake" ? "water" : "height";
      return SORTS.find(([, nouns]) => nouns.has(last))?.[0] ?? null;
    },
    within: set("in of at inside near outside"),
    before:
      set(`the northern southern eastern western central north south east west north-eastern northeastern north-western northwestern
      south-eastern southeastern south-western southwestern nearby neighbouring neighboring`),
  };
}
