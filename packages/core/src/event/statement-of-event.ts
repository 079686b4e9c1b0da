import type { Statement } from "../document/annotation/statement.ts";
import type { Span } from "../document/span.ts";

/** The innermost statement whose content holds a trigger; null where the outlet itself tells of the event. */
export function statementOf([start, end]: Span, statements: readonly Statement[]): Statement | null {
  const holding = statements.filter(({ content }) => content.some(([first, last]) => first <= start && end <= last));
  const size = ({ content }: Statement): number => content.reduce((sum, [first, last]) => sum + last - first, 0);
  return holding.toSorted((a, b) => size(a) - size(b))[0] ?? null;
}
