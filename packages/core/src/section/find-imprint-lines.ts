import { regionsOf } from "./find-furniture.ts";
import type { Line } from "./line.ts";
import type { ImprintLine, Piece, PrintedPieces, SectionRules } from "./section-rules.ts";
import type { Verdicts } from "./verdict.ts";

/** Signs that set apart the parts of an imprint on one line: “By Ann Lee | Reuters | 13 Sept 2023”. */
const PARTS = /\s*[|•·∙●¦]\s*|\s+[–—-]\s+|\t+|\s{3,}|\n/gu;
const LONGEST = 240;

/** Decides which of the lines that are still open are bylines, credits and date lines. */
export function findImprintLines(lines: readonly Line[], rules: SectionRules, verdicts: Verdicts): void {
  const regions = regionsOf(lines, verdicts);
  for (const [i, line] of lines.entries()) {
    if (verdicts[i] || line.core === "" || line.text.length > LONGEST) continue;
    const found = readLine(line, rules, regions[i] ?? "middle");
    if (found) verdicts[i] = found;
  }
}

function readLine(line: Line, rules: SectionRules, region: "lead" | "tail" | "middle"): ImprintLine | null {
  const whole = rules.readImprintLine(line.core, region);
  if (whole) return shift(whole, line.offset);
  if (region === "middle") return null;
  return readParts(line, rules, region);
}

/** Reads a line part by part; every part must be an imprint or furniture, and at least one an imprint. */
function readParts(line: Line, rules: SectionRules, region: "lead" | "tail"): ImprintLine | null {
  const parts = splitParts(line.core);
  if (parts.length < 2) return null;
  const found: ImprintLine[] = [];
  for (const { text, start } of parts) {
    const part = rules.readImprintLine(text, region);
    if (part) found.push(shift(part, line.offset + start));
    else if (!isFurniture(text, rules)) return null;
  }
  const first = found.find(({ kind }) => kind === "byline") ?? found[0];
  return first ? { ...first, printed: merge(found.map(({ printed }) => printed)) } : null;
}

const isFurniture = (text: string, rules: SectionRules): boolean =>
  rules.lines.some(({ kind, region, pattern }) => kind === "boilerplate" && !region && pattern.test(text)) ||
  rules.labels.sure.has(text.toLowerCase()) ||
  rules.labels.unsure.has(text.toLowerCase());

function splitParts(text: string): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = [];
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(PARTS)) {
    if (index > start) parts.push({ text: text.slice(start, index), start });
    start = index + sign.length;
  }
  if (start < text.length) parts.push({ text: text.slice(start), start });
  return parts;
}

function merge(all: readonly PrintedPieces[]): PrintedPieces {
  return {
    authors: all.flatMap(({ authors }) => authors ?? []),
    credit: all.find(({ credit }) => credit)?.credit,
    published: all.find(({ published }) => published)?.published,
    updated: all.find(({ updated }) => updated)?.updated,
    place: all.find(({ place }) => place)?.place,
  };
}

function shift(found: ImprintLine, by: number): ImprintLine {
  const move = (piece: Piece): Piece => ({ value: piece.value, start: piece.start + by, end: piece.end + by });
  const { authors, credit, published, updated, place } = found.printed;
  const printed = {
    authors: authors?.map(move),
    credit: credit && move(credit),
    published: published && move(published),
    updated: updated && move(updated),
    place: place && move(place),
  };
  return { ...found, printed };
}
