import type { Piece } from "../../section/section-rules.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`;
const DAY = String.raw`(?<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?<year>(?:1[89]|20)\d\d)\b`;

/** Ways to write a day with its year; those in figures only where day and month cannot be mistaken for one another. */
const FORMS: readonly RegExp[] = [
  String.raw`${DAY}\s+(?:of\s+)?${MONTH},?\s+${YEAR}`,
  String.raw`${DAY}-${MONTH}-${YEAR}`,
  String.raw`${MONTH}\s*${DAY},?\s+${YEAR}`,
  String.raw`${YEAR}[-/.](?<month>0[1-9]|1[0-2])[-/.](?<day>0[1-9]|[12]\d|3[01])\b`,
  String.raw`(?<day>1[3-9]|2\d|3[01])[/.-](?<month>0?[1-9]|1[0-2])[/.-]${YEAR}`,
  String.raw`(?<month>0?[1-9]|1[0-2])[/.-](?<day>1[3-9]|2\d|3[01])[/.-]${YEAR}`,
].map((form) => new RegExp(form, "iuy"));

const TIME =
  /(?:(?<hour>[01]?\d|2[0-3])[:.](?<minute>[0-5]\d)(?:[:.](?<second>[0-5]\d))?(?:\s*(?:hrs?|hours)\b)?|(?<bare>1[0-2]|0?[1-9])(?=\s*[ap]\.?m))(?:\s*(?<half>[ap])\.?m\b\.?)?/iuy;
const ZONE = /\(?(?<name>[A-Z]{2,5}|Z)(?<shift>[+-]\d{1,2}(?::?\d{2})?)?\)?(?!\p{L})|(?<figures>[+-]\d{2}:?\d{2})/uy;
const WEEKDAY = /(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/iuy;
const PUBLISHED =
  /(?:first\s+|originally\s+)?(?:published|posted|issued|released|created|release\s+date|publication\s+date|date\s+published|pub\s*date|date|on)\b/iuy;
const UPDATED = /(?:(?:last|latest)\s+)?(?:updated?|modified|revised|edited)\b/iuy;
const BETWEEN = /(?:[\s,;:|•·/()–—-]+|(?:at|on)\b)+/iuy;

/** Zones with one meaning in the news; “IST”, “BST” or “CST” have several, and are left out rather than guessed. */
const OFFSETS: ReadonlyMap<string, string> = new Map([
  ["Z", "Z"],
  ["GMT", "Z"],
  ["UTC", "Z"],
  ["EST", "-05:00"],
  ["EDT", "-04:00"],
  ["CDT", "-05:00"],
  ["MDT", "-06:00"],
  ["MST", "-07:00"],
  ["PDT", "-07:00"],
  ["CET", "+01:00"],
  ["CEST", "+02:00"],
  ["EET", "+02:00"],
  ["EEST", "+03:00"],
  ["MSK", "+03:00"],
  ["PKT", "+05:00"],
  ["HKT", "+08:00"],
  ["SGT", "+08:00"],
  ["JST", "+09:00"],
  ["KST", "+09:00"],
  ["AEST", "+10:00"],
  ["AEDT", "+11:00"],
  ["NZST", "+12:00"],
  ["NZDT", "+13:00"],
]);

type Role = "published" | "updated";

/** One word of a date line: what it is, and for a day, a time or a zone its value in ISO 8601. */
interface Mark {
  readonly kind: Role | "day" | "time" | "zone";
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A day with the time and zone that stand beside it. */
interface Stamp {
  readonly role: Role;
  readonly day: string;
  time: string;
  zone: string;
  readonly start: number;
  end: number;
}

/** The day that is written at `at`, as an ISO 8601 date, and where it ends; null where none is or it does not exist. */
export function readDay(text: string, at: number): { readonly day: string; readonly end: number } | null {
  for (const form of FORMS) {
    form.lastIndex = at;
    const groups = form.exec(text)?.groups;
    const day = groups && isoDay(groups["year"] ?? "", groups["month"] ?? "", groups["day"] ?? "");
    if (day) return { day, end: form.lastIndex };
  }
  return null;
}

function isoDay(year: string, month: string, day: string): string | undefined {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  const index = named < 0 ? Number(month) - 1 : named;
  const date = new Date(Date.UTC(Number(year), index, Number(day)));
  return date.getUTCMonth() === index ? date.toISOString().slice(0, 10) : undefined;
}

/**
 * Reads a line that is made of dates of publication and update and nothing else (“Published: 13 September 2023, 10:42
 * GMT”). Values are ISO 8601, with an offset only where the line gives one.
 */
export function readDateLine(line: string): { readonly published?: Piece; readonly updated?: Piece } | null {
  const stamps = collectStamps(scan(line) ?? []);
  const published = stamps?.find(({ role }) => role === "published");
  const updated = stamps?.find(({ role }) => role === "updated");
  if (!published && !updated) return null;
  return { ...(published && { published: piece(published) }), ...(updated && { updated: piece(updated) }) };
}

const matchAt = (pattern: RegExp, line: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(line);
};

/** The marks of a line in order; null when anything else stands in it. */
function scan(line: string): Mark[] | null {
  const marks: Mark[] = [];
  for (let at = 0; at < line.length;) {
    const skipped = matchAt(BETWEEN, line, at) ?? matchAt(WEEKDAY, line, at);
    const mark = skipped ? undefined : markAt(line, at);
    if (!skipped && !mark) return null;
    if (mark) marks.push(mark);
    at = mark ? mark.end : at + (skipped?.[0].length ?? 0);
  }
  return marks;
}

function markAt(line: string, start: number): Mark | undefined {
  const day = readDay(line, start);
  if (day) return { kind: "day", value: day.day, start, end: day.end };
  const found = (kind: Mark["kind"], pattern: RegExp, value: (match: RegExpExecArray) => string): Mark | undefined => {
    const match = matchAt(pattern, line, start);
    return match ? { kind, value: value(match), start, end: start + match[0].length } : undefined;
  };
  return (
    found("updated", UPDATED, () => "") ??
    found("published", PUBLISHED, () => "") ??
    found("time", TIME, clock) ??
    found("zone", ZONE, offset)
  );
}

/** Puts days, times and zones together; null when a zone stands without a time. */
function collectStamps(marks: readonly Mark[]): Stamp[] | null {
  const stamps: Stamp[] = [];
  let role: Role = "published";
  // A time may stand before its day: “10:42 GMT, 13 September 2023”.
  let early: { time: string; zone: string; start: number } | undefined;
  for (const { kind, value, start, end } of marks) {
    const open = stamps.at(-1);
    if (kind === "day") {
      stamps.push({ role, day: value, time: early?.time ?? "", zone: early?.zone ?? "", start: early?.start ?? start, end });
      early = undefined;
    } else if (kind === "time") {
      if (open?.time === "") Object.assign(open, { time: value, end });
      else early = { time: value, zone: "", start };
    } else if (kind === "zone") {
      if (early) early.zone = value;
      else if (open && open.time !== "") Object.assign(open, { zone: value, end });
      else return null;
    } else {
      role = kind;
    }
  }
  return stamps;
}

function piece({ day, time, zone, start, end }: Stamp): Piece {
  return { value: time === "" ? day : `${day}T${time}${zone}`, start, end };
}

/** A time of day as hh:mm, or hh:mm:ss where seconds are given. */
function clock({ groups = {} }: RegExpExecArray): string {
  const half = groups["half"]?.toLowerCase();
  const given = Number(groups["hour"] ?? groups["bare"]);
  const hour = half === undefined || given > 12 ? given : (given % 12) + (half === "p" ? 12 : 0);
  const parts = [String(hour), groups["minute"] ?? "00", groups["second"] ?? []].flat();
  return parts.map((part) => part.padStart(2, "0")).join(":");
}

/** The offset from UTC that a zone gives (“Z”, “+09:00”); empty where it has several meanings. */
function offset({ groups = {} }: RegExpExecArray): string {
  const { name, shift, figures } = groups;
  if (figures) return `${figures.slice(0, 3)}:${figures.slice(-2)}`;
  if (shift && (name === "GMT" || name === "UTC")) {
    const [hours = "", minutes = "00"] = shift.slice(1).split(":");
    return `${shift[0]}${hours.slice(0, 2).padStart(2, "0")}:${hours.slice(2) || minutes}`;
  }
  return OFFSETS.get(name ?? "") ?? "";
}
