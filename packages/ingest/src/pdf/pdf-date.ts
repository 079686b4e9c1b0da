const FORM =
  /^(?:D:)?(?<year>\d{4})(?:(?<month>\d\d)(?:(?<day>\d\d)(?:(?<hour>\d\d)(?:(?<minute>\d\d)(?<second>\d\d)?)?)?)?)?(?<zone>Z|[+-]\d\d(?:'?\d\d)?'?)?/u;

/**
 * A date of a PDF (ISO 32000-1, 7.9.4: D:YYYYMMDDHHmmSSOHH'mm') as ISO 8601, as exact as it is given; null for what is
 * none.
 */
export function pdfDate(raw: string): string | null {
  const parts = FORM.exec(raw.trim())?.groups;
  const { year, month = "01", day = "01", hour, minute, second = "00" } = parts ?? {};
  if (year === undefined || Number(year) < 1900 || !isDay(Number(year), Number(month), Number(day))) return null;
  if (parts?.["day"] === undefined) return [year, parts?.["month"]].filter(Boolean).join("-");
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return date;
  return `${date}T${hour}:${minute}:${second}${zoneOf(parts?.["zone"])}`;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined || zone === "Z") return zone ?? "";
  const digits = zone.slice(1).replaceAll("'", "").padEnd(4, "0");
  return Number(digits.slice(0, 2)) > 14 ? "" : `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
