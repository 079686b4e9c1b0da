import type { Encoding, ScoredSpan } from "../document/annotation/encoding.ts";
import type { MentionForm, NameLabel } from "../document/annotation/mention.ts";
import type { Token } from "../document/annotation/token.ts";
import { inRange, rangeContains, rangesOverlap, type TokenRange } from "../document/annotation/token-range.ts";
import type { Word } from "../document/annotation/word.ts";
import { bareRelation, headOfRange } from "../pipeline/tree.ts";

/** A mention before its kind is known. */
export interface FoundMention {
  readonly extent: TokenRange;
  readonly head: number;
  readonly form: MentionForm;
  readonly name: { readonly range: TokenRange; readonly label: NameLabel } | null;
  readonly score: number;
  readonly rule: string;
}

/**
 * Chooses mentions among the spans that the model proposes, best first, so that none cross and no two name the same
 * head unless one is a coordination; then adds names and pronouns that it passed over.
 * @returns mentions in text order, outer before inner.
 */
export function findMentions(tokens: readonly Token[], words: readonly Word[], encoding: Encoding): FoundMention[] {
  const names = chooseNames(encoding.spans, tokens.length);
  const nameAt = new Map(names.flatMap((name) => tokensOf(name.range).map((token) => [token, name] as const)));
  const found = chooseSpans(words, encoding.spans).map(({ range, head, score }): FoundMention => {
    const name = nameOf(range, head, nameAt, words);
    return { extent: range, head, form: formOf(words, range, head, name !== null), name, score, rule: "model.mention" };
  });
  const named = new Set(found.map((mention) => mention.name?.range[0]));
  for (const name of names) {
    if (!named.has(name.range[0])) {
      found.push({
        extent: name.range,
        head: headOfRange(words, name.range),
        form: "name",
        name,
        score: name.score,
        rule: "model.name",
      });
    }
  }
  const heads = new Set(found.map((mention) => mention.head));
  for (const word of words) {
    if (isPronoun(word) && !heads.has(word.index) && bareRelation(word) !== "expl") {
      found.push({
        extent: [word.index, word.index + 1],
        head: word.index,
        form: "pronoun",
        name: null,
        score: 0,
        rule: "mention.pronoun",
      });
    }
  }
  const holding = new Map<number, FoundMention[]>();
  for (const mention of found.filter(({ name }) => name !== null))
    for (const token of tokensOf(mention.extent)) holding.set(token, [...(holding.get(token) ?? []), mention]);
  return found
    .filter((mention) => !holding.get(mention.extent[0])?.some((other) => isPartOfName(mention, other, words)))
    .sort((a, b) => a.extent[0] - b.extent[0] || b.extent[1] - a.extent[1]);
}

/** Whether a mention is a part of another's name, or its title, and nothing of its own: “Korean” of a name, “Deputy Minister” before one. */
function isPartOfName({ extent, form, name, head }: FoundMention, other: FoundMention, words: readonly Word[]): boolean {
  if (other.name === null || name !== null || form === "pronoun" || other.head === head) return false;
  if (rangeContains(other.name.range, extent)) return true;
  const title = other.name.label === "PER" && rangeContains([other.extent[0], other.name.range[0]], extent);
  return title && words[head]!.relation !== "nmod:poss";
}

const isPronoun = (word: Word): boolean => word.xpos === "PRP" || word.xpos === "PRP$";

interface ScoredName {
  readonly range: TokenRange;
  readonly label: NameLabel;
  readonly score: number;
}

/** Flat names: the best of those that overlap. */
function chooseNames(spans: readonly ScoredSpan[], tokens: number): ScoredName[] {
  const names: ScoredName[] = [];
  const taken = new Uint8Array(tokens);
  for (const { first, last, channel, score } of spans) {
    if (channel === "mention" || taken.subarray(first, last).includes(1)) continue;
    taken.fill(1, first, last);
    names.push({ range: [first, last], label: channel, score });
  }
  return names;
}

const tokensOf = ([first, last]: TokenRange): number[] => Array.from({ length: last - first }, (_, i) => first + i);

interface ChosenSpan {
  readonly range: TokenRange;
  readonly head: number;
  readonly score: number;
}

function chooseSpans(words: readonly Word[], spans: readonly ScoredSpan[]): ChosenSpan[] {
  const chosen: ChosenSpan[] = [];
  // By their first token, so that only those are compared that can overlap.
  const starting: (ChosenSpan[] | undefined)[] = Array.from({ length: words.length });
  let longest = 0;
  for (const { first, last, channel, score } of spans) {
    if (channel !== "mention") continue;
    const range: TokenRange = [first, last];
    const head = headOfRange(words, range);
    const clashes = (other: ChosenSpan): boolean =>
      crosses(other.range, range) ||
      (other.head === head && !coordinates(words, head, other.range) && !coordinates(words, head, range));
    if (anyStarting(starting, Math.max(0, first - longest), last, clashes)) continue;
    const span = { range, head, score };
    chosen.push(span);
    (starting[first] ??= []).push(span);
    longest = Math.max(longest, last - first);
  }
  return chosen;
}

function anyStarting(
  starting: readonly (readonly ChosenSpan[] | undefined)[],
  from: number,
  to: number,
  test: (span: ChosenSpan) => boolean,
): boolean {
  for (let start = from; start < to; start++) if (starting[start]?.some(test)) return true;
  return false;
}

const crosses = (a: TokenRange, b: TokenRange): boolean => rangesOverlap(a, b) && !rangeContains(a, b) && !rangeContains(b, a);

/** Whether a range coordinates its head with another: “Kim and Putin”. */
export function coordinates(words: readonly Word[], head: number, range: TokenRange): boolean {
  return words[head]!.dependents.some((dependent) => bareRelation(words[dependent]!) === "conj" && inRange(dependent, range));
}

/** What a title is made of: “Egypt’s former Foreign Minister”. */
const TITLE = new Set(["ADJ", "NOUN", "PROPN", "DET", "PRON", "PART"]);

/** The name that a mention is of: it holds the head, or it is a person's that ends the mention after a title. */
function nameOf(
  range: TokenRange,
  head: number,
  nameAt: ReadonlyMap<number, ScoredName>,
  words: readonly Word[],
): ScoredName | null {
  const atHead = nameAt.get(head);
  if (atHead && rangeContains(range, atHead.range)) return atHead;
  const atEnd = nameAt.get(range[1] - 1);
  const titled = atEnd?.label === "PER" && rangeContains(range, atEnd.range) && head < atEnd.range[0];
  return titled && words.slice(range[0], atEnd.range[0]).every(({ upos }) => TITLE.has(upos)) ? atEnd : null;
}

function formOf(words: readonly Word[], [first, last]: TokenRange, head: number, named: boolean): MentionForm {
  const { xpos, upos } = words[head]!;
  if (last - first === 1 && (["PRP", "PRP$", "WP", "WP$", "WDT"].includes(xpos) || (upos === "PRON" && xpos !== "NN")))
    return "pronoun";
  return named || xpos === "NNP" || xpos === "NNPS" ? "name" : "nominal";
}
