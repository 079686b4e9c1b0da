import type { Reading, Statement } from "@hearsay/core";
import { nameSource, type NamedSource } from "../record/source-name.ts";
import { statementTree, type StatementNode } from "../record/statement-tree.ts";

/** A statement with its number on the page and what the cards say of it. */
export interface NumberedStatement {
  /** From 1, in text order; a nested statement comes after the one that holds it. */
  readonly number: number;
  /** Unique on the page. */
  readonly id: string;
  readonly statement: Statement;
  readonly named: NamedSource;
  /** The number of the statement that holds it. */
  readonly within: number | null;
  readonly depth: number;
  /** Whether its source has not spoken before on this page. */
  readonly introduces: boolean;
}

/** All statements of a reading, numbered. @param prefix keeps the ids of several documents apart */
export function numberedStatements(reading: Reading, prefix: string): NumberedStatement[] {
  const found: NumberedStatement[] = [];
  const introduced = new Set<string>();
  const visit = ({ statement, nested }: StatementNode, within: number | null, depth: number): void => {
    const number = found.length + 1;
    const named = nameSource(reading, statement.source);
    found.push({ number, id: `${prefix}s${number}`, statement, named, within, depth, introduces: !introduced.has(named.key) });
    introduced.add(named.key);
    for (const child of nested) visit(child, number, depth + 1);
  };
  for (const node of statementTree(reading)) visit(node, null, 0);
  return found;
}
