const FORBIDDEN = -1e4;

/**
 * The best sequence of tags (O, B-role, I-role) that the scheme allows: a role goes on only where it began.
 * @param scores [words, tags], row by row.
 * @see Viterbi 1967.
 */
export function bestTags(scores: Float32Array, tags: readonly string[]): string[] {
  const size = tags.length;
  const words = scores.length / size;
  if (words === 0) return [];
  const outside = tags.indexOf("O");
  const step = tags.map((from) => tags.map((to) => (to.startsWith("I-") && from.slice(1) !== to.slice(1) ? FORBIDDEN : 0)));
  const logs = logSoftmax(scores, size);
  let best = tags.map((_, to) => logs[to]! + step[outside]![to]!);
  const back: number[][] = [];
  for (let word = 1; word < words; word++) {
    const choice = tags.map((_, to) =>
      best.reduce((at, value, from) => (value + step[from]![to]! > best[at]! + step[at]![to]! ? from : at), 0),
    );
    best = tags.map((_, to) => best[choice[to]!]! + step[choice[to]!]![to]! + logs[word * size + to]!);
    back.push(choice);
  }
  const path = [best.indexOf(Math.max(...best))];
  for (const choice of back.reverse()) path.push(choice[path.at(-1)!]!);
  return path.reverse().map((tag) => tags[tag]!);
}

function logSoftmax(scores: Float32Array, size: number): Float64Array {
  const logs = new Float64Array(scores.length);
  for (let row = 0; row < scores.length; row += size) {
    let most = -Infinity;
    for (let i = 0; i < size; i++) most = Math.max(most, scores[row + i]!);
    let total = 0;
    for (let i = 0; i < size; i++) total += Math.exp(scores[row + i]! - most);
    for (let i = 0; i < size; i++) logs[row + i] = scores[row + i]! - most - Math.log(total);
  }
  return logs;
}
