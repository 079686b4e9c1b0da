import type { AnnotatedDocument, LayerName } from "../document/document.ts";
import type { SpeechRules } from "./speech-rules.ts";

/** The layers that refiners of attributions may read. */
export const READ_LAYERS = ["blocks", "sentences", "tokens", "quotations", "words"] as const satisfies readonly LayerName[];

/** A document as refiners see it, with the rules of its language. */
export interface AttributionContext extends AnnotatedDocument<(typeof READ_LAYERS)[number]> {
  readonly rules: SpeechRules;
}
