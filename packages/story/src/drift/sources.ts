import type { Entity, Source } from "@hearsay/core";
import type { Comparable } from "../text/comparable.ts";
import { contains, overlaps } from "../text/span.ts";
import type { DriftRules } from "./drift-rules.ts";

/** What a source goes by. */
interface Goes {
  /** The key of its entity. */
  readonly key: string | null;
  readonly entity: Entity | null;
  /** Keys of what its phrase names, the entity itself and what it is of. */
  readonly named: ReadonlySet<string>;
  /** Telling words of its phrase, in their order. */
  readonly words: readonly string[];
}

function goesBy(source: Source, { entities, keys, mentions, words, numbers }: Comparable): Goes {
  const within = (span: readonly [number, number]): boolean => source.spans.some((part) => contains(part, span));
  const entity = entities.get(source.entity ?? "") ?? null;
  const named = mentions.filter(({ span, form }) => form === "name" && within(span)).map(({ key }) => key);
  const own = entity === null ? [] : [keys.get(entity.id)!];
  const of = entity?.roles.flatMap((role) => keys.get(role.of ?? "") ?? []) ?? [];
  const counted = numbers.filter(({ span }) => within(span));
  return {
    key: own[0] ?? null,
    entity,
    named: new Set([...named, ...own, ...of]),
    words: words
      .filter(({ span, content }) => content && within(span) && !counted.some((number) => overlaps(number.span, span)))
      .map(({ key }) => key),
  };
}

const isVague = (goes: Goes): boolean => goes.words.length === 0 && !isNamed(goes);

const isNamed = ({ entity }: Goes): boolean => entity?.mentions.some(({ form }) => form === "name") ?? false;

/**
 * Whether two sources can be one. Two that have names are the same by these alone, or where one speaks for the other;
 * else a telling word in common or nouns of one sort will do.
 */
export function sameSource(x: Source, y: Source, a: Comparable, b: Comparable, rules: DriftRules): boolean {
  const [left, right] = [goesBy(x, a), goesBy(y, b)];
  if ((left.key !== null && right.named.has(left.key)) || (right.key !== null && left.named.has(right.key))) return true;
  if (speaksFor(x, left, right) || speaksFor(y, right, left)) return true;
  if (isNamed(left) && isNamed(right)) return false;
  // “Many”, “who”, “two of them”: who is meant cannot be told, and so not that it is somebody else.
  if (isVague(left) || isVague(right)) return true;
  return left.words.some((word) => right.words.some((other) => word === other || rules.areLikeSources(word, other)));
}

/** A country or its capital stands for its government and military: “Moscow said”. */
function speaksFor({ kind }: Source, own: Goes, other: Goes): boolean {
  const country = own.entity?.actor?.country ?? null;
  return kind === "country" && country !== null && country === (other.entity?.actor?.country ?? null);
}

/** Whether a source is only a pronoun, so that who is meant was inferred. */
export const isPronoun = ({ spans }: Source, { mentions }: Comparable): boolean =>
  mentions.some(({ form, span }) => form === "pronoun" && spans.some((part) => part[0] === span[0] && part[1] === span[1]));

/** Whether passages mention a source anywhere, whether as the one who speaks or not. */
export function mentionsSource(
  source: Source,
  own: Comparable,
  other: Comparable,
  sentences: readonly number[],
  rules: DriftRules,
): boolean {
  const goes = goesBy(source, own);
  if (goes.key !== null && other.mentions.some(({ key, sentence }) => key === goes.key && sentences.includes(sentence)))
    return true;
  const head = isNamed(goes) ? undefined : goes.words.at(-1);
  return head !== undefined && other.words.some(({ key, sentence }) => sentences.includes(sentence) && (key === head || rules.areLikeSources(key, head))); // prettier-ignore
}
