import { type Field, textOf, wrong } from "./fields.ts";
import type { GoldenPlace } from "./record.ts";

const POINT =
  /^(?<latitude>-?\d+(?:\.\d+)?) (?<longitude>-?\d+(?:\.\d+)?) (?<country>[A-Z]{2}|-|any) (?<precision>site|city|district|region|area|any)(?: (?<within>\d+))?$/u;
const COUNTRY = /^(?<country>[A-Z]{2}) country(?<optional> or none)?$/u;

/** How far from the record a point may lie, in kilometres: a site, and all else (Gritta et al. 2018: 161 km are 100 miles). */
const SITE = 25;
const ELSE = 161;

/** “59.44 24.75 EE city”, “16 65 - area 1000” with the kilometres that are near enough, “EE country”, or “EE country or none”. */
export function readPlace(field: Field): GoldenPlace {
  const text = textOf(field);
  const state = COUNTRY.exec(text)?.groups;
  if (state)
    return {
      point: null,
      country: state["country"]!,
      precision: "country",
      within: Infinity,
      optional: state["optional"] !== undefined,
    };
  const groups = POINT.exec(text)?.groups;
  if (!groups) throw wrong(field, `“${text}” is no place: latitude, longitude, country and precision are needed`);
  const precision = groups["precision"] as Exclude<GoldenPlace["precision"], "country">;
  const given = groups["within"];
  return {
    point: [Number(groups["latitude"]), Number(groups["longitude"])],
    country: groups["country"] === "-" ? null : groups["country"]!,
    precision,
    within: given === undefined ? (precision === "site" ? SITE : ELSE) : Number(given),
    optional: false,
  };
}
