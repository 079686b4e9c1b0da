import { linesOf } from "../../corpus/stories/reporting-lines.ts";
import type { Lineage, StoryCorpus } from "../../corpus/stories/stories.ts";

export const lineageOf = ({ documents }: StoryCorpus): ReadonlyMap<string, Lineage> =>
  new Map(documents.map(({ id, lineage }) => [id, lineage]));

/** Whether two documents are not independent of each other: they have a line in common, or one is a mix that took from the other’s. */
export function areKin(a: string, b: string, lineage: ReadonlyMap<string, Lineage>): boolean {
  const others = rootsOf(b, lineage);
  return rootsOf(a, lineage).some((root) => others.includes(root));
}

function rootsOf(id: string, lineage: ReadonlyMap<string, Lineage>): readonly string[] {
  const known = lineage.get(id);
  if (known?.kind !== "mix") return linesOf(id, lineage);
  return known.origins.flatMap((origin) => ("outlet" in origin ? [] : rootsOf(origin.document, lineage)));
}
