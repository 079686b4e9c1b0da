import type { GazetteerData, Place, PlaceIndex, PlaceRecord, Span } from "@hearsay/core";
import { gazetteer } from "../../packages/core/src/language/en/gazetteer.ts";
import type { PlacedReading } from "./score-places.ts";
import { trimText } from "./spacy-names.ts";

/** Chooses a place by its name alone; null when there is none of that name. */
export type ByName = (name: string) => Place | null;

/** The most populous place that goes by a name in the index, which has units and states too, and states by all their names (“U.S.”). */
export function mostPopulous(index: PlaceIndex, names: GazetteerData): ByName {
  const known = gazetteer(names);
  return (name) => {
    const states = known.named(name).flatMap((record) => (record.type === "state" ? [index.state(record.id)] : []));
    const all = [...states, ...index.placesNamed(name).map(({ record }) => record)];
    const [best] = all.filter((record): record is PlaceRecord => record !== null).toSorted((a, b) => b.population - a.population);
    if (!best) return null;
    const { latitude, longitude, country, admin1 } = best;
    return { latitude, longitude, country, subdivision: admin1, precision: "city" };
  };
}

/** The baseline of toponym resolution: each name of a text for itself. */
export function placedByName(id: string, text: string, names: readonly Span[], choose: ByName): PlacedReading {
  return {
    document: { id },
    entities: names.map((span) => ({
      place: choose(text.slice(...trimText({ span, label: "LOC" }, text).span)),
      mentions: [{ span, form: "name" }],
    })),
  };
}
