import type { Reading, Span } from "@hearsay/core";
import { clip, paragraphsIn, paragraphsOf, type Paragraph } from "../record/paragraphs.ts";
import { positionOf } from "../record/statement-tree.ts";
import { marksOf, type Mark } from "./marks.ts";
import type { NumberedStatement } from "./numbered-statements.ts";

/** A number to set before a place in a paragraph. */
export interface Numbering {
  readonly offset: number;
  readonly of: NumberedStatement;
  /** Whether the statement begins here; else it goes on here. */
  readonly begins: boolean;
}

/** A paragraph with the marks in it and the statements that begin or go on in it. */
export interface Passage {
  readonly paragraph: Paragraph;
  readonly marks: readonly Mark[];
  readonly numberings: readonly Numbering[];
}

/** Every paragraph as a passage; each statement begins in one of them. */
export function passagesOf(reading: Reading, statements: readonly NumberedStatement[]): readonly Passage[] {
  const paragraphs = paragraphsOf(reading);
  const passages = new Map(
    paragraphs.map((paragraph) => [paragraph, { paragraph, marks: [] as Mark[], numberings: [] as Numbering[] }]),
  );
  for (const mark of marksOf(statements)) {
    for (const paragraph of paragraphsIn(reading, mark.span)) passages.get(paragraph)?.marks.push(mark);
  }
  const read = paragraphs.filter(({ kind }) => kind !== "boilerplate");
  for (const of of statements) {
    const home = homeOf(of, reading, read);
    for (const [paragraph, offset] of continuations(of, reading)) {
      if (paragraph !== home) passages.get(paragraph)?.numberings.push({ offset, of, begins: false });
    }
    if (!home) continue;
    const offset = Math.min(Math.max(positionOf(of.statement), home.span[0]), home.span[1] - 1);
    passages.get(home)?.numberings.push({ offset, of, begins: true });
  }
  return [...passages.values()];
}

/** The paragraph that a statement begins in, or, should it begin between two or in furniture, one that is near. */
function homeOf({ statement }: NumberedStatement, reading: Reading, read: readonly Paragraph[]): Paragraph | undefined {
  const position = positionOf(statement);
  const [at] = paragraphsIn(reading, [position, position + 1]);
  if (at && at.kind !== "boilerplate") return at;
  return read.find(({ span }) => span[1] > position) ?? read.at(-1);
}

/** Paragraphs that hold some of the content, each with where it begins there. */
function continuations({ statement }: NumberedStatement, reading: Reading): ReadonlyMap<Paragraph, number> {
  const starts = new Map<Paragraph, number>();
  for (const span of statement.content) {
    for (const paragraph of paragraphsIn(reading, span)) {
      const start = startIn(span, paragraph);
      if (start !== null) starts.set(paragraph, Math.min(start, starts.get(paragraph) ?? start));
    }
  }
  return starts;
}

const startIn = (span: Span, paragraph: Paragraph): number | null => clip(span, paragraph.span)?.[0] ?? null;
