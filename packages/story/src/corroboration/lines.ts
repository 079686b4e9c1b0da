import type { Lineage } from "../lineage/lineage.ts";
import { outletNames } from "../lineage/outlets.ts";

/** A line of reporting: the document that gathered it, or an outlet whose document is not known. */
export type ReportingLine = string;

/**
 * The lines of reporting that a document stands for. An original is one; a copy, rewrite, update or relay belongs to those of its origins; a mix is
 * none of its own, since its origins are counted where they tell the same.
 * @param lineages by document; a document that is not among them is an original.
 */
export function linesOf(document: string, lineages: ReadonlyMap<string, Lineage>): ReportingLine[] {
  return [...new Set(follow(document, lineages, new Set()))];
}

function follow(document: string, lineages: ReadonlyMap<string, Lineage>, seen: Set<string>): ReportingLine[] {
  const lineage = lineages.get(document);
  // Two that were taken for copies of one another are one line, whichever came first.
  if (seen.has(document)) return [[...seen].sort()[0]!];
  if (!lineage || lineage.kind === "original") return [document];
  if (lineage.kind === "mix") return [];
  seen.add(document);
  return lineage.origins.flatMap(({ document: origin, outlet }) => {
    if (origin !== null) return follow(origin, lineages, seen);
    return outlet === null ? [] : [`outlet ${outletNames(outlet)[0] ?? outlet}`];
  });
}

/** How many independent lines of reporting carry what these documents carry; where only mixes do, each is its own. */
export function independentLines(documents: readonly string[], lineages: ReadonlyMap<string, Lineage>): ReportingLine[] {
  const lines = [...new Set(documents.flatMap((document) => linesOf(document, lineages)))];
  return lines.length > 0 ? lines : [...new Set(documents)];
}

/** Whether two documents share a line: what one changed of the other is drift, and no contradiction. A mix has the lines of its origins. */
export function areOneLine(one: string, other: string, lineages: ReadonlyMap<string, Lineage>): boolean {
  const lines = (id: string): string[] => {
    const lineage = lineages.get(id);
    if (lineage?.kind !== "mix") return linesOf(id, lineages);
    return lineage.origins.flatMap(({ document }) => (document === null ? [] : linesOf(document, lineages)));
  };
  const others = lines(other);
  return lines(one).some((line) => others.includes(line));
}
