/**
 * Pairs each row with at most one column so that the sum of the paired values is greatest.
 * @param values [rows][columns], none below 0.
 * @returns for each row its column, or −1.
 * @see Kuhn 1955, The Hungarian method; here with potentials, O(n³).
 */
export function bestAssignment(values: readonly (readonly number[])[]): number[] {
  const columns = values[0]?.length ?? 0;
  if (columns === 0) return values.map(() => -1);
  if (values.length > columns) return inverted(bestAssignment(transposed(values)), values.length);
  // Rows and columns count from 1; column 0 holds the row that is being placed.
  const rowAt = new Int32Array(columns + 1);
  const [rowPotential, columnPotential] = [new Float64Array(values.length + 1), new Float64Array(columns + 1)];
  for (let row = 1; row <= values.length; row++) {
    rowAt[0] = row;
    const way = cheapestWay(values, rowAt, rowPotential, columnPotential);
    for (let column = way.end; column !== 0; column = way.before[column]!) rowAt[column] = rowAt[way.before[column]!]!;
  }
  const found = values.map(() => -1);
  for (let column = 1; column <= columns; column++) if (rowAt[column]! > 0) found[rowAt[column]! - 1] = column - 1;
  return found;
}

/** The alternating path of least cost from column 0 to a free column (Dijkstra over reduced costs). */
function cheapestWay(
  values: readonly (readonly number[])[],
  rowAt: Int32Array,
  rowPotential: Float64Array,
  columnPotential: Float64Array,
): { readonly end: number; readonly before: Int32Array } {
  const size = rowAt.length;
  const least = new Float64Array(size).fill(Infinity);
  const before = new Int32Array(size);
  const seen = new Uint8Array(size);
  let at = 0;
  while (rowAt[at] !== 0) {
    seen[at] = 1;
    const row = rowAt[at]!;
    let [step, next] = [Infinity, 0];
    for (let column = 1; column < size; column++) {
      if (seen[column]) continue;
      const cost = -values[row - 1]![column - 1]! - rowPotential[row]! - columnPotential[column]!;
      if (cost < least[column]!) {
        least[column] = cost;
        before[column] = at;
      }
      if (least[column]! < step) [step, next] = [least[column]!, column];
    }
    for (let column = 0; column < size; column++) {
      if (seen[column]) {
        rowPotential[rowAt[column]!]! += step;
        columnPotential[column]! -= step;
      } else least[column]! -= step;
    }
    at = next;
  }
  return { end: at, before };
}

const transposed = (values: readonly (readonly number[])[]): number[][] =>
  (values[0] ?? []).map((_, column) => values.map((row) => row[column]!));

function inverted(rows: readonly number[], size: number): number[] {
  const found = Array.from({ length: size }, () => -1);
  rows.forEach((row, column) => {
    if (row >= 0) found[row] = column;
  });
  return found;
}
