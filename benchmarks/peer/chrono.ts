import * as chrono from "chrono-node";
import type { FoundTime } from "./time-expression.ts";

const two = (n: number | null): string => String(n ?? 0).padStart(2, "0");

/** The times that chrono-node finds, with the parts that it is certain of as TIMEX3. */
export function chronoTimes(text: string, published: string): FoundTime[] {
  return chrono.parse(text, new Date(`${published}T12:00:00`)).map(({ index, text: phrase, start }) => ({
    span: [index, index + phrase.length],
    value: valueOf(start),
  }));
}

function valueOf(parts: chrono.ParsedComponents): string {
  const year = String(parts.get("year")).padStart(4, "0");
  const day = `${year}-${two(parts.get("month"))}-${two(parts.get("day"))}`;
  if (parts.isCertain("hour")) return `${day}T${two(parts.get("hour"))}:${two(parts.get("minute"))}`;
  if (parts.isCertain("day") || parts.isCertain("weekday")) return day;
  if (parts.isCertain("month")) return `${year}-${two(parts.get("month"))}`;
  return parts.isCertain("year") ? year : day;
}
