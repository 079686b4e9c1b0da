import type { Mention } from "../document/annotation/mention.ts";
import type { TokenRange } from "../document/annotation/token-range.ts";
import type { Token } from "../document/annotation/token.ts";

/** Signs after a place's name behind which stands what it lies in. */
const HOLDS = new Set([",", "("]);

/**
 * What is printed of a name that others stand behind: “Arland” of “Arland, Borland and Corland”, “Merrow” of “Merrow,
 * Valdoria”. Each of the others is a mention of its own, and nothing that this entity is called.
 * @param starts first tokens of all names of the document.
 */
export function ownRange(
  { range, name, form, plural }: Mention,
  starts: ReadonlySet<number>,
  tokens: readonly Token[],
): TokenRange {
  if (form !== "name" || name === null || name.range[1] >= range[1] || name.range[0] < range[0]) return range;
  const end = name.range[1];
  const others = Array.from({ length: range[1] - end }, (_, i) => end + i).some((token) => starts.has(token));
  const held = name.label === "LOC" && HOLDS.has(tokens[end]!.text);
  return others && (plural || held) ? [range[0], end] : range;
}
