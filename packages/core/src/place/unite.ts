import { type Candidate, distance } from "./candidate.ts";

/** Kilometres within which two towns of one name are one. */
const SAME = 30;

/**
 * Candidates without those that are another again. A town that the gazetteer knows is the index’s, which says more of it,
 * and as prominent as the gazetteer has it.
 */
export function unite(candidates: readonly Candidate[]): Candidate[] {
  const records = new Map(candidates.filter(isRecord).map((candidate) => [candidate.link?.id, candidate]));
  const others = candidates.filter((candidate) => !isRecord(candidate));
  const lost = new Set<Candidate>();
  const raised = new Map<Candidate, Candidate>();
  for (const record of records.values()) {
    const town = others.find((other) => isSame(record, other));
    if (!town) continue;
    lost.add(record);
    raised.set(town, { ...town, prior: Math.max(town.prior, record.prior) });
  }
  return [...[...records.values()].filter((record) => !lost.has(record)), ...others.map((other) => raised.get(other) ?? other)];
}

const isRecord = ({ link }: Candidate): boolean => link?.source === "hearsay";

const isSame = (record: Candidate, town: Candidate): boolean =>
  record.level === "settlement" && town.level === "settlement" && distance(record.place, town.place) < SAME;
