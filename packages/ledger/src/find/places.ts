import { sql } from "kysely";
import type { Store } from "../store/store.ts";
import { find } from "./find.ts";
import { LIMITS } from "./limits.ts";
import type { FindQuery } from "./query.ts";
import { selectRecords } from "./select-records.ts";

/** Where the events of a query take place. */
export interface FoundPlaces {
  /** Those of most events first. Degrees, WGS 84; `precision` as the contract has it; the shortest of its names. */
  readonly places: readonly FoundPlace[];
  /** Events that were looked at, and how many of them have no place on a map. */
  readonly events: number;
  readonly without: number;
  /** There are more events than were looked at. */
  readonly more: boolean;
}
interface FoundPlace {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly precision: string;
  readonly events: number;
}

/** Of the first `most` events in the order of the query. No reading is unpacked for it. Throws `invalid-query`. */
export async function placesOf(store: Store, query: FindQuery, most: number): Promise<FoundPlaces> {
  const ofEvents = { ...query, kinds: "event" } as const;
  // What makes no sense is refused as it is there; so is the order chosen, for words that are too common to rank by.
  const { order } = await find(store, { ...ofEvents, limit: 1 });
  const asked = { order: order, after: undefined, limit: most + 1, limits: LIMITS };
  const found = (await selectRecords(store, ofEvents, "event", asked)).map(({ id }) => id);
  const ids = found.slice(0, most);
  if (ids.length === 0) return { places: [], events: 0, without: 0, more: false };
  const { rows } = await sql<FoundPlace>`select p.name as name, p.latitude as latitude, p.longitude as longitude,
    p.precision as precision, count(*) as events
    from event e join entity p on p.id = e.place where e.id in (${sql.join(ids)}) and p.latitude is not null
    group by p.name, p.latitude, p.longitude, p.precision`.execute(store.database);
  const places = [...Map.groupBy(rows, ({ latitude, longitude }) => `${latitude} ${longitude}`).values()].map(
    (same): FoundPlace => {
      const [plain] = same.toSorted((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1));
      return { ...plain!, events: same.reduce((sum, { events }) => sum + events, 0) };
    },
  );
  const placed = places.reduce((sum, { events }) => sum + events, 0);
  return {
    places: places.toSorted((a, b) => b.events - a.events || (a.name < b.name ? -1 : 1)),
    events: ids.length,
    without: ids.length - placed,
    more: found.length > most,
  };
}
