import type { Attribution } from "../../document/annotation/attribution.ts";
import type { Quotation } from "../../document/annotation/quotation.ts";
import type { Token } from "../../document/annotation/token.ts";
import type { TokenRange } from "../../document/annotation/token-range.ts";
import { changed, type Refiner } from "../refiner.ts";

/** A quotation belongs to a content that already covers this share of its tokens. */
const MOSTLY = 0.5;

/**
 * Makes contents keep to quotations: one that covers most of a quotation covers it all, and goes on over the
 * paragraphs that the quotation goes on over.
 */
export const settleQuotations: Refiner = {
  name: "settle-quotations",
  refine: (attributions, { layers: { tokens, quotations } }) => {
    const ranges = quotations.map((quotation) => tokensOf(quotation, tokens));
    return attributions.map((attribution) => {
      const taken = ranges.filter((range, q) => quotations[q]!.within === null && belongs(range, attribution, attributions));
      const continued = quotations.flatMap((quotation, q) =>
        quotation.continues && holds(taken, ranges[q - 1]) ? [ranges[q]!] : [],
      );
      const whole = [...taken, ...chain(continued, quotations, ranges)];
      if (whole.every((range) => attribution.content.some((content) => content[0] <= range[0] && range[1] <= content[1])))
        return attribution;
      return changed(attribution, "settle-quotations", { content: merge([...attribution.content, ...whole]) });
    });
  },
};

/** The tokens of a quotation, marks included. */
function tokensOf({ span }: Quotation, tokens: readonly Token[]): TokenRange {
  return [firstWhere(tokens, (token) => token.span[0] >= span[0]), firstWhere(tokens, (token) => token.span[1] > span[1])];
}

/** Index of the first token that passes a test which all after it pass too; the number of tokens when none does. */
function firstWhere(tokens: readonly Token[], passes: (token: Token) => boolean): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(tokens[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a quotation is this attribution's: it covers most of it, its cue stands outside, and none covers it better. */
function belongs(range: TokenRange, attribution: Attribution, all: readonly Attribution[]): boolean {
  const share = shared(range, attribution.content) / Math.max(1, range[1] - range[0]);
  if (share < MOSTLY || range[1] - range[0] < 2) return false;
  const cueInside = attribution.cue !== null && attribution.cue[0] >= range[0] && attribution.cue[0] < range[1];
  const otherCue = all.some(
    ({ cue }) =>
      cue !== null &&
      cue !== attribution.cue &&
      cue[0] >= range[0] &&
      cue[0] < range[1] &&
      shared([cue[0], cue[0] + 1], attribution.content) === 0,
  );
  return !cueInside && !otherCue;
}

const holds = (ranges: readonly TokenRange[], range: TokenRange | undefined): boolean =>
  range !== undefined && ranges.some((other) => other[0] === range[0]);

/** Continued quotations and those that continue them in turn. */
function chain(start: readonly TokenRange[], quotations: readonly Quotation[], ranges: readonly TokenRange[]): TokenRange[] {
  const found = [...start];
  quotations.forEach((quotation, q) => {
    if (quotation.continues && holds(found, ranges[q - 1]) && !holds(found, ranges[q])) found.push(ranges[q]!);
  });
  return found;
}

function shared(range: TokenRange, content: readonly TokenRange[]): number {
  return content.reduce((sum, [first, last]) => sum + Math.max(0, Math.min(range[1], last) - Math.max(range[0], first)), 0);
}

function merge(ranges: readonly TokenRange[]): TokenRange[] {
  const merged: [number, number][] = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const previous = merged.at(-1);
    if (previous && first <= previous[1]) previous[1] = Math.max(previous[1], last);
    else merged.push([first, last]);
  }
  return merged;
}
