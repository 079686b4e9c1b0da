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
  let best = Float64Array.from(tags, (_, to) => logs[to]! + step[outside]![to]!);
  let next = new Float64Array(size);
  const back = new Uint8Array(words * size);
  for (let word = 1; word < words; word++) {
    for (let to = 0; to < size; to++) {
      let choice = 0;
      for (let from = 1; from < size; from++) {
        if (best[from]! + step[from]![to]! > best[choice]! + step[choice]![to]!) choice = from;
      }
      next[to] = best[choice]! + step[choice]![to]! + logs[word * size + to]!;
      back[word * size + to] = choice;
    }
    [best, next] = [next, best];
  }
  const path: string[] = Array.from({ length: words });
  for (let word = words - 1, tag = best.indexOf(Math.max(...best)); word >= 0; word--) {
    path[word] = tags[tag]!;
    tag = back[word * size + tag]!;
  }
  return path;
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
