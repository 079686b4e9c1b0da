import type { GazetteerRecord } from "../pipeline/gazetteer.ts";
import type { NamedPlace } from "../pipeline/place-index.ts";
import { asArea, type Candidate, candidateOf, candidateOfRecord, holds } from "./candidate.ts";
import { WEIGHTS } from "./weights.ts";
import type { PlaceForm, PlaceRules, PlaceSort } from "./place-rules.ts";

/** What GeoNames says that a place is, beside its population. */
const FEATURE: Readonly<Record<string, "capital" | "seat" | "section" | "admin1" | "admin2">> = {
  PPLC: "capital",
  PPLA: "seat",
  PPLX: "section",
  ADM1: "admin1",
  ADM2: "admin2",
};
/** What a part or a facility is named for has a prior of at least this: a city of a hundred thousand. */
const WELL_KNOWN = 5;

/**
 * Every place that a name may mean, by the first way of looking it up that finds any.
 * @param sort what the noun at it says that it is: a “province” is no town; null: what the name itself says.
 */
export function findCandidates(name: string, sort: PlaceSort | null, rules: PlaceRules): Candidate[] {
  const units = unitsOf(name, rules);
  if (rules.isVague(name))
    return [...rules.gazetteer.named(name).flatMap((record) => ofRecord(record, rules)), ...units.map(unsure)];
  if (units.length > 0) return units;
  for (const form of rules.forms(name)) {
    const found = candidatesOf(form, rules, sort ?? rules.sort(name.split(" ")));
    const fitting = form.as === "whole" ? found : found.filter(isWellKnown).map((part) => unsure(asArea(part, "place.part-of")));
    if (fitting.length > 0) return fitting;
  }
  return [];
}

/** The units of the first order that an abbreviation stands for. */
export const unitsOf = (form: string, rules: PlaceRules): Candidate[] =>
  rules.abbreviations(form).flatMap((full) => indexed(full, rules, "unit").filter(({ level }) => level === "admin1"));

/** Every place that one form names; what lies in a state of that name is not meant by it. */
function candidatesOf(form: PlaceForm, rules: PlaceRules, sort: PlaceSort | null): Candidate[] {
  const all = [...rules.gazetteer.named(form.form).flatMap((record) => ofRecord(record, rules)), ...indexed(form, rules, sort)];
  if (sort === "unit" || sort === "settlement") return all;
  const states = all.filter(({ level }) => level === "state");
  const towns = all.filter(({ level }) => level === "settlement");
  return all
    .filter((found) => !states.some((state) => holds(state, found)))
    .map((found) => {
      const behind = found.level === "settlement" ? states.length > 0 : towns.some((town) => isNamedFor(found, town));
      return behind ? { ...found, prior: found.prior - WEIGHTS.namesake } : found;
    });
}

/** Whether a unit has its name from a town that makes up much of it: “New York” is the city, “Quebec” is not. */
const isNamedFor = (unit: Candidate, town: Candidate): boolean =>
  unit.level === "admin1" && unit.country === town.country && town.prior > unit.prior - WEIGHTS.metropolis;

function indexed({ form, country }: PlaceForm, rules: PlaceRules, sort: PlaceSort | null): Candidate[] {
  return rules.index
    .placesNamed(form)
    .filter(({ record }) => country === null || record.country === country)
    .map((found) => candidateOf(found.record, priorOf(found, sort), "place.index"));
}

/** What the gazetteer knows of where a record lies. */
export function ofRecord(record: GazetteerRecord, rules: PlaceRules): Candidate[] {
  if (record.type === "state") {
    const state = rules.index.state(record.id);
    return state === null ? [] : [candidateOf(state, WEIGHTS.state, "place.state")];
  }
  const place = record.kind === "place" || record.kind === "facility" ? record.place : null;
  return place === null ? [] : [candidateOfRecord(record, place, WEIGHTS.gazetteer)];
}

function priorOf({ record: { feature, population }, alias }: NamedPlace, sort: PlaceSort | null): number {
  if (feature.startsWith("PCL")) return WEIGHTS.state + (alias ? WEIGHTS.alias : 0);
  const unit = feature.startsWith("ADM");
  const kind = FEATURE[feature];
  const known = Math.log10(population + 10) + (kind ? WEIGHTS[kind] : 0) + (alias && !unit ? WEIGHTS.alias : 0);
  const fame = unit ? 0 : WEIGHTS.fame * Math.max(0, known - WEIGHTS.famous);
  return known + fame + WEIGHTS.sort * fit(unit, sort);
}

/** Whether a record is of the sort that the name tells; seas and mountains are not in the index, and only towns named for them. */
function fit(unit: boolean, sort: PlaceSort | null): number {
  if (sort === "unit") return unit ? 1 : -1;
  if (sort === "settlement") return unit ? -1 : 0;
  return sort === "water" || sort === "height" ? -1 : 0;
}

/** What only the document’s other places can make likely; a state is known well enough. */
const unsure = (found: Candidate): Candidate => ({ ...found, unsure: found.level !== "state" });

const isWellKnown = ({ level, prior }: Candidate): boolean => level === "state" || prior >= WELL_KNOWN;
