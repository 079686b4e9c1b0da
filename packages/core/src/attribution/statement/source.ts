import type { Entity } from "../../document/annotation/entity.ts";
import type { Mention } from "../../document/annotation/mention.ts";
import type { MentionIndex } from "../../document/annotation/mention-index.ts";
import type { Source, SourceKind } from "../../document/annotation/statement.ts";
import type { Token } from "../../document/annotation/token.ts";
import { inRange, inRanges, rangeSpan, type TokenRange } from "../../document/annotation/token-range.ts";
import type { Word } from "../../document/annotation/word.ts";
import { headOfRange } from "../../pipeline/tree.ts";
import type { SourceRules } from "./source-rules.ts";

/** What resolving a source needs. */
export interface SourceContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly mentions: MentionIndex;
  readonly entityOf: ReadonlyMap<number, Entity>;
  readonly rules: SourceRules;
}

/** Resolves a source to the entity that its head is a mention of, and tells what kind of source it is. */
export function resolveSource(ranges: readonly TokenRange[], context: SourceContext): Source {
  const spans = ranges.map((range) => rangeSpan(context.tokens, range));
  const head = headOf(ranges[0]!, context);
  const mention = mentionAt(head, ranges, context.mentions);
  const entity = mention === null ? null : (context.entityOf.get(mention.index) ?? null);
  return Object.freeze({ spans, entity: entity?.id ?? null, kind: kindOf(head, mention, entity, context) });
}

/** The head of a source; of “An Chan-il, a defector” it is the first phrase, whatever the tree makes of the second. */
function headOf(range: TokenRange, { tokens, words, mentions }: SourceContext): number {
  const head = headOfRange(words, range);
  const first = mentions
    .startingAt(range[0])
    .find(({ extent, form }) => form === "name" && extent[1] < range[1] && tokens[extent[1]]!.text === ",");
  return first && head >= first.extent[1] ? first.head : head;
}

/** The widest mention with this head; else the first name in the source that holds it (“President” heads “President Putin”). */
function mentionAt(head: number, ranges: readonly TokenRange[], mentions: MentionIndex): Mention | null {
  const width = ({ extent }: Mention): number => extent[1] - extent[0];
  const [widest] = [...mentions.headedBy(head)].sort((a, b) => width(b) - width(a));
  if (widest) return widest;
  const around = ranges.find((range) => inRange(head, range));
  for (let token = around?.[0] ?? head; token <= head; token++) {
    const name = mentions.startingAt(token).find(({ form, range }) => form === "name" && inRange(head, range));
    if (name && inRanges(name.head, ranges)) return name;
  }
  return null;
}

function kindOf(head: number, mention: Mention | null, entity: Entity | null, { words, rules }: SourceContext): SourceKind {
  const lemma = words[head]!.lemma.toLowerCase();
  if (mention?.form !== "pronoun") {
    if (words[head]!.upos !== "PROPN" && rules.documents.has(lemma)) return "document";
    if (words[head]!.upos !== "PROPN" && rules.media.has(lemma)) return "media";
  }
  const named = entity?.mentions.some(({ form }) => form === "name") ?? words[head]!.upos === "PROPN";
  if (entity?.actor?.sector === "MED" && entity.kind !== "person") return "media";
  switch (entity?.kind) {
    case "person":
      return named ? "person" : "unnamed";
    case "place":
      return "country";
    case "organisation":
    case "facility":
      return !named && rules.unnamed.has(lemma) ? "unnamed" : "organisation";
    case "group":
      return named && !rules.unnamed.has(lemma) ? "group" : "unnamed";
    case "work":
      return "document";
    case "weapon":
    case "vehicle":
    case "other":
    case undefined:
      break;
  }
  if (rules.unnamed.has(lemma) || mention?.kind === "person") return named ? "person" : "unnamed";
  if (mention?.kind === "organization") return "organisation";
  return mention?.kind === "object" || mention?.kind === "abstract" || mention?.kind === "event" ? "document" : "unnamed";
}
