import type { DatelinePrefix, ImprintLine, Piece } from "../../section/section-rules.ts";
import { AGENCY_LIST } from "./section-agencies.ts";
import { readDay } from "./section-dates.ts";

/** No dateline is longer; what stands further in is not looked at. */
const LONGEST = 120;

const CAPS = String.raw`\p{Lu}[\p{Lu}\p{M}.’'-]*`;
const TITLE = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*`;
const SMALL = "de|del|la|le|el|al|da|do|dos|of|and|on|upon|OF|AND|ON|DE|LA|EL";
const CAPS_PART = String.raw`${CAPS}(?:\s+(?:(?:${SMALL})\s+)?${CAPS}){0,3}`;
const TITLE_PART = String.raw`${TITLE}(?:\s+(?:(?:${SMALL})\s+)?${TITLE}){0,3}`;
/** A town in capitals, then its state or country (“MANCHESTER, N.H.”), or towns with a stroke between them. */
const CAPS_PLACE = String.raw`(?<place>(?=[^,(]*\p{Lu}\p{Lu})${CAPS_PART}(?:\s*/\s*${CAPS_PART}){0,2}(?:,\s+${TITLE_PART}){0,2})`;
const TITLE_PLACE = String.raw`(?<place>${TITLE_PART}(?:\s*/\s*${TITLE_PART}){0,2}(?:,\s+${TITLE_PART}){0,2})`;
const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JAN\.?|FEB\.?|MARCH|APRIL|MAY|JUNE|JULY|AUG\.?|SEPT?\.?|OCT\.?|NOV\.?|DEC\.?)`;
const DATE = String.raw`(?<date>${MONTH}\s+\d{1,2}(?:,?\s+\d{4})?|\d{1,2}\s+${MONTH}(?:,?\s+\d{4})?)`;
const KNOWN = String.raw`[([/]\s*(?<credit>${AGENCY_LIST})(?:,[^()]{1,40})?\s*[)\]/]\.?`;
/** A station's letters or a service's name in brackets; a party and a state (“R-Texas”) is no outlet. */
const BRACKET = String.raw`\((?!(?:[A-Z]|Dem|Rep|Ind)-)(?<credit>\p{Lu}[\p{L}\d&. /-]{1,28})\)`;
const DASH = String.raw`\s*(?:[–—―]|-{1,2})(?!\p{L}\s)`;
const OPEN = String.raw`\s*(?=[\p{Lu}\d“"‘'«(\[$€£@#.…])`;
const SPACED = String.raw`(?:\s+(?:[–—―]|-{1,2})\s*|\s*—\s*)`;

interface Form {
  readonly rule: string;
  /** Only in front of the first paragraph, because elsewhere it is likelier a label or a speaker. */
  readonly first: boolean;
  /** What the pattern cannot do without: most paragraphs lack it, and looking for it is cheap. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
}

const BRACKETED = /[([/]/;
const DATED = /\d/;
const DASHED = /[–—―-]/;
const COLON = /:/;

const form = (rule: string, first: boolean, needs: RegExp, source: string): Form => ({
  rule,
  first,
  needs,
  pattern: new RegExp(`^${source}`, "ud"),
});

const FORMS: readonly Form[] = [
  form("dateline-agency", false, BRACKETED, String.raw`(?:${TITLE_PLACE},?\s*)?(?:${DATE},?\s*)?${KNOWN}(?:${DASH}|\s*:)${OPEN}`),
  form("dateline-agency", true, BRACKETED, String.raw`(?:${TITLE_PLACE},?\s*)?(?:${DATE}[.,]?\s*)?${KNOWN}${OPEN}`),
  form("dateline-station", false, BRACKETED, String.raw`${CAPS_PLACE},?\s*(?:${DATE},?\s*)?${BRACKET}${DASH}${OPEN}`),
  form("dateline-date", false, DATED, String.raw`${CAPS_PLACE},?\s+\(?${DATE}\)?[.:]?${SPACED}${OPEN}`),
  form("dateline-date", true, DATED, String.raw`${TITLE_PLACE},\s+\(?${DATE}\)?(?:${SPACED}|:\s+)${OPEN}`),
  form(
    "dateline-state",
    false,
    DASHED,
    String.raw`(?=[^,]+,\s+(?:\p{Lu}\.){2}|[^,]+,\s+\p{Lu}\p{L}{2,5}\.)${CAPS_PLACE}${SPACED}${OPEN}`,
  ),
  form("dateline-place", true, DASHED, String.raw`${CAPS_PLACE}${SPACED}${OPEN}`),
  // A line as long as this is no headline or label; a place has more than the three letters of an acronym.
  form("dateline-colon", true, COLON, String.raw`(?=(?:\p{Lu}{4,}|\p{Lu}+\s\p{Lu}+):)${CAPS_PLACE}:\s+(?=(?:\S+\s+){12})${OPEN}`),
];

const LONE: readonly RegExp[] = [
  new RegExp(String.raw`^${TITLE_PLACE},?\s+\(?${DATE}\)?(?:\s*${KNOWN})?\s*[–—:-]{0,2}$`, "ud"),
  new RegExp(String.raw`^${TITLE_PLACE}\s*${KNOWN}\s*[–—:-]{0,2}$`, "ud"),
];

/** Labels in capitals that stand where a dateline could. */
const LABEL =
  /^(?:UPDATED?|BREAKING|EXCLUSIVE|WATCH|LOOK|VIDEO|PHOTOS?|LIVE|NOTE|EDITOR|CORRECTION|CLARIFICATION|ANALYSIS|OPINION|COMMENT|EXPLAINER|FACT|FACTBOX|TIMELINE|INTERVIEW|REPORT|ALERT|WARNING|READ|SEE|LISTEN|BOOM|BUSTED|POLL|Q|A|QUESTION|ANSWER|BYLINE|HEADLINE|ABSTRACT|SUMMARY|DEVELOPING|JUST|ORIGINAL|PREVIOUSLY|RELATED|MORE|TWITTER|FACEBOOK|EMAIL)\b/u;
/** Words that a place name in capitals does not hold, but a headline or a heading in capitals does. */
const PROSE =
  /\b(?:IS|ARE|WAS|HAS|HAVE|HOW|WHAT|WHY|WHO|BUT|NOT|THE\s+\w+\s+\w+|FOR|WITH|FROM|TO|BY|ABOUT|VIA|SAYS|YOUR|NEWS|STORY|WEEK|DAY)\b/u;

/** A dateline starts with a place, or with its agency in brackets. */
const CAPITAL = /^[\p{Lu}\d([/]/u;

/** Reads the dateline that a paragraph starts with. */
export function readDateline(paragraph: string, first: boolean): DatelinePrefix | null {
  const head = paragraph.slice(0, LONGEST);
  if (!CAPITAL.test(head) || LABEL.test(head)) return null;
  for (const { rule, first: onlyFirst, needs, pattern } of FORMS) {
    if ((onlyFirst && !first) || !needs.test(head)) continue;
    const match = pattern.exec(head);
    if (!match || !isPlace(match.groups?.["place"])) continue;
    return { rule, end: match[0].trimEnd().length, printed: printedBy(match) };
  }
  return null;
}

/** Reads a line that holds a dateline and no more. */
export function readLoneDateline(line: string): ImprintLine | null {
  if (!DATED.test(line) && !BRACKETED.test(line)) return null;
  for (const pattern of LONE) {
    const match = pattern.exec(line);
    if (match && !LABEL.test(line)) return { rule: "dateline-line", kind: "dateline", printed: printedBy(match) };
  }
  return null;
}

const isPlace = (place: string | undefined): boolean => place === undefined || !PROSE.test(place);

function printedBy({ groups = {}, indices }: RegExpExecArray) {
  const piece = (name: string): Piece | undefined => {
    const [start, end] = indices?.groups?.[name] ?? [];
    return start === undefined || end === undefined ? undefined : trimmed(groups[name] ?? "", start);
  };
  const date = piece("date");
  const day = date && readDay(date.value, 0);
  return {
    place: piece("place"),
    credit: piece("credit"),
    published: date && day ? { ...date, value: day.day } : undefined,
  };
}

function trimmed(value: string, start: number): Piece {
  const text = value.trim().replace(/^the\s+(?=\S)/iu, "");
  const from = start + value.indexOf(text);
  return { value: text, start: from, end: from + text.length };
}
