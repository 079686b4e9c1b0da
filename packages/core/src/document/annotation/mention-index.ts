import type { Mention } from "./mention.ts";
import { rangeContains, type TokenRange } from "./token-range.ts";

/** Finds mentions by their tokens, so that no stage has to search them all. */
export class MentionIndex {
  readonly #byStart = new Map<number, Mention[]>();
  readonly #byHead = new Map<number, Mention[]>();

  /** @param mentions in text order, outer before inner. */
  constructor(mentions: readonly Mention[]) {
    for (const mention of mentions) {
      add(this.#byStart, mention.range[0], mention);
      add(this.#byHead, mention.head, mention);
    }
  }

  /** The mentions that begin with a token, outer first. */
  startingAt(token: number): readonly Mention[] {
    return this.#byStart.get(token) ?? [];
  }

  /** The mentions whose head is a token. */
  headedBy(token: number): readonly Mention[] {
    return this.#byHead.get(token) ?? [];
  }

  /** The first mention that lies wholly in a range, outer first; null when there is none. */
  firstWithin(range: TokenRange): Mention | null {
    for (let token = range[0]; token < range[1]; token++) {
      const found = this.startingAt(token).find((mention) => rangeContains(range, mention.range));
      if (found) return found;
    }
    return null;
  }
}

function add(index: Map<number, Mention[]>, key: number, mention: Mention): void {
  const known = index.get(key);
  if (known) known.push(mention);
  else index.set(key, [mention]);
}
