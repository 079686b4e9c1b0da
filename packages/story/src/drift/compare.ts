import type { Reading } from "@hearsay/core";
import { prepareComparison } from "../alignment/align.ts";
import { compareAttributions } from "./attributions.ts";
import { compareDetails } from "./details.ts";
import type { Difference } from "./difference.ts";
import type { DriftRules } from "./drift-rules.ts";
import { groupsOf } from "./group.ts";
import { compareHedges } from "./hedges.ts";
import { compareMeaning } from "./inversions.ts";
import { compareNames } from "./names.ts";
import { compareNumbers } from "./numbers.ts";
import { compareQuotations } from "./quotations.ts";
import { compareTimes } from "./times.ts";

/**
 * What a derived document (B) tells otherwise than its origin (A), in the order of the origin; what was added stands
 * where the derived document has it. Differences that are only wording are left out.
 */
export function compareWith(a: Reading, b: Reading, rules: DriftRules): Difference[] {
  const comparison = prepareComparison(a, b, rules);
  const groups = groupsOf(comparison);
  const changed = [
    ...groups.flatMap((group) => [
      ...compareNumbers(group),
      ...compareTimes(group),
      ...compareNames(group),
      ...compareAttributions(group, comparison, rules),
      ...compareHedges(group, rules),
      ...compareMeaning(group, rules),
    ]),
    ...compareQuotations(comparison),
  ];
  return inOrder([...changed, ...compareDetails(comparison, changed)]);
}

const inOrder = (found: readonly Difference[]): Difference[] =>
  found.toSorted((x, y) => (x.a ?? x.b)![0] - (y.a ?? y.b)![0] || y.weight - x.weight || x.kind.localeCompare(y.kind, "en"));
