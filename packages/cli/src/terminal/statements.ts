import type { Reading } from "@hearsay/core";
import { sentenceNumber } from "../record/sentence-index.ts";
import { sourceGroups, type SourceGroup } from "../record/source-groups.ts";
import { nameSource } from "../record/source-name.ts";
import { positionOf, type StatementNode } from "../record/statement-tree.ts";
import { evidence } from "../record/evidence.ts";
import { hanging, indented, ruled, withRight } from "./layout.ts";
import { printable } from "../text/printable.ts";
import { joined, run, type Line, type Run } from "./run.ts";
import { howItIsSaid } from "./statement-line.ts";

interface Page {
  readonly reading: Reading;
  readonly width: number;
  /** Columns of the margin that holds the sentence numbers. */
  readonly margin: number;
}

/** Who says what: the statements under their sources, each with the number of its sentence in the margin. */
export function statements(reading: Reading, width: number): Line[] {
  const groups = sourceGroups(reading);
  if (groups.length === 0) return [];
  const page = { reading, width, margin: String(reading.sentences.length).length + 4 };
  return [ruled("WHO SAYS WHAT", "margin: sentence", width), ...groups.flatMap((group) => [[], ...groupLines(group, page)])];
}

function groupLines(group: SourceGroup, page: Page): Line[] {
  const blocks = group.statements.map((node) => statementLines(node, page, 0));
  return [...sourceLines(group, page.width), ...blocks.flatMap((block, index) => (index === 0 ? block : [[], ...block]))];
}

function sourceLines({ source, name, details }: SourceGroup, width: number): Line[] {
  const nobody = source === null || source.kind === "unnamed";
  const sign = nobody ? [run("◌ ", "hedge")] : [];
  const facts = details.map((detail, index) => [
    run(printable(detail), source?.kind === "unnamed" && index === 0 ? "hedge" : "faint"),
  ]);
  const line: Run[] = [
    ...sign,
    run(printable(name), "source"),
    ...(facts.length > 0 ? [run("  ")] : []),
    ...joined(facts, run(", ", "faint")),
  ];
  return indented(doubleGap(line), width, 0, 2);
}

// Wrapping makes every gap one space; the wider one after a name is worth keeping.
const doubleGap = (line: readonly Run[]): Run[] => line.map(({ text, style }) => run(text === "  " ? "\u00a0 " : text, style));

function statementLines(node: StatementNode, page: Page, depth: number): Line[] {
  const { reading, width } = page;
  const { statement, nested } = node;
  const margin = marginOf(page, positionOf(statement));
  const bars = run("│ ".repeat(depth), "faint");
  const blank = [run(" ".repeat(page.margin)), bars];
  const who = depth === 0 ? [] : nestedSource(node, page);
  const how = hanging([...who, ...howItIsSaid(reading, statement, depth > 0)], width, [margin, bars], blank);
  const offsets = run(offsetsOf(node), "faint");
  const content = evidence(reading, statement.content).flatMap((paragraph) => hanging([run(printable(paragraph))], width, blank));
  return [
    ...(width >= 72 ? (withRight(how, [offsets], width) ?? how) : how),
    ...content,
    ...nested.flatMap((child) => statementLines(child, page, Math.min(depth + 1, deepest(page)))),
  ];
}

/** Bars of nesting leave at least half of the width to the words. */
const deepest = ({ width, margin }: Page): number => Math.floor((width / 2 - margin) / 2);

function nestedSource({ statement }: StatementNode, { reading }: Page): Run[] {
  const { source, name, details } = nameSource(reading, statement.source);
  if (source === null) return [run("no source named", "hedge"), run(" · ", "faint")];
  const unnamed =
    source.kind === "unnamed"
      ? [run(" (unnamed source)", "hedge")]
      : details.slice(1, 2).map((role) => run(`, ${printable(role)}`, "faint"));
  return [run(printable(name), "source"), ...unnamed, run(" · ", "faint")];
}

function marginOf({ reading, margin }: Page, offset: number): Run {
  const number = sentenceNumber(reading.sentences, offset);
  return run(`${number === null ? "–" : number}`.padStart(margin - 2).padEnd(margin), "faint");
}

function offsetsOf({ statement }: StatementNode): string {
  const [first] = statement.content;
  const last = statement.content.at(-1);
  return first && last ? `${first[0]}–${last[1]}` : "";
}
