import type { Mention } from "../document/annotation/mention.ts";
import { rangeContains } from "../document/annotation/token-range.ts";
import { type Component, component } from "../pipeline/component.ts";
import type { Model } from "../pipeline/model.ts";
import { linkSpeakers } from "./link-speakers.ts";
import { type Surface, surfaceOf, type SurfaceRules } from "./pair-features.ts";
import { scoreAntecedents } from "./score-antecedents.ts";
import { Union } from "./union.ts";

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
      const allowed = (i: number, j: number): boolean =>
        !speakers.has(i) && possible(mentions[i]!, mentions[j]!, surfaces[i]!, surfaces[j]!);
      const scored = await scoreAntecedents(model, mentions, mentionVectors.data, surfaces, allowed);
      const union = new Union(mentions.length);
      for (const [anaphor, speaker] of speakers) union.join(anaphor, speaker);
      for (const { anaphor, antecedent } of bestOf(scored)) union.join(anaphor, antecedent);
      return { chains: union.sets() };
    },
  });
}

function bestOf(
  scored: readonly { anaphor: number; antecedent: number; score: number }[],
): { anaphor: number; antecedent: number }[] {
  const best = new Map<number, { anaphor: number; antecedent: number; score: number }>();
  for (const pair of scored) {
    const known = best.get(pair.anaphor);
    if (!known || pair.score > known.score) best.set(pair.anaphor, pair);
  }
  return [...best.values()].sort((a, b) => a.anaphor - b.anaphor);
}

/** Pairs that no text means: a phrase and its own part (apart from appositions), and pronouns that disagree. */
function possible(anaphor: Mention, antecedent: Mention, a: Surface, b: Surface): boolean {
  const nested = rangeContains(antecedent.extent, anaphor.extent) || rangeContains(anaphor.extent, antecedent.extent);
  if (nested && !(a.role === 6 && a.governor === b.head)) return false;
  return a.pronoun === 0 || b.pronoun === 0 || agree(a.pronoun, b.pronoun);
}

/** Whether two personal pronouns can stand for one entity: he and she cannot; “who” and “this” say nothing. */
function agree(a: number, b: number): boolean {
  const personal = a <= 7 && b <= 7;
  return !personal || a === b;
}
