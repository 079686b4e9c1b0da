import type { Attribution } from "../../document/annotation/attribution.ts";
import { inRanges } from "../../document/annotation/token-range.ts";
import { changed, type Refiner } from "../refiner.ts";

/** Puts each statement within the smallest one whose content holds its cue, or, where it has none, its content. */
export const nest: Refiner = {
  name: "nest",
  refine: (attributions) => {
    const parents = attributions.map((attribution, i) => parentOf(attribution, i, attributions));
    return attributions.map((attribution, i) => {
      const within = parents[i] ?? null;
      return within === null ? attribution : changed(attribution, "nest", { within });
    });
  },
};

function parentOf(attribution: Attribution, index: number, all: readonly Attribution[]): number | null {
  const at = attribution.cue?.[0] ?? attribution.content[0]![0];
  let best: number | null = null;
  all.forEach((other, i) => {
    if (i === index || other.cue === null || other.cue[0] === attribution.cue?.[0]) return;
    const holds = inRanges(at, other.content) && size(other) > size(attribution);
    if (holds && (best === null || size(other) < size(all[best]!))) best = i;
  });
  return best;
}

const size = ({ content }: Attribution): number => content.reduce((sum, [first, last]) => sum + last - first, 0);
