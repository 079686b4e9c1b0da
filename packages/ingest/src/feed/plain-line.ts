import { decodeHTML } from "entities";

/** A field of a feed as one line of plain text: without tags, entities and line ends; null when nothing is left. */
export function plainLine(field: string | null | undefined): string | null {
  // Titles are escaped once by the format and often once more by the outlet.
  const text = decodeHTML((field ?? "").replace(/<[^>]*>/gu, " "))
    .replace(/\s+/gu, " ")
    .trim();
  return text === "" ? null : text;
}
