import type { Attribution } from "../document/annotation/attribution.ts";
import type { Mention } from "../document/annotation/mention.ts";
import type { Token } from "../document/annotation/token.ts";
import { MentionIndex } from "../document/annotation/mention-index.ts";
import { inRange, type TokenRange } from "../document/annotation/token-range.ts";
import type { Surface } from "./pair-features.ts";

/** Sentences back that a speaker goes on from. */
const REACH = 3;
const HE_OR_SHE = 2;

/**
 * Whom “he” means in “He added that …”: often who spoke in the statement before.
 * @returns for each pronoun that is a whole source, by index, the mention of the person who spoke last before it, and
 * whether the cue says so itself (“added”).
 */
export function continueSpeakers(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
  surfaces: readonly Surface[],
  goesOn: (cue: TokenRange) => boolean,
): Map<number, { readonly speaker: number; readonly sure: boolean }> {
  const found = new Map<number, { speaker: number; sure: boolean }>();
  const index = new MentionIndex(mentions);
  const outer = attributions.filter(({ cue, within, source }) => cue !== null && within === null && source.length > 0);
  const bySentence = Map.groupBy(outer, ({ cue }) => tokens[cue![0]]!.sentence);
  for (const { source, cue } of outer) {
    const pronoun = mentionAt(source[0]!, index);
    const kind = pronoun === null ? 0 : surfaces[pronoun.index]!.pronoun;
    if (pronoun === null || kind === 0 || kind > HE_OR_SHE) continue;
    const sentence = tokens[pronoun.head]!.sentence;
    const near = Array.from({ length: REACH }, (_, k) => bySentence.get(sentence - 1 - k) ?? []);
    const speaker = near
      .flatMap((others) => others.toSorted((a, b) => b.cue![0] - a.cue![0]))
      .map((other) => mentionAt(other.source[0]!, index))
      .find((mention) => mention !== null && isPerson(mention) && mention.head < pronoun.head);
    if (speaker) found.set(pronoun.index, { speaker: speaker.index, sure: goesOn(cue!) });
  }
  return found;
}

const isPerson = ({ kind, name, plural }: Mention): boolean => !plural && (name ? name.label === "PER" : kind === "person");

/** The first mention of a source that holds its own head in it. */
function mentionAt(range: TokenRange, index: MentionIndex): Mention | null {
  const mention = index.firstWithin(range);
  return mention !== null && inRange(mention.head, range) ? mention : null;
}
