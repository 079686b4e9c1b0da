import type { Comparison } from "../alignment/align.ts";
import { overlaps } from "../text/span.ts";
import { compareAttributions } from "./attributions.ts";
import { compareDetails } from "./details.ts";
import type { Difference } from "./difference.ts";
import type { DriftRules } from "./drift-rules.ts";
import { type Group, groupsOf } from "./group.ts";
import { compareActors } from "./events.ts";
import { compareHedges } from "./hedges.ts";
import { compareMeaning } from "./inversions.ts";
import { compareNames } from "./names.ts";
import { compareNumbers } from "./numbers.ts";
import { compareOffices } from "./offices.ts";
import { compareQuotations } from "./quotations.ts";
import { compareWords } from "./substitutions.ts";
import { compareTimes } from "./times.ts";

/**
 * What a derived document (B) tells otherwise than its origin (A), laid out and aligned, in the order of the origin; what was added stands
 * where the derived document has it. Differences that are only wording are left out.
 * @param mixes whether the derived document is known to have other origins, with which the caller deals
 */
export function compareSides(comparison: Comparison, rules: DriftRules, mixes = false): Difference[] {
  const groups = groupsOf(comparison);
  const changed = [...groups.flatMap((group) => compareGroup(group, comparison, rules)), ...compareQuotations(comparison)];
  return inOrder([...changed, ...compareDetails(comparison, groups, changed, rules, mixes)]);
}

/** Who is compared first: names that say who speaks are told of there. */
function compareGroup(group: Group, comparison: Comparison, rules: DriftRules): Difference[] {
  const attributions = compareAttributions(group, comparison, rules);
  const parties = [
    ...compareNames(
      group,
      attributions.filter(({ kind }) => kind === "attribution-changed"),
    ),
    ...compareActors(group),
    ...compareWords(group, rules),
    ...compareOffices(group, rules),
  ];
  // “Possible” that became “impossible” is no hedge that was dropped.
  const [hedges, inversions] = [compareHedges(group, rules), compareMeaning(group, rules)];
  return [
    ...attributions,
    ...parties.filter((one, i) => !parties.slice(0, i).some((other) => overlaps(one.a!, other.a!) || overlaps(one.b!, other.b!))),
    ...compareNumbers(group),
    ...compareTimes(group),
    ...hedges.filter((one) => !inversions.some((other) => overlaps(one.a!, other.a!) && overlaps(one.b!, other.b!))),
    ...inversions,
  ];
}

const inOrder = (found: readonly Difference[]): Difference[] =>
  found.toSorted((x, y) => (x.a ?? x.b)![0] - (y.a ?? y.b)![0] || y.weight - x.weight || x.kind.localeCompare(y.kind, "en"));
