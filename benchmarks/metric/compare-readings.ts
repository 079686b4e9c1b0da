import type { Entity, Reading, Statement } from "@hearsay/core";

/** Things of two readings: all, those that both have, and those that only one has. */
interface Overlap {
  readonly of: number;
  readonly shared: number;
  readonly differ: number;
}

export interface ReadingDifference {
  readonly same: boolean;
  readonly statements: Overlap;
  readonly entities: Overlap;
}

/** How two readings of one document differ; ids, which count things, do not make things differ. */
export function compareReadings(a: Reading, b: Reading): ReadingDifference {
  return {
    same: JSON.stringify(a) === JSON.stringify(b),
    statements: overlap(a.statements.map(statementKey), b.statements.map(statementKey)),
    entities: overlap(a.entities.map(entityKey), b.entities.map(entityKey)),
  };
}

function overlap(a: readonly string[], b: readonly string[]): Overlap {
  const [left, right] = [new Set(a), new Set(b)];
  const shared = [...left].filter((key) => right.has(key)).length;
  const of = left.size + right.size - shared;
  return { of, shared, differ: of - shared };
}

function statementKey({ source, via, cue, content, quotation, certainty, within }: Statement): string {
  const who = [source, ...via].map((one) => one && [one.kind, one.spans]);
  return JSON.stringify([who, cue, content, quotation, certainty, within === null]);
}

const entityKey = ({ kind, name, mentions }: Entity): string => JSON.stringify([kind, name, mentions.map(({ span }) => span)]);
