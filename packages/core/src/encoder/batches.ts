/** Cuts [0, count) into ranges of at most `most`, in order. */
export function batches(count: number, most: number): [first: number, last: number][] {
  return Array.from({ length: Math.ceil(count / most) }, (_, i) => [i * most, Math.min(count, (i + 1) * most)]);
}

/** Puts the results of some batches together again. */
export function joined(parts: readonly Float32Array[]): Float32Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Float32Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The rows of a matrix that a batch speaks of, each once, and its indices with the numbers that the rows have among them. */
export interface PickedRows {
  readonly rows: Float32Array;
  readonly indices: readonly Int32Array[];
}

/**
 * Picks the rows of a [rows, width] matrix that some indices name, so that a graph is handed no more of a long document
 * than it reads. Negative indices name no row and stay.
 */
export function pickRows(matrix: Float32Array, width: number, indices: readonly Int32Array[]): PickedRows {
  const numbers = new Map<number, number>();
  const renumbered = indices.map((some) =>
    some.map((index) => {
      if (index < 0) return index;
      const known = numbers.get(index);
      if (known !== undefined) return known;
      numbers.set(index, numbers.size);
      return numbers.size - 1;
    }),
  );
  // A graph that clamps the index of no row still needs one to look at.
  const rows = new Float32Array(Math.max(1, numbers.size) * width);
  for (const [index, number] of numbers) rows.set(matrix.subarray(index * width, (index + 1) * width), number * width);
  return { rows, indices: renumbered };
}
