import type { Span } from "../span.ts";
import type { Certainty, SpeechAct } from "./speech.ts";

export type SourceKind = "person" | "organisation" | "country" | "group" | "document" | "media" | "unnamed";

/** Who says something, or passes it on. */
export interface Source {
  readonly spans: readonly Span[];
  /** Id of the entity, coreference resolved. */
  readonly entity: string | null;
  readonly kind: SourceKind;
}

/** Somebody says something: an attribution with its source resolved and its wording judged. */
export interface Statement {
  readonly id: string;
  readonly source: Source | null;
  readonly via: readonly Source[];
  readonly cue: { readonly spans: readonly Span[]; readonly lemma: string; readonly act: SpeechAct } | null;
  readonly content: readonly Span[];
  readonly quotation: "direct" | "indirect" | "mixed";
  readonly certainty: Certainty;
  readonly within: string | null;
  /** The model or rules that made it, in order. */
  readonly rules: readonly string[];
}
