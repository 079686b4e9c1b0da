import type { Attribution } from "./annotation/attribution.ts";
import type { Check } from "./annotation/check.ts";
import type { Block } from "./annotation/block.ts";
import type { Encoding } from "./annotation/encoding.ts";
import type { Entity } from "./annotation/entity.ts";
import type { Event } from "./annotation/event.ts";
import type { Imprint } from "./annotation/imprint.ts";
import type { Mention } from "./annotation/mention.ts";
import type { EntityPlace } from "./annotation/place.ts";
import type { Quotation } from "./annotation/quotation.ts";
import type { Sentence } from "./annotation/sentence.ts";
import type { Statement } from "./annotation/statement.ts";
import type { TimeExpression } from "./annotation/time.ts";
import type { Token } from "./annotation/token.ts";
import type { Word } from "./annotation/word.ts";

/** What is known of a document beside its text; null is “not known”. */
export interface Metadata {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
  /** The publisher. */
  readonly outlet: string | null;
  /** The agency or outlet that the document itself credits. */
  readonly credit: string | null;
  readonly authors: readonly string[];
  /** ISO 8601 date or date-time, with its offset where one is known. */
  readonly published: string | null;
  /** BCP 47. */
  readonly language: string;
  /** Sections that are known before the text is read (a web page's headings and captions), in text order. */
  readonly sections: readonly GivenSection[];
}

export type GivenSection = Pick<Block, "kind" | "span">;

/** Every layer of annotations, by name. Stages share these types and nothing else. */
export interface Layers {
  readonly blocks: readonly Block[];
  readonly imprint: Imprint;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  readonly encoding: Encoding;
  readonly words: readonly Word[];
  readonly attributions: readonly Attribution[];
  readonly mentions: readonly Mention[];
  /** A row a mention, [mentions, size]. */
  readonly mentionVectors: { readonly data: Float32Array };
  /** Mentions that are one entity, by index, in text order; every mention is in exactly one chain. */
  readonly chains: readonly (readonly number[])[];
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  /** In text order; none overlaps another. */
  readonly times: readonly TimeExpression[];
  readonly places: readonly EntityPlace[];
  readonly events: readonly Event[];
  readonly checks: readonly Check[];
}

export type LayerName = keyof Layers;

/** A document with (at least) the layers L: its text is never altered, and everything points into it. */
export interface AnnotatedDocument<L extends LayerName> {
  readonly text: string;
  readonly metadata: Metadata;
  readonly layers: Pick<Layers, L>;
}
