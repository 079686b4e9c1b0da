import type { Comparable, Word } from "../text/comparable.ts";
import { contains } from "../text/span.ts";

/** What a passage and another can have in common. */
export interface Fact {
  readonly kind: "name" | "number" | "time" | "word";
  readonly key: string;
  /** How much of a fact it is: a pronoun is less than a name. */
  readonly share: number;
}

/** The facts of one sentence, each key once, and its words for exact comparison. */
export interface SentenceFacts {
  readonly facts: readonly Fact[];
  /** Its runs of three words: enough to be of one origin, few enough to survive an exchanged word. */
  readonly shingles: ReadonlySet<string>;
}

const SHINGLE = 3;

const SHARES = { name: 1, nominal: 0.6, pronoun: 0.25 } as const;

/** A layout is asked for its facts by everything that compares it. */
const known = new WeakMap<Comparable, readonly SentenceFacts[]>();

/** The facts of every sentence: names by entity, numbers by value, times by day, and the other words by key. */
export function factsOf(document: Comparable): readonly SentenceFacts[] {
  const facts = known.get(document) ?? findFacts(document);
  known.set(document, facts);
  return facts;
}

function findFacts(document: Comparable): SentenceFacts[] {
  const { sentences, words, mentions, numbers, times } = document;
  const bySentence = <T extends { readonly sentence: number }>(items: readonly T[]): T[][] => {
    const lists: T[][] = sentences.map(() => []);
    for (const item of items) lists[item.sentence]!.push(item);
    return lists;
  };
  const [wordLists, mentionLists, numberLists, timeLists] = [
    bySentence(words),
    bySentence(mentions),
    bySentence(numbers),
    bySentence(times),
  ];
  return sentences.map((_, i) => {
    const names = mentionLists[i]!.filter(({ form }) => form === "name");
    const covered = [...names.map(({ span }) => span), ...numberLists[i]!.map(({ span }) => span), ...timeLists[i]!.map(({ time }) => time.span)]; // prettier-ignore
    const found: Fact[] = [
      ...mentionLists[i]!.map(({ key, form }): Fact => ({ kind: "name", key: `@${key}`, share: SHARES[form] })),
      ...numberLists[i]!.map((number): Fact => ({ kind: "number", key: numberKey(number), share: number.vague ? 0.5 : 1 })),
      ...timeLists[i]!.map(({ time }): Fact => ({ kind: "time", key: `time ${time.value}`, share: 1 })),
      ...wordLists[i]!.filter(({ content, span }) => content && !covered.some((outer) => contains(outer, span))).map(
        ({ key }): Fact => ({ kind: "word", key, share: 1 }),
      ),
    ];
    return { facts: unique(found), shingles: shinglesOf(wordLists[i]!) };
  });
}

function shinglesOf(words: readonly Word[]): Set<string> {
  const keys = words.map(({ key }) => key);
  return new Set(keys.slice(0, Math.max(0, keys.length - SHINGLE + 1)).map((_, i) => keys.slice(i, i + SHINGLE).join(" ")));
}

/** Equal for quantities that are equal as written, or within three digits of one another in the base unit. */
function numberKey({ values, low, high, unit, dimension }: Comparable["numbers"][number]): string {
  if (unit === null || values.length > 1) return `number ${values.join("–")}`;
  return `${dimension} ${Number(((low + high) / 2).toPrecision(2))}`;
}

function unique(facts: readonly Fact[]): Fact[] {
  const best = new Map<string, Fact>();
  for (const fact of facts) if ((best.get(fact.key)?.share ?? 0) < fact.share) best.set(fact.key, fact);
  return [...best.values()];
}
