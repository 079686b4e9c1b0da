import type { Reading } from "@hearsay/core";
import { nameSource, type NamedSource } from "./source-name.ts";
import { statementTree, type StatementNode } from "./statement-tree.ts";

/** A source with everything that it says at the top of the record. */
export interface SourceGroup extends NamedSource {
  readonly statements: readonly StatementNode[];
}

/** Statements grouped by source, in the order in which the sources first appear. */
export function sourceGroups(reading: Reading): SourceGroup[] {
  const groups = new Map<string, { readonly named: NamedSource; readonly statements: StatementNode[] }>();
  for (const node of statementTree(reading)) {
    const named = nameSource(reading, node.statement.source);
    const group = groups.get(named.key);
    if (group) group.statements.push(node);
    else groups.set(named.key, { named, statements: [node] });
  }
  return [...groups.values()].map(({ named, statements }) => ({ ...named, statements }));
}

/** The number of different sources of all statements, nested ones included; “none named” is no source. */
export function countSources(reading: Reading): number {
  return new Set(reading.statements.filter(({ source }) => source !== null).map(({ source }) => nameSource(reading, source).key))
    .size;
}
