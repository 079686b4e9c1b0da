import { type Component, component } from "../pipeline/component.ts";
import type { Model } from "../pipeline/model.ts";
import { READ_LAYERS } from "./context.ts";
import { propose } from "./propose.ts";
import { roleView } from "./role-features.ts";
import type { Refiner } from "./refiner.ts";
import type { SpeechRules } from "./speech-rules.ts";

/** Probability from which a cue is one; chosen on PolNeAR training articles that were kept for choosing. */
const CUE_THRESHOLD = 0.55;

/** Finds who says what: the model proposes, then the refiners decide in their order. */
export function attributions(
  model: Model,
  rules: SpeechRules,
  refiners: readonly Refiner[],
): Component<(typeof READ_LAYERS)[number] | "encoding", "attributions"> {
  return component({
    name: "attributions",
    requires: [...READ_LAYERS, "encoding"],
    assigns: ["attributions"],
    annotate: async (document) => {
      const { tokens, sentences, words, quotations, encoding } = document.layers;
      const view = roleView(tokens, sentences, words, quotations, model.manifest.roleRelations);
      const proposed = await propose(model, view, encoding, CUE_THRESHOLD);
      const context = { ...document, rules };
      return { attributions: refiners.reduce((found, refiner) => refiner.refine(found, context), proposed) };
    },
  });
}
