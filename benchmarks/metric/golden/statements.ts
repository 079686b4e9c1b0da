import type { Reading, Statement } from "@hearsay/core";
import type { GoldenRecord, GoldenStatement } from "../../corpus/golden/record.ts";
import type { Counts } from "../scores.ts";
import type { Alignment } from "./align.ts";
import { allRight, countsOf, type Judged } from "./judged.ts";
import { pairs } from "./pair.ts";
import type { Sheet } from "./sheet.ts";
import { meets, sharedWords, wordsOf } from "./spans.ts";

/** How much of the words of two contents must be in both. */
const LEAST = 0.5;

export type JudgedStatements = Judged<GoldenStatement, Statement>;

/** Statements whose contents share half of their words, one to one; source and cue tell those of one content apart. */
export function judgeStatements(
  record: GoldenRecord,
  { document, statements }: Reading,
  { goldOf }: Alignment,
): JudgedStatements {
  const words = wordsOf(document.text);
  const found = pairs(record.statements, statements, (g, s) => {
    const share = sharedWords(words, g.content, s.content);
    return share >= LEAST ? share + Number(isCue(g, s)) + Number(isSource(g, s)) : 0;
  });
  const tests: JudgedStatements["tests"] = {
    source: isSource,
    entity: (g, s) => g.of === null || g.of === goldOf(s.source?.entity ?? null),
    act: (g, s) => g.act === (s.cue?.act ?? null),
    certainty: (g, s) => g.certainty === "any" || g.certainty === s.certainty,
    quotation: (g, s) => g.quotation === s.quotation,
    relays: (g, s) => g.via.length === s.via.length && relaysFound(g, s) === g.via.length,
    nesting: (g, s) => g.within === goldId({ found }, s.within),
  };
  return { gold: record.statements, predicted: statements, found, tests };
}

/** Statements: found, and of those found what is right of them; relays and nested statements are counted one by one. */
export function scoreStatements(judged: JudgedStatements): Sheet {
  return {
    ...countsOf("statements", judged),
    "statements: relays": countRelays(judged),
    "statements: nesting": countNested(judged),
    "statements: all right": allRight(judged),
  };
}

const isCue = (g: GoldenStatement, s: Statement): boolean => meets(g.cue ? [g.cue] : [], s.cue?.spans ?? []);

const isSource = (g: GoldenStatement, s: Statement): boolean =>
  g.source ? meets([g.source], s.source?.spans ?? []) : (s.source?.spans ?? []).length === 0;

/** The statement of the record that a statement of the reading was paired with. */
export const goldId = ({ found }: Pick<JudgedStatements, "found">, id: string | null): string | null =>
  found.find(([, s]) => s.id === id)?.[0].id ?? null;

const relaysFound = (g: GoldenStatement, s: Statement): number =>
  g.via.filter((relay) => s.via.some(({ spans }) => meets([relay], spans))).length;

function countRelays({ gold, predicted, found }: JudgedStatements): Counts {
  const size = (all: readonly { readonly via: readonly unknown[] }[]): number =>
    all.reduce((sum, { via }) => sum + via.length, 0);
  return { hit: found.reduce((sum, [g, s]) => sum + relaysFound(g, s), 0), predicted: size(predicted), gold: size(gold) };
}

function countNested({ gold, predicted, found }: JudgedStatements): Counts {
  const nested = (all: readonly { readonly within: string | null }[]): number =>
    all.filter(({ within }) => within !== null).length;
  const right = found.filter(([g, s]) => g.within !== null && g.within === goldId({ found }, s.within));
  return { hit: right.length, predicted: nested(predicted), gold: nested(gold) };
}
