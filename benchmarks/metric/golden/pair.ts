import { bestAssignment } from "../assignment.ts";

/** One-to-one pairs of what is there and what was found, so that the sum of their weights is greatest; weight 0 never pairs. */
export function pairs<G, P>(
  gold: readonly G[],
  predicted: readonly P[],
  weight: (gold: G, predicted: P) => number,
): (readonly [gold: G, predicted: P])[] {
  const values = gold.map((g) => predicted.map((p) => weight(g, p)));
  return bestAssignment(values).flatMap((column, row) =>
    column >= 0 && values[row]![column]! > 0 ? [[gold[row]!, predicted[column]!] as const] : [],
  );
}
