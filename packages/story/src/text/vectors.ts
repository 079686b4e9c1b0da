import type { Span, WordVectors } from "@hearsay/core";

/** Vectors of the stretches of one document, taken as how they differ from its mean word. */
export interface SpanVectors {
  /** The vector of a span: the mean of its words; null where no telling word lies in it. Of length 1. */
  readonly of: (span: Span) => Float64Array | null;
}

/** What no meaning hangs on: marks, and words of one or two letters. */
const TELLING = /[\p{L}\p{N}]{3}|\p{N}/u;

/**
 * Makes vectors of spans from those of words. What all words of a document have in common (its subject) is taken off,
 * so that passages of one story can be told apart.
 */
export function spanVectors({ spans, values, width }: WordVectors, text: string): SpanVectors {
  const telling = spans.map((span) => TELLING.test(text.slice(...span)));
  const mean = new Float64Array(width);
  const count = telling.filter(Boolean).length;
  for (const [i, counts] of telling.entries())
    if (counts) for (let k = 0; k < width; k++) mean[k]! += values[i * width + k]! / count;
  return {
    of: ([start, end]) => {
      const sum = new Float64Array(width);
      let found = false;
      for (let i = firstFrom(spans, start); i < spans.length && spans[i]![1] <= end; i++) {
        if (!telling[i]) continue;
        found = true;
        for (let k = 0; k < width; k++) sum[k]! += values[i * width + k]! - mean[k]!;
      }
      return found ? normalised(sum) : null;
    },
  };
}

/** The first word that begins at an offset or behind it. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]![0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function normalised(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** Cosine of two vectors of length 1; 0 where there is none. */
export function cosine(a: Float64Array | null, b: Float64Array | null): number {
  if (a === null || b === null) return 0;
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
