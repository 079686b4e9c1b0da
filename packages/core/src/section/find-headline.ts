import { isClosed, type Line } from "./line.ts";
import type { SectionRules } from "./section-rules.ts";
import { isTitleCase } from "./title-case.ts";
import type { Verdicts } from "./verdict.ts";

/** A first line alone is not enough to tell a headline from a short paragraph; a text of this many lines has one. */
const FEWEST_LINES = 3;
const LONGEST_OPEN = 28;
const LONGEST_CLOSED = 20;
/** How much longer the paragraphs behind a headline with a full stop are than the headline. */
const LEDE_TO_HEADLINE = 1.1;

/**
 * Finds the headline: a line that repeats the known title, or else the first line when it looks like one. A full stop
 * at its end is a sign against it, but no more than that: many texts close their headlines.
 */
export function findHeadline(lines: readonly Line[], title: string | null, rules: SectionRules, verdicts: Verdicts): void {
  const open = [...lines.keys()].filter((i) => !verdicts[i]);
  const wanted = title === null ? "" : letters(title);
  const repeated = wanted === "" ? undefined : open.slice(0, 5).find((i) => letters(lines[i]?.text ?? "") === wanted);
  if (repeated !== undefined) {
    verdicts[repeated] = { kind: "headline", rule: "headline-title" };
    return;
  }
  const first = open[0];
  const rest = open
    .slice(1)
    .map((i) => lines[i])
    .filter((line) => line !== undefined);
  const line = first === undefined ? undefined : lines[first];
  if (first === undefined || !line || (lines.length < FEWEST_LINES && !isSureTitle(line))) return;
  if (looksLikeHeadline(line, rest, rules)) verdicts[first] = { kind: "headline", rule: "headline-first" };
}

const letters = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

const isSureTitle = (line: Line): boolean => line.words >= 4 && isTitleCase(line.text);

function looksLikeHeadline(line: Line, rest: readonly Line[], rules: SectionRules): boolean {
  if (line.words === 0 || /^\p{Ll}\p{Ll}/u.test(line.core) || /[,:]$/u.test(line.text)) return false;
  if (rules.readDateline(line.text, true)) return false;
  const next = rest.filter((candidate) => candidate.prose).slice(0, 3);
  if (next.length === 0) return false;
  if (!isClosed(line) || isTitleCase(line.text)) return line.words <= LONGEST_OPEN;
  if (line.words > LONGEST_CLOSED || rules.lede.test(line.text)) return false;
  return next.some(({ text }) => text.length >= LEDE_TO_HEADLINE * line.text.length);
}
