const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = String.raw`(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const CLOCK = String.raw`(?<hour>[0-2]?\d)[:.](?<minute>[0-5]\d)(?:[:.](?<second>[0-5]\d)(?:[.,]\d+)?)?(?:\s*(?<half>[ap])\.?m\.?)?`;
const OFFSET = String.raw`(?<zone>Z|GMT|UTC|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))`;
const TIME_BEHIND = String.raw`(?:(?:T|[\s,]+(?:at\s+|[-–—|]\s*)?)${CLOCK}(?:\s*\(?${OFFSET}\b\)?)?)?`;

/** How pages write a date, for machines first; figures only where day and month cannot be mistaken for one another. */
const FORMS: readonly RegExp[] = [
  String.raw`(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)${TIME_BEHIND}`,
  String.raw`(?<![\d-])(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])(?:T?(?<hour>[0-2]\d)(?<minute>[0-5]\d)(?<second>[0-5]\d)?(?<zone>Z)?)?(?!\d)`,
  String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?${MONTH},?[\s-]+(?<year>(?:1[89]|20)\d\d)(?!\d)${TIME_BEHIND}`,
  String.raw`(?<!\p{L})${MONTH}\s*(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>(?:1[89]|20)\d\d)(?!\d)${TIME_BEHIND}`,
  String.raw`(?<!\d)(?<day>1[3-9]|2\d|3[01])[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})(?!\d)${TIME_BEHIND}`,
  String.raw`(?<!\d)(?<month>\d{1,2})[/.-](?<day>1[3-9]|2\d|3[01])[/.-](?<year>\d{4})(?!\d)${TIME_BEHIND}`,
].map((form) => new RegExp(form, "iu"));

const EPOCH = /^\d{10}(?:\d{3})?$/u;
/** News is not older than the press, and a date far off is a mistake of the page. */
const EARLIEST = 1600;
const LATEST = 2200;
/** A date stands near the start of the text it is looked for in. */
const LONGEST = 200;

/**
 * Reads the first date that a text gives in full, as ISO 8601: a day, or a date-time with its offset as it is given
 * (none where none is given; never moved to UTC). A month or a year alone is no date, and nothing is made up.
 */
export function readDate(raw: string): string | null {
  const text = raw.trim().slice(0, LONGEST);
  if (EPOCH.test(text)) return fromEpoch(Number(text.length === 10 ? `${text}000` : text));
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    const date = groups && fromParts(groups);
    if (date) return date;
  }
  return null;
}

const fromEpoch = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(".000Z", "Z");

type Parts = Readonly<Record<string, string | undefined>>;

function fromParts(parts: Parts): string | null {
  const year = Number(parts["year"]);
  const month = parts["name"] === undefined ? Number(parts["month"]) : MONTHS.indexOf(parts["name"].toLowerCase()) + 1;
  const day = Number(parts["day"]);
  if (year < EARLIEST || year > LATEST || !isDay(year, month, day)) return null;
  const date = `${parts["year"]}-${two(month)}-${two(day)}`;
  const time = clock(parts);
  return time === null ? date : `${date}T${time}${offset(parts["zone"])}`;
}

const two = (value: number): string => String(value).padStart(2, "0");

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function clock(parts: Parts): string | null {
  if (parts["hour"] === undefined || parts["minute"] === undefined) return null;
  const given = Number(parts["hour"]);
  const half = parts["half"]?.toLowerCase();
  const hour = half === undefined || given > 12 ? given : (given % 12) + (half === "p" ? 12 : 0);
  if (hour > 23) return null;
  const time = [two(hour), parts["minute"], parts["second"] ?? []].flat().join(":");
  // Midnight without an offset is how systems write a day without a time.
  return /^00:00(?::00)?$/u.test(time) && parts["zone"] === undefined ? null : time;
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return "";
  if (/^(?:Z|GMT|UTC)$/iu.test(zone)) return "Z";
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
