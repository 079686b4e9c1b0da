import { asArea, type Candidate, holds } from "./candidate.ts";
import type { Container } from "./find-containers.ts";
import type { Toponym } from "./toponym.ts";

/** A state is too large to say where something in it lies. */
const HOLDS_CLOSELY = new Set(["admin1", "admin2", "settlement"]);

/**
 * Gives what no gazetteer knows the place that the text says it lies in: a hospital in a town, a village in a province.
 * @returns all chosen places, those that were there first.
 */
export function placeWithin(
  chosen: ReadonlyMap<Toponym, Candidate>,
  containers: readonly Container[],
): ReadonlyMap<Toponym, Candidate> {
  const all = new Map(chosen);
  for (const container of containers) {
    const { inner, outer, candidates } = container;
    if (all.has(inner)) continue;
    const found = outer ? chosen.get(outer) : candidates.length === 1 ? candidates[0] : undefined;
    if (found && HOLDS_CLOSELY.has(found.level) && !mayBeList(container, found, containers))
      all.set(inner, { ...asArea(found, "place.lies-in"), link: null });
  }
  return all;
}

/** Whether a comma may be that of a list: behind it stands a town, and nothing says what that lies in. */
const mayBeList = ({ rule, outer }: Container, found: Candidate, containers: readonly Container[]): boolean =>
  rule === "place.comma" &&
  found.level === "settlement" &&
  !containers.some(({ inner, candidates }) => inner === outer && candidates.some((candidate) => holds(candidate, found)));
