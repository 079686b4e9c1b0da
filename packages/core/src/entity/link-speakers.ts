import type { Attribution } from "../document/annotation/attribution.ts";
import type { Mention } from "../document/annotation/mention.ts";
import type { Quotation } from "../document/annotation/quotation.ts";
import type { Token } from "../document/annotation/token.ts";
import { MentionIndex } from "../document/annotation/mention-index.ts";
import { inRanges } from "../document/annotation/token-range.ts";
import type { Surface } from "./pair-features.ts";

const FIRST_PERSON = 5;

/**
 * Who “I” is: the source of the innermost statement whose quoted content holds the pronoun.
 * @returns for each such pronoun, by index, the mention of its speaker.
 */
export function linkSpeakers(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
  surfaces: readonly Surface[],
): Map<number, number> {
  const index = new MentionIndex(mentions);
  const speakers = new Map<number, number>();
  for (const mention of mentions) {
    if (surfaces[mention.index]!.pronoun !== FIRST_PERSON) continue;
    const [start] = tokens[mention.head]!.span;
    const quoted = quotations.some(({ span }) => span[0] <= start && start < span[1]);
    const holding = attributions.filter(
      (attribution) => inRanges(mention.head, attribution.content) && attribution.source.length > 0,
    );
    const innermost = holding.reduce<Attribution | null>(
      (best, next) => (best === null || size(next) < size(best) ? next : best),
      null,
    );
    if (!innermost || (!quoted && innermost.cue !== null)) continue;
    const speaker = index.firstWithin(innermost.source[0]!)?.index ?? null;
    if (speaker !== null && speaker !== mention.index) speakers.set(mention.index, speaker);
  }
  return speakers;
}

const size = ({ content }: Attribution): number => content.reduce((total, [first, last]) => total + last - first, 0);
