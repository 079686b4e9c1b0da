import type { Lineage } from "./stories.ts";

/**
 * The lines of reporting that a document stands for: an original is one of its own; a copy, a rewrite, an update and a relay stand
 * for those of their origins; a mix for none, since its origins are counted where they carry the same.
 * @param lineage by document; without cycles.
 */
export function linesOf(document: string, lineage: ReadonlyMap<string, Lineage>): readonly string[] {
  const known = lineage.get(document);
  if (!known || known.kind === "mix") return [];
  if (known.kind === "original") return [document];
  const found = known.origins.flatMap((origin) =>
    "outlet" in origin ? [`outlet ${origin.outlet}`] : linesOf(origin.document, lineage),
  );
  return [...new Set(found)];
}

/** How many independent lines carry what these documents carry; `own` are those that report it themselves, whatever they copied else. */
export function countLines(documents: readonly string[], own: readonly string[], lineage: ReadonlyMap<string, Lineage>): number {
  return new Set(documents.flatMap((id) => (own.includes(id) ? [id] : linesOf(id, lineage)))).size;
}
