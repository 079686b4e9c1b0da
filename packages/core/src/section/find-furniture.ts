import type { Line } from "./line.ts";
import { matchLabels } from "./match-labels.ts";
import { isTitleCase } from "./title-case.ts";
import type { LineRule, Region, SectionRules } from "./section-rules.ts";
import { proseBefore, type Verdict, type Verdicts } from "./verdict.ts";

/** Prose lines that a lead may hold (a headline and a standfirst that end in a full stop), or a tail (an author's note). */
const EDGE_PROSE = 2;
const LONGEST_LINK = 25;
const RUN = 4;

/** Where a line stands in its text, from the prose before and behind it. */
function regionOf(before: number, total: number, line: Line): "lead" | "tail" | "middle" {
  const behind = total - before - (line.prose ? 1 : 0);
  // In a short text every line is near its start; what stands behind all prose is the tail.
  if (before > 0 && behind === 0) return "tail";
  if (before <= EDGE_PROSE && before <= behind) return "lead";
  return behind <= EDGE_PROSE ? "tail" : "middle";
}

/** Decides which lines are furniture (and captions) by their wording, their neighbours and their place. */
export function findFurniture(lines: readonly Line[], rules: SectionRules): Verdicts {
  const verdicts: Verdicts = lines.map((line) => byWording(line, rules));
  applyRegionRules(lines, rules, verdicts);
  keepCompany(lines, rules, verdicts);
  followLinks(lines, verdicts);
  followComments(lines, rules, verdicts);
  clearTail(lines, verdicts);
  return verdicts;
}

const verdictOf = ({ kind, id, opens }: LineRule): Verdict => ({ kind, rule: id, ...(opens && { opens }) });

function byWording(line: Line, rules: SectionRules): Verdict | undefined {
  if (line.core === "") return undefined;
  const rule = rules.lines.find((rule) => !rule.company && !rule.region && rule.pattern.test(line.core));
  if (rule) return verdictOf(rule);
  return matchLabels(line.core, rules.labels) === "sure" ? { kind: "boilerplate", rule: "label" } : undefined;
}

function applyRegionRules(lines: readonly Line[], rules: SectionRules, verdicts: Verdicts): void {
  const regional = rules.lines.filter(({ region, company }) => region && !company);
  const regions = regionsOf(lines, verdicts);
  for (const [i, line] of lines.entries()) {
    if (verdicts[i] || line.core === "") continue;
    const rule = regional.find((rule) => holds(rule.region, regions[i]) && rule.pattern.test(line.core));
    if (rule) verdicts[i] = verdictOf(rule);
  }
}

/** The region of every line, as the verdicts stand now. */
export function regionsOf(lines: readonly Line[], verdicts: Verdicts): ("lead" | "tail" | "middle")[] {
  const before = proseBefore(lines, verdicts);
  const total = lines.filter((line, i) => line.prose && !verdicts[i]).length;
  return lines.map((line, i) => regionOf(before[i] ?? 0, total, line));
}

const holds = (wanted: Region | undefined, region: string | undefined): boolean =>
  wanted === undefined || wanted === "anywhere" || wanted === region || (wanted === "edge" && region !== "middle");

/** Lines that an article could say too count as furniture next to a line that is furniture, and so on from there. */
function keepCompany(lines: readonly Line[], rules: SectionRules, verdicts: Verdicts): void {
  const regions = regionsOf(lines, verdicts);
  const candidates = lines.map((line, i) => (verdicts[i] ? undefined : byCompany(line, rules, regions[i])));
  const spread = (order: readonly number[], step: 1 | -1): void => {
    for (const i of order) {
      const candidate = candidates[i];
      if (candidate && !verdicts[i] && verdicts[i - step]?.kind === "boilerplate") verdicts[i] = candidate;
    }
  };
  for (const i of lines.keys()) if (isRun(candidates, i)) verdicts[i] ??= candidates[i];
  const order = [...lines.keys()];
  spread(order, 1);
  spread(order.toReversed(), -1);
}

/** Whether a run of such lines goes on from this one, long enough to be a menu and no list of an article. */
const isRun = (candidates: Verdicts, i: number): boolean => candidates.slice(i, i + RUN).filter(Boolean).length === RUN;

function byCompany(line: Line, rules: SectionRules, region: string | undefined): Verdict | undefined {
  if (line.core === "") return undefined;
  const rule = rules.lines.find((rule) => rule.company && holds(rule.region, region) && rule.pattern.test(line.core));
  if (rule) return verdictOf(rule);
  return matchLabels(line.core, rules.labels) === null ? undefined : { kind: "boilerplate", rule: "label" };
}

/** The titles of other articles under “Related” or “Most read”. */
function followLinks(lines: readonly Line[], verdicts: Verdicts): void {
  for (let i = 0; i < lines.length; i += 1) {
    if (verdicts[i]?.opens !== "links") continue;
    for (let line = lines[i + 1]; line && !verdicts[i + 1] && isLink(line); line = lines[i + 1]) {
      i += 1;
      verdicts[i] = { kind: "boilerplate", rule: "link-list" };
    }
  }
}

const isLink = (line: Line): boolean => line.words <= LONGEST_LINK && isTitleCase(line.text);

/** Readers' comments, from a heading that a comment follows at once, to the end of the text. */
function followComments(lines: readonly Line[], rules: SectionRules, verdicts: Verdicts): void {
  const start = lines.findIndex(
    (_, i) => verdicts[i]?.opens === "comments" && lines.slice(i + 1, i + 3).some((next) => rules.commentHead.test(next.core)),
  );
  if (start < 0) return;
  for (let i = start + 1; i < lines.length; i += 1) verdicts[i] ??= { kind: "boilerplate", rule: "comment-thread" };
}

/** What stands behind the first furniture of the tail and is no prose: menus, links, names of buttons. */
function clearTail(lines: readonly Line[], verdicts: Verdicts): void {
  let last = lines.length;
  while (last > 0 && isTail(lines[last - 1], verdicts[last - 1])) last -= 1;
  const start = verdicts.findIndex((verdict, i) => i >= last && verdict?.rule !== undefined && ENDS.has(verdict.rule));
  if (start < 0) return;
  for (let i = start + 1; i < lines.length; i += 1) verdicts[i] ??= { kind: "boilerplate", rule: "tail" };
}

const isTail = (line: Line | undefined, verdict: Verdict | undefined): boolean =>
  verdict?.kind === "boilerplate" || (line !== undefined && !verdict && !line.prose);

/** Furniture that stands behind an article and never inside one. */
const ENDS: ReadonlySet<string> = new Set(["comment-form", "comment-count", "link-list", "copyright"]);
