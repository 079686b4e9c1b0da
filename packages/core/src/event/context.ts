import type { Block } from "../document/annotation/block.ts";
import type { Entity } from "../document/annotation/entity.ts";
import type { Imprint } from "../document/annotation/imprint.ts";
import type { Mention } from "../document/annotation/mention.ts";
import type { EntityPlace } from "../document/annotation/place.ts";
import type { Quotation } from "../document/annotation/quotation.ts";
import type { Sentence } from "../document/annotation/sentence.ts";
import type { Statement } from "../document/annotation/statement.ts";
import type { TimeExpression } from "../document/annotation/time.ts";
import type { Token } from "../document/annotation/token.ts";
import type { Word } from "../document/annotation/word.ts";

/** What the event stage reads of a document. */
export interface EventContext {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly imprint: Imprint;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly quotations: readonly Quotation[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly times: readonly TimeExpression[];
  readonly places: readonly EntityPlace[];
  /** The date of publication, ISO 8601; null where it is not known. */
  readonly published: string | null;
  /** The entity of each mention, by the index of the mention. */
  readonly entityOf: ReadonlyMap<number, Entity>;
}
