import { type Difference, difference } from "./difference.ts";
import type { DriftRules } from "./drift-rules.ts";
import type { Group, GroupSide } from "./group.ts";
import { slotSimilarity } from "./slot.ts";
import type { Unit } from "./unit.ts";

/** Surroundings that agree at least so much show that one word stands in the place of another. */
const SAME_SLOT = 0.8;

/**
 * Words in the place of others that exclude them: a nationality for another (“Dutch”, “German”), an office for another
 * (“finance minister”), soldiers for civilians. Synonyms cannot be told from other words, so that only these count.
 */
export function compareWords(group: Group, rules: DriftRules): Difference[] {
  const [own, other] = [free(group.a, group.b), free(group.b, group.a)];
  return own.flatMap((x) =>
    other
      .filter((y) => rules.areRivals(textOf(group.a, x), textOf(group.b, y)))
      .filter((y) => slotSimilarity(group.a, x.span, group.b, y.span) >= SAME_SLOT)
      .slice(0, 1)
      .map((y) => {
        const values = { a: textOf(group.a, x), b: textOf(group.b, y) };
        return difference("entity-changed", { a: x.span, b: y.span, values, explanation: `“${values.a}” became “${values.b}”` });
      }),
  );
}

/** Words of one passage that the other has nowhere. */
function free({ units }: GroupSide, other: GroupSide): Unit[] {
  const known = new Set(other.units.map(({ key }) => key));
  return units.filter((unit) => unit.content && !known.has(unit.key) && /^\p{L}/u.test(unit.key));
}

const textOf = ({ document }: GroupSide, { span }: Unit): string => document.reading.document.text.slice(...span);
