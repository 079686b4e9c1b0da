import type { ImprintLine, Piece, PrintedPieces } from "../../section/section-rules.ts";
import { AGENCY, AGENCY_LIST } from "./section-agencies.ts";
import { readDateLine } from "./section-dates.ts";
import { readLoneDateline } from "./section-datelines.ts";
import { isPersonName, readNames } from "./section-names.ts";

type Region = "lead" | "tail" | "middle";

const BY =
  /^(?:(?:byline\s*:\s*)?(?:written\s+|posted\s+|published\s+|reported\s+|story\s+|words\s+|text\s+|report\s+)?by\s*:?\s+|(?:byline|authors?|reporter|journalist|correspondent)\s*:\s*)/iu;
const STAFF =
  /^(?:by\s+)?(?:(?:our|a|an|the)\s+)?(?:\p{Lu}[\p{L}-]*\s+){0,3}(?:news\s+desk|web\s+desk|online\s+desk|staff\s+(?:writer|reporter|correspondent)s?|special\s+correspondent|our\s+correspondent|staff|newsroom|editorial\s+team|city\s+reporter|news\s+service)$/iu;
/** What stands behind a name that is a byline without “By” (“Ann Lee, Moscow correspondent”, “Ann Lee, BBC News”). */
const POSITION = new RegExp(
  String.raw`^(?:(?:[\p{L}.&’'-]+\s+){0,4}(?:[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Ee]ditor|[Bb]ureau [Cc]hief)|${AGENCY}(?:\s+News)?)(?:,?\s+(?:in\s+)?\p{Lu}[\p{L} .’'-]{1,40})?$`,
  "u",
);
const NEXIS =
  /^(?:length\s*:\s*\d+\s+words|section\s*:.{1,80}|load-date\s*:.{1,60}|language\s*:\s*english|publication-type\s*:.{1,60}|dateline\s*:.{1,60}|graphic\s*:.{1,80})$/iu;

/** Who can be credited begins like a name, or is an agency that writes itself small. */
const CREDITED = new RegExp(String.raw`^(?:\p{Lu}|the \p{Lu}|(?:news )?agenc|${AGENCY})`, "u");

/** Lines that credit an agency or an outlet; the group `credit` is who. */
const CREDITS: readonly { readonly rule: string; readonly region: "edge" | "tail"; readonly pattern: RegExp }[] = [
  { rule: "credit-agency", region: "edge", pattern: new RegExp(String.raw`^[\s([–—-]*(?<credit>${AGENCY_LIST})[\s)\]]*$`, "du") },
  {
    rule: "credit-source",
    region: "edge",
    pattern: /^(?:news\s+)?(?:sources?|agency|provider|via|distributed\s+by)\s*[:–—-]\s*(?<credit>[^.:;!?]{2,50})$/diu,
  },
  {
    rule: "credit-inputs",
    region: "edge",
    pattern:
      /^\(?(?:with|compiled\s+from|based\s+on)\s+(?:additional\s+|agency\s+|some\s+)?(?:inputs?|reports?|reporting|files|wires?|information|material)\s*(?:by|from)?\s+(?<credit>[^.:;!?()]{2,60})\)?$/diu,
  },
  {
    rule: "credit-agency-inputs",
    region: "edge",
    pattern: /^\(?with\s+(?<credit>agenc(?:y|ies))\s+(?:inputs?|reports?|reporting)\)?$/diu,
  },
  {
    rule: "credit-contribution",
    region: "tail",
    pattern: new RegExp(
      String.raw`^\(?(?:the\s+)?(?<credit>${AGENCY_LIST})(?:\s+(?:news\s+agency|staff|writers?))?\s+(?:also\s+)?contributed\s+(?:reporting\s+)?to\s+(?:this|the)\s+(?:report|story|article|piece)\)?$`,
      "diu",
    ),
  },
  {
    rule: "credit-writers",
    region: "tail",
    pattern: new RegExp(
      String.raw`^\(?(?:the\s+)?(?<credit>${AGENCY})\s+(?:\p{L}+\s+)?(?:staff|writers?|reporters?|correspondents?|journalists?)\s.{2,140}\bcontributed\b.{0,80}$`,
      "diu",
    ),
  },
  {
    rule: "credit-first-published",
    region: "edge",
    pattern:
      /^(?:[Nn]ote:\s*)?(?:[Tt]his|[Tt]he)\s+(?:story|article|report|piece|post|content|analysis)\s+(?:was\s+|is\s+|has\s+been\s+)?(?:(?:first|originally)\s+)?(?:published|appeared|produced|republished|reprinted)(?:\s+(?:first|originally))?\s+(?:by|in|on|at|from)\s+(?<credit>\p{Lu}[^:;!?]{1,60})$/du,
  },
];

const PERSONS = String.raw`(?<who>\p{Lu}[^.!?:]{1,120}?)`;
const CONTRIBUTORS: readonly RegExp[] = [
  new RegExp(
    String.raw`^\(?${PERSONS}\s+(?:also\s+)?contributed(?:\s+reporting)?(?:\s+(?:to|for)\s+(?:this|the)\s+(?:report|story|article|piece|post))?(?:\s+from\s+\p{Lu}[^!?]{1,60})?\)?$`,
    "u",
  ),
  new RegExp(String.raw`^${PERSONS}\s+reported\s+from\s+\p{Lu}[\p{L}., ’'-]{1,60}$`, "u"),
  /^[([–—-]*\s*(?:additional\s+reporting|contributing|with\s+additional\s+reporting|additional\s+writing|translated|co-authored|edited|editing|compiled)(?:\s+by|\s*:)\s*(?<who>\p{Lu}[^!?]{1,160}?)[\])]?$/iu,
];
const REPORTING =
  /^[([]?(?:reporting|writing|reported|written)(?:\s+and\s+(?:writing|editing))?\s+by\s+(?<who>\p{Lu}[^;.()]{1,120}?)(?:\s+in\s+\p{Lu}[^;.()]*)?(?:[;.]\s*(?:additional\s+)?(?:writing|editing|reporting|edited|translation)\b.{1,160})?[\])]?$/disu;

/** Reads a line that says who wrote the text, when, or from whose report. */
export function readImprintLine(line: string, region: Region): ImprintLine | null {
  if (NEXIS.test(line)) return { rule: "database-label", kind: "boilerplate", printed: {} };
  if (region === "middle") return readMarkedByline(line);
  return (
    readByline(line, region) ??
    readDates(line, region) ??
    readCredit(line, region) ??
    (region === "lead" ? readLoneDateline(line) : null) ??
    readContributors(line, region)
  );
}

/** In the middle of a text, only a line that calls itself a byline is one. */
function readMarkedByline(line: string): ImprintLine | null {
  return /^(?:byline|authors?)\s*:/iu.test(line) ? readByline(line, "lead") : null;
}

function readByline(line: string, region: Region): ImprintLine | null {
  if (STAFF.test(line)) return { rule: "byline-staff", kind: "byline", printed: {} };
  const dated = readDatedByline(line);
  if (dated) return dated;
  const by = BY.exec(line);
  if (by) {
    const { dates, end } = datesBehind(line);
    const names = readNames(line.slice(0, end), by[0].length);
    return names && { rule: "byline", kind: "byline", printed: { authors: names.authors, credit: names.credit, ...dates } };
  }
  if (region !== "lead") return null;
  const [name = "", ...rest] = line.split(/,\s+|\s+(?=in\s)/u);
  const role = rest.join(", ");
  if (!isPersonName(name) || !POSITION.test(role)) return null;
  const names = readNames(line, 0);
  return names && { rule: "byline-role", kind: "byline", printed: { authors: names.authors, credit: names.credit } };
}

/** The byline of weblogs, which begins with the date: “Posted on 13 September 2023 by Ann Lee”. */
const DATED = /^(?<when>(?:posted|published|written|updated)\b.{3,60}?)\s+by\s+(?=\S)/iu;
function readDatedByline(line: string): ImprintLine | null {
  const found = DATED.exec(line);
  const dates = found && readDateLine(found.groups!["when"]!);
  const names = found && dates && readNames(line, found[0].length);
  return names
    ? { rule: "byline-dated", kind: "byline", printed: { authors: names.authors, credit: names.credit, ...dates } }
    : null;
}

/** The date that a byline ends with (“By Ann Lee, 13 September 2023”), and where the names end. */
function datesBehind(line: string): { readonly dates: Pick<PrintedPieces, "published" | "updated">; readonly end: number } {
  for (const { 0: joint, index } of line.matchAll(
    /,?\s+(?:on\s+|[-–—]\s+)?(?=(?:\p{Lu}\p{L}+\.?,?\s+)?\d|(?:[Pp]ublished|[Uu]pdated|[Pp]osted)\b)|,\s+(?=\p{Lu})/gu,
  )) {
    const start = index + joint.length;
    const found = readDateLine(line.slice(start));
    if (!found) continue;
    const move = (piece: Piece | undefined): Piece | undefined =>
      piece && { value: piece.value, start: piece.start + start, end: piece.end + start };
    return { dates: { published: move(found.published), updated: move(found.updated) }, end: index };
  }
  return { dates: {}, end: line.length };
}

function readDates(line: string, region: Region): ImprintLine | null {
  const dates = readDateLine(line);
  // At the end of a text a date alone may be part of it; one that is called the date of publication is not.
  if (!dates || (region === "tail" && !/^\P{L}*(?:published|posted|updated|last|first|date|modified)/iu.test(line))) return null;
  return { rule: dates.published ? "date-published" : "date-updated", kind: "dateline", printed: dates };
}

function readCredit(line: string, region: Region): ImprintLine | null {
  for (const { rule, region: wanted, pattern } of CREDITS) {
    if (wanted === "tail" && region !== "tail") continue;
    const place = pattern.exec(line)?.indices?.groups?.["credit"];
    if (!place || !CREDITED.test(line.slice(...place))) continue;
    return { rule, kind: "byline", printed: { credit: trimArticle(line, place) } };
  }
  return null;
}

function trimArticle(line: string, [start, end]: readonly [number, number]): Piece {
  const article = new RegExp(`^the\\s+(?=${AGENCY})`, "iu").exec(line.slice(start, end))?.[0].length ?? 0;
  const value = line.slice(start + article, end).trimEnd();
  return { value, start: start + article, end: start + article + value.length };
}

function readContributors(line: string, region: Region): ImprintLine | null {
  const place = REPORTING.exec(line)?.indices?.groups?.["who"];
  if (place) {
    const names = readNames(line.slice(0, place[1]), place[0]);
    if (names) return { rule: "byline-reporting", kind: "byline", printed: { authors: names.authors } };
  }
  if (region !== "tail") return null;
  const who = CONTRIBUTORS.map((pattern) => pattern.exec(line)?.groups?.["who"]).find(Boolean);
  return who && /^\p{Lu}/u.test(who) ? { rule: "byline-contributors", kind: "byline", printed: {} } : null;
}
