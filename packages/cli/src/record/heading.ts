import type { Reading } from "@hearsay/core";
import { words } from "./evidence.ts";

/** The title of a document, or its headline in the text, or its first words. */
export function titleOf(reading: Reading): string {
  const { title, sections } = reading.document;
  if (title !== null && title.trim() !== "") return title.trim();
  const headline = sections.find(({ kind }) => kind === "headline");
  if (headline) return words(reading, [headline.span]);
  const [first] = reading.sentences;
  return first ? shortened(words(reading, [first]), 90) : "Untitled";
}

/** At most `length` characters, cut between words. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/\s+\S*$/, "")} …`;
}

const months = "January February March April May June July August September October November December".split(" ");

/** A date of publication for a reader: “11 March 2026”, “11 March 2026, 14:05 +01:00”; unknown forms as they are. */
export function publishedText(published: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})[\d:.,]*(Z|[+-][\d:]+)?)?)?)?$/.exec(published);
  if (!parts) return published;
  const [, year = "", month, day, time, offset] = parts;
  const name = month === undefined ? undefined : months[Number(month) - 1];
  const date = [day === undefined ? undefined : String(Number(day)), name, year].filter((part) => part !== undefined).join(" ");
  if (time === undefined) return date;
  return `${date}, ${time}${offset === undefined ? "" : ` ${offset === "Z" ? "UTC" : offset}`}`;
}
