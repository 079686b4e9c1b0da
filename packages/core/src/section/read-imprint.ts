import type { Block } from "../document/annotation/block.ts";
import type { Imprint, Printed } from "../document/annotation/imprint.ts";
import { lineAt, pieceSpan, type Line } from "./line.ts";
import type { Piece, PrintedPieces, SectionRules } from "./section-rules.ts";
import type { Verdicts } from "./verdict.ts";

interface Source {
  readonly line: Line;
  readonly rule: string;
  readonly printed: PrintedPieces;
}

/**
 * Puts together what the lines print of the document. A date of publication wins over a date of update, and a
 * dateline's credit over one at the end of the text.
 */
export function readImprint(
  text: string,
  lines: readonly Line[],
  verdicts: Verdicts,
  blocks: readonly Block[],
  rules: SectionRules,
): Imprint {
  const sources = [...datelinesOf(lines, verdicts), ...linesOf(lines, verdicts), ...givenOf(text, blocks, rules)];
  const first = (pick: (printed: PrintedPieces) => Piece | undefined): Printed<string> | null => {
    for (const source of sources) {
      const piece = pick(source.printed);
      if (piece) return printed(source, piece);
    }
    return null;
  };
  const headline = blocks.find(({ kind }) => kind === "headline");
  return {
    title: headline ? { value: oneLine(text.slice(...headline.span)), span: headline.span, rule: headline.rule } : null,
    authors: authorsOf(sources),
    credit: first(({ credit }) => credit),
    published: first(({ published }) => published) ?? first(({ updated }) => updated),
    dateline: first(({ place }) => place),
  };
}

const printed = ({ line, rule }: Source, piece: Piece): Printed<string> => ({
  value: piece.value,
  span: pieceSpan(line, piece),
  rule,
});

const oneLine = (text: string): string => text.replace(/\s+/gu, " ");

function datelinesOf(lines: readonly Line[], verdicts: Verdicts): Source[] {
  return lines.flatMap((line, i) => {
    const dateline = verdicts[i]?.dateline;
    return dateline ? [{ line, rule: dateline.rule, printed: dateline.printed }] : [];
  });
}

function linesOf(lines: readonly Line[], verdicts: Verdicts): Source[] {
  return lines.flatMap((line, i) => {
    const verdict = verdicts[i];
    return verdict?.printed ? [{ line, rule: verdict.rule, printed: verdict.printed }] : [];
  });
}

/** What the bylines and datelines that the caller gave say. */
function givenOf(text: string, blocks: readonly Block[], rules: SectionRules): Source[] {
  return blocks.flatMap((block) => {
    if (block.rule !== "given" || (block.kind !== "byline" && block.kind !== "dateline")) return [];
    const line = lineAt(text, block.span);
    const read = rules.readImprintLine(line.text, "lead") ?? rules.readDateline(line.text, true);
    return read ? [{ line, rule: read.rule, printed: read.printed }] : [];
  });
}

/** Every author once, in text order. */
function authorsOf(sources: readonly Source[]): Printed<string>[] {
  const known = new Set<string>();
  const authors = sources.flatMap((source) => (source.printed.authors ?? []).map((author) => printed(source, author)));
  return authors
    .sort((a, b) => a.span[0] - b.span[0])
    .filter(({ value }) => {
      const key = value.toLowerCase();
      if (known.has(key)) return false;
      known.add(key);
      return true;
    });
}
