import type { Entity, Place, Reading } from "@hearsay/core";
import type { GoldenEntity, GoldenPlace, GoldenRecord } from "../../corpus/golden/record.ts";
import { type Alignment, hasName } from "./align.ts";
import type { Sheet } from "./sheet.ts";

/** Named places found and put in the right spot: within the record’s kilometres, in its country, and as precise. */
export function scorePlaces(record: GoldenRecord, reading: Reading, { named }: Alignment): Sheet {
  const open = new Set(named.filter(([g]) => isOpen(g)).map(([, e]) => e));
  const placed = reading.entities.filter((e) => hasName(e) && e.place && !open.has(e));
  const right = named.filter(([g, e]: readonly [GoldenEntity, Entity]) => g.place && e.place && isRight(g.place, e.place));
  const found = new Map(named);
  const due = record.entities.filter((g) => g.place && !(g.place.optional && !found.get(g)?.place));
  return {
    places: { hit: right.length, predicted: placed.length, gold: due.length },
  };
}

/** Where something is of which the record says no place although it has one, is not judged. */
const isOpen = ({ kind, place }: GoldenEntity): boolean => !place && (kind === "any" || kind === "facility");

/** Towns and districts are told apart by few. */
const TOWNS: readonly string[] = ["city", "district"];

export function isRight(gold: GoldenPlace, { latitude, longitude, country, precision }: Place): boolean {
  if (gold.country !== "any" && gold.country !== null && gold.country !== country) return false;
  if (gold.point && kilometres(gold.point, [latitude, longitude]) > gold.within) return false;
  const isTown = TOWNS.includes(gold.precision) && TOWNS.includes(precision);
  return gold.precision === "any" || gold.precision === precision || isTown;
}

const EARTH = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great circle, by the haversine formula. */
function kilometres([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  const [north, east] = [radians(c - a) / 2, radians(d - b) / 2];
  const h = Math.sin(north) ** 2 + Math.cos(radians(a)) * Math.cos(radians(c)) * Math.sin(east) ** 2;
  return 2 * EARTH * Math.asin(Math.sqrt(h));
}
