import type { Attribution } from "../../document/annotation/attribution.ts";
import { changed, type Refiner } from "../refiner.ts";

/** Puts each statement within the smallest one whose content holds its cue, or, where it has none, its content. */
export const nest: Refiner = {
  name: "nest",
  refine: (attributions) => {
    const holders = holdersByToken(attributions);
    const parents = attributions.map((attribution, i) => parentOf(attribution, i, attributions, holders));
    return attributions.map((attribution, i) => {
      const within = parents[i] ?? null;
      return within === null ? attribution : changed(attribution, "nest", { within });
    });
  },
};

/** The attributions whose content holds each token that is the start of a cue or a content. */
function holdersByToken(all: readonly Attribution[]): ReadonlyMap<number, readonly number[]> {
  const starts = new Map<number, number[]>(all.map((attribution) => [startOf(attribution), []]));
  all.forEach(({ content }, i) => {
    for (const [first, last] of content) for (let token = first; token < last; token++) starts.get(token)?.push(i);
  });
  return starts;
}

const startOf = ({ cue, content }: Attribution): number => cue?.[0] ?? content[0]![0];

function parentOf(
  attribution: Attribution,
  index: number,
  all: readonly Attribution[],
  holders: ReadonlyMap<number, readonly number[]>,
): number | null {
  let best: number | null = null;
  for (const i of holders.get(startOf(attribution)) ?? []) {
    const other = all[i]!;
    if (i === index || other.cue === null || other.cue[0] === attribution.cue?.[0]) continue;
    if (size(other) > size(attribution) && (best === null || size(other) < size(all[best]!))) best = i;
  }
  return best;
}

const size = ({ content }: Attribution): number => content.reduce((sum, [first, last]) => sum + last - first, 0);
