import type { Reading, Span, Statement } from "@hearsay/core";

/** A statement with the statements that its content holds. */
export interface StatementNode {
  readonly statement: Statement;
  readonly nested: readonly StatementNode[];
}

/** Statements in text order, each under the one that holds it. */
export function statementTree(reading: Reading): StatementNode[] {
  const byId = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const ordered = [...reading.statements].sort((a, b) => positionOf(a) - positionOf(b));
  const held = Map.groupBy(ordered, (statement) => holderOf(statement, byId));
  const nodesIn = (holder: Statement | null): StatementNode[] =>
    (held.get(holder) ?? []).map((statement) => ({ statement, nested: nodesIn(statement) }));
  return nodesIn(null);
}

/** Where a statement begins: its content, or else whatever of it there is. */
export function positionOf({ content, cue, source }: Statement): number {
  return firstOf(content) ?? firstOf(cue?.spans) ?? firstOf(source?.spans) ?? 0;
}

const firstOf = (spans: readonly Span[] | undefined): number | undefined => spans?.[0]?.[0];

/** The statement that holds this one; null at the top, and in a ring of statements that all hold each other. */
function holderOf(statement: Statement, byId: ReadonlyMap<string, Statement>): Statement | null {
  const seen = new Set([statement.id]);
  for (let id = statement.within; id !== null; id = byId.get(id)?.within ?? null) {
    if (seen.has(id)) return null;
    seen.add(id);
  }
  return byId.get(statement.within ?? "") ?? null;
}
