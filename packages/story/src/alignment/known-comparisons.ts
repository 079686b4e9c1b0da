import type { Reading } from "@hearsay/core";
import type { TextRules } from "../text/text-rules.ts";
import { type Comparison, prepareComparison } from "./align.ts";

/**
 * Comparisons of readings, each made once: lineage, corroboration and drift all look at the same pairs. One is forgotten with either of its readings.
 * The reverse of a comparison is the same one seen from the other side.
 */
export class KnownComparisons {
  readonly #rules: TextRules;
  readonly #known = new WeakMap<Reading, WeakMap<Reading, Comparison>>();

  constructor(rules: TextRules) {
    this.#rules = rules;
  }

  of(a: Reading, b: Reading): Comparison {
    const known = this.#known.get(a)?.get(b);
    if (known !== undefined) return known;
    const back = this.#known.get(b)?.get(a);
    const comparison = back === undefined ? prepareComparison(a, b, this.#rules, null) : swapped(back);
    const others = this.#known.get(a) ?? new WeakMap<Reading, Comparison>();
    this.#known.set(a, others.set(b, comparison));
    return comparison;
  }
}

const swapped = ({ a, b, pairs }: Comparison): Comparison => ({
  a: b,
  b: a,
  pairs: pairs
    .map((pair) => ({ ...pair, a: pair.b, b: pair.a, ofA: pair.ofB, ofB: pair.ofA }))
    .sort((x, y) => x.a - y.a || x.b - y.b),
});
