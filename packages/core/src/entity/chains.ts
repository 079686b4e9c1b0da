import type { Mention } from "../document/annotation/mention.ts";
import type { Surface } from "./pair-features.ts";
import { Union } from "./union.ts";

/** he, she, it: 1 to 3 of the classes of pronouns. */
const THIRD_SINGULAR = 3;

/** Chains in the making: mentions join unless what is already in the chain speaks against it. */
export class Chains {
  readonly #union: Union;
  readonly #members: Map<number, number[]>;

  readonly #mentions: readonly Mention[];
  readonly #surfaces: readonly Surface[];

  constructor(mentions: readonly Mention[], surfaces: readonly Surface[]) {
    this.#mentions = mentions;
    this.#surfaces = surfaces;
    this.#union = new Union(mentions.length);
    this.#members = new Map(mentions.map((_, i) => [i, [i]]));
  }

  /** Joins the chains of two mentions, without a question. */
  join(a: number, b: number): void {
    const [x, y] = [this.#union.find(a), this.#union.find(b)];
    if (x === y) return;
    const both = [...this.#members.get(x)!, ...this.#members.get(y)!];
    this.#union.join(x, y);
    this.#members.delete(Math.max(x, y));
    this.#members.set(Math.min(x, y), both);
  }

  /** Whether two chains can be one: no two names without a word in common, no “he” with a “she”. */
  canJoin(a: number, b: number): boolean {
    const [x, y] = [this.#membersOf(a), this.#membersOf(b)];
    return x.every((i) => y.every((j) => this.#agree(i, j)));
  }

  /** All chains, members in order, in the order of their first members. */
  sets(): number[][] {
    return this.#union.sets();
  }

  #membersOf(mention: number): readonly number[] {
    return this.#members.get(this.#union.find(mention))!;
  }

  #agree(i: number, j: number): boolean {
    return canMeet(this.#mentions[i]!, this.#mentions[j]!, this.#surfaces[i]!, this.#surfaces[j]!);
  }
}

/** Whether two mentions can stand in one chain at all. */
export function canMeet(first: Mention, second: Mention, a: Surface, b: Surface): boolean {
  if (a.pronoun !== 0 && b.pronoun !== 0) return sameThird(a.pronoun, b.pronoun);
  if (first.form !== "name" || second.form !== "name") return true;
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  return short.words.some((word) => long.words.includes(word)) || isAcronym(short, first, second);
}

/** What stands for another name without sharing a word: KCNA, the DPRK. The gazetteer and the initials decide later. */
const isAcronym = (short: Surface, ...pair: readonly Mention[]): boolean =>
  short.words.length === 1 && short.words[0]!.length <= 6 && pair.every(({ name }) => name?.label !== "PER");

/** “I” may be “he” to another speaker, so only third persons in the singular tell chains apart. */
const sameThird = (a: number, b: number): boolean => a === b || !(a <= THIRD_SINGULAR && b <= THIRD_SINGULAR);

/** Whether two personal pronouns can stand for one entity: he and she cannot; “who” and “this” say nothing. */
export function agree(a: number, b: number): boolean {
  const personal = a <= 7 && b <= 7;
  return !personal || a === b;
}
