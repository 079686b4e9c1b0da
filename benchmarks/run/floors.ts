import { readFileSync, writeFileSync } from "node:fs";
import { golden } from "../corpus/golden/load-golden.ts";
import { MEASURES, type MeasureName } from "../metric/golden/sheet.ts";
import { type Counts, scores } from "../metric/scores.ts";

/** The F1 that each measure of the golden set has reached, in percent. */
export type Floors = Readonly<Record<MeasureName, number>>;

/** How many points a measure may fall below its floor. */
const SLACK = 1;

const file = new URL("floors.json", golden);

/** @throws Error when a measure has no floor, or a floor no measure. */
export function readFloors(): Floors {
  const floors = JSON.parse(readFileSync(file, "utf8")) as Record<string, number>;
  const names = Object.keys(floors);
  const odd = [
    ...MEASURES.filter((name) => !names.includes(name)),
    ...names.filter((name) => !(MEASURES as readonly string[]).includes(name)),
  ];
  if (odd.length > 0) throw new Error(`floors.json and the measures differ: ${odd.join(", ")}`);
  return floors as Floors;
}

export const floorsOf = (counts: Readonly<Record<MeasureName, Counts>>): Floors =>
  Object.fromEntries(MEASURES.map((name) => [name, Math.round(10 * scores(counts[name]).f1) / 10])) as Floors;

export const writeFloors = (floors: Floors): void => writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`);

/** What fell more than a point below its floor, a line each. */
export const fallen = (floors: Floors, found: Floors): string[] =>
  MEASURES.filter((name) => found[name] < floors[name] - SLACK).map(
    (name) => `${name}: F1 ${found[name]}, floor ${floors[name]}`,
  );
