/** Mean absolute error of guesses. */
export const meanAbsoluteError = (guesses: readonly number[], gold: readonly number[]): number =>
  mean(guesses.map((guess, i) => Math.abs(guess - gold[i]!)));

/** Pearson's correlation; 0 where one side does not vary. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [mean(a), mean(b)];
  const sum = (f: (i: number) => number): number => a.reduce((total, _, i) => total + f(i), 0);
  const spread = Math.sqrt(sum((i) => (a[i]! - ma) ** 2) * sum((i) => (b[i]! - mb) ** 2));
  return spread === 0 ? 0 : sum((i) => (a[i]! - ma) * (b[i]! - mb)) / spread;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
