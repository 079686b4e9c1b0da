import type { Mention } from "../document/annotation/mention.ts";
import { rangeContains, type TokenRange } from "../document/annotation/token-range.ts";
import { type Component, component } from "../pipeline/component.ts";
import type { Model } from "../pipeline/model.ts";
import { appositions } from "./appositions.ts";
import { agree, canMeet, Chains } from "./chains.ts";
import { continueSpeakers } from "./continue-speakers.ts";
import { linkSpeakers } from "./link-speakers.ts";
import { type Surface, surfaceOf, type SurfaceRules } from "./pair-features.ts";
import { type Antecedent, scoreAntecedents } from "./score-antecedents.ts";

/** What speaks for “he” in “he added” being who spoke before, in the units of the model's scores (log odds). */
const SAME_SPEAKER = 3;

/**
 * Joins mentions of one entity into chains: each mention to the best antecedent that the model prefers to none
 * (Lee et al. 2017), first persons in quotations to their speaker.
 */
export function coreference(
  model: Model,
  rules: SurfaceRules,
): Component<"tokens" | "words" | "mentions" | "mentionVectors" | "attributions" | "quotations", "chains"> {
  return component({
    name: "coreference",
    requires: ["tokens", "words", "mentions", "mentionVectors", "attributions", "quotations"],
    assigns: ["chains"],
    annotate: async ({ layers: { tokens, words, mentions, mentionVectors, attributions, quotations } }) => {
      const surfaces = mentions.map((mention) => surfaceOf(mention, tokens, words, rules));
      const speakers = linkSpeakers(tokens, mentions, attributions, quotations, surfaces);
      const goesOn = ([first, last]: TokenRange): boolean =>
        words.slice(first, last).some(({ lemma }) => rules.goingOn.has(lemma.toLowerCase()));
      const continued = continueSpeakers(tokens, mentions, attributions, surfaces, goesOn);
      const bonus = (i: number, j: number): number => (continued.get(i)?.speaker === j ? SAME_SPEAKER : 0);
      const allowed = (i: number, j: number): boolean =>
        !speakers.has(i) && !continued.get(i)?.sure && possible(mentions[i]!, mentions[j]!, surfaces[i]!, surfaces[j]!);
      const scored = await scoreAntecedents(model, mentions, mentionVectors.data, surfaces, allowed, bonus);
      const chains = new Chains(mentions, surfaces);
      for (const [anaphor, speaker] of speakers) chains.join(anaphor, speaker);
      for (const [one, other] of appositions(mentions, words, tokens)) if (chains.canJoin(one, other)) chains.join(one, other);
      for (const [anaphor, { speaker, sure }] of continued)
        if (sure && chains.canJoin(anaphor, speaker)) chains.join(anaphor, speaker);
      for (const candidates of byAnaphor(scored)) {
        const best = candidates.find(({ anaphor, antecedent }) => chains.canJoin(anaphor, antecedent));
        if (best) chains.join(best.anaphor, best.antecedent);
      }
      return { chains: chains.sets() };
    },
  });
}

/** The antecedents of each mention, best first, in text order of the mentions. */
function byAnaphor(scored: readonly Antecedent[]): Antecedent[][] {
  const candidates = new Map<number, Antecedent[]>();
  for (const pair of scored) candidates.set(pair.anaphor, [...(candidates.get(pair.anaphor) ?? []), pair]);
  return [...candidates]
    .sort(([a], [b]) => a - b)
    .map(([, pairs]) => pairs.sort((a, b) => b.score - a.score || b.antecedent - a.antecedent));
}

/** Pairs that no text means: a phrase and its own part (apart from appositions), pronouns that disagree, and names of two. */
function possible(anaphor: Mention, antecedent: Mention, a: Surface, b: Surface): boolean {
  const nested = rangeContains(antecedent.extent, anaphor.extent) || rangeContains(anaphor.extent, antecedent.extent);
  if (nested && !(a.role === 6 && a.governor === b.head)) return false;
  return (a.pronoun === 0 || b.pronoun === 0 || agree(a.pronoun, b.pronoun)) && canMeet(anaphor, antecedent, a, b);
}
