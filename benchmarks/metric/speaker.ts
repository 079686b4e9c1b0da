import type { Span } from "@hearsay/core";

/** Somebody's answer to “who says this?”: where it stands, and by what names. */
export interface Speaker {
  readonly spans: readonly Span[];
  readonly names: readonly string[];
}

const common = ([a, b]: Span, [c, d]: Span): number => Math.max(0, Math.min(b, d) - Math.max(a, c));

/** Characters that two lists of spans share. */
export const sharedCharacters = (some: readonly Span[], others: readonly Span[]): number =>
  some.reduce((sum, span) => sum + others.reduce((n, other) => n + common(span, other), 0), 0);

/** Whether the answer points at the source that is annotated. */
export const samePlace = (answer: Speaker, source: readonly Span[]): boolean => sharedCharacters(answer.spans, source) > 0;

/** Whether it does, or shares a capitalised word with it: another mention of the same name. */
export function sameName(answer: Speaker, source: readonly Span[], text: string): boolean {
  if (samePlace(answer, source)) return true;
  const gold = nameWords(source.map((span) => text.slice(...span)));
  return [...nameWords(answer.names)].some((word) => gold.has(word));
}

const nameWords = (texts: readonly string[]): Set<string> =>
  new Set(
    texts.flatMap((text) => text.match(/\p{Lu}[\p{L}\p{N}’'-]+/gu) ?? []).filter((word) => !/^(?:The|Mr|Mrs|Ms|Dr)$/u.test(word)),
  );
