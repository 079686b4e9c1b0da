import { suggest } from "./suggest.ts";
import { UsageError } from "./usage-error.ts";

/** Parts of a reading that can be asked for alone. */
const PARTS = ["document", "sentences", "statements", "events", "entities", "places", "times", "checks", "diagnostics"] as const;
export type Part = (typeof PARTS)[number];

/**
 * Reads a list such as “events,places”; null stands for all parts.
 * @throws UsageError for a part that there is none of.
 */
export function parseParts(list: string | null): ReadonlySet<Part> | null {
  if (list === null) return null;
  const parts = list.split(",").map((part) => part.trim()).filter((part) => part !== ""); // prettier-ignore
  if (parts.length === 0) throw new UsageError(`--only needs a list of ${PARTS.join(", ")}`);
  return new Set(parts.map(partOf));
}

function partOf(given: string): Part {
  const found = PARTS.find((part) => part === given.toLowerCase());
  if (found !== undefined) return found;
  const near = suggest(given.toLowerCase(), PARTS);
  throw new UsageError(
    `--only knows no part “${given}”; ${near === null ? `it takes ${PARTS.join(", ")}` : `did you mean ${near}?`}`,
  );
}
