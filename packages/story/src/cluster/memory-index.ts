import type { Held, Indexed, LookupKeys, StoryIndex, Window } from "./story-index.ts";
import type { TermStatistics } from "./term-statistics.ts";

/** An index in memory, for some thousand documents. */
export class MemoryIndex implements StoryIndex {
  readonly #documents = new Map<string, Indexed>();
  readonly #postings = new Map<string | number, string[]>();
  readonly #counts = new Map<string, number>();

  statistics(): Promise<TermStatistics> {
    const holding = (term: string): number => this.#counts.get(term) ?? 0;
    return Promise.resolve({ documents: this.#documents.size, holding });
  }

  holding(
    { terms, shingles }: LookupKeys,
    window: Window | null,
    most: { readonly each: number; readonly all: number },
  ): Promise<readonly Held[]> {
    const counts = new Map<string, number>();
    for (const key of [...terms, ...shingles]) {
      const found = (this.#postings.get(key) ?? []).filter((id) => isWithin(this.#documents.get(id)!.day, window));
      for (const id of found.slice(-most.each)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const held = [...counts].map(([id, keys]) => ({ id, keys }));
    return Promise.resolve(held.sort((a, b) => b.keys - a.keys || (a.id < b.id ? -1 : 1)).slice(0, most.all));
  }

  documents(ids: readonly string[]): Promise<readonly Indexed[]> {
    return Promise.resolve(ids.flatMap((id) => this.#documents.get(id) ?? []));
  }

  add(document: Indexed, keys: LookupKeys): Promise<void> {
    this.#documents.set(document.id, document);
    for (const key of [...keys.terms, ...keys.shingles])
      this.#postings.set(key, [...(this.#postings.get(key) ?? []), document.id]);
    for (const term of document.fingerprint.terms.keys()) this.#counts.set(term, (this.#counts.get(term) ?? 0) + 1);
    return Promise.resolve();
  }
}

const isWithin = (day: number | null, window: Window | null): boolean =>
  day === null || window === null || (day >= window.from && day <= window.to);
