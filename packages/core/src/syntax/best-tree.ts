import type { ArcScores } from "../document/annotation/encoding.ts";

/**
 * The best tree with exactly one root over the tokens of one part: the best head of each token where that is a tree,
 * else the maximum spanning arborescence.
 * @returns the head of each token, −1 for the root; positions within the part.
 * @see Chu and Liu 1965; Edmonds 1967; McDonald et al. 2005.
 */
export function bestTree({ first, last, scores }: ArcScores): Int32Array {
  const size = last - first;
  // Node 0 is the root; score[h][d] in one array.
  const nodes = size + 1;
  const weight = new Float64Array(nodes * nodes).fill(-Infinity);
  for (let d = 0; d < size; d++) {
    for (let h = 0; h <= size; h++) if (h !== d + 1) weight[h * nodes + d + 1] = scores[d * nodes + h]!;
  }
  let heads = arborescence(weight, nodes);
  if (heads.filter((head, d) => d > 0 && head === 0).length > 1) {
    // A price on every arc from the root that no gain can outweigh: the best tree then has just one.
    const price = 1 + 2 * scores.reduce((sum, score) => sum + Math.abs(score), 0);
    for (let d = 1; d < nodes; d++) weight[d] = weight[d]! - price;
    heads = arborescence(weight, nodes);
  }
  return heads.slice(1).map((head) => head - 1);
}

/** Maximum spanning arborescence from node 0 over a [nodes, nodes] matrix of head → dependent weights. */
function arborescence(weight: Float64Array, nodes: number): Int32Array {
  const heads = new Int32Array(nodes).fill(-1);
  for (let d = 1; d < nodes; d++) {
    let best = 0;
    for (let h = 1; h < nodes; h++) if (weight[h * nodes + d]! > weight[best * nodes + d]!) best = h;
    heads[d] = best;
  }
  const cycle = findCycle(heads, nodes);
  return cycle.length === 0 ? heads : withoutCycle(weight, nodes, heads, cycle);
}

function findCycle(heads: Int32Array, nodes: number): number[] {
  const seen = new Int32Array(nodes);
  for (let start = 1; start < nodes; start++) {
    let at = start;
    while (at > 0 && seen[at] === 0) {
      seen[at] = start;
      at = heads[at]!;
    }
    if (at > 0 && seen[at] === start) {
      const cycle = [at];
      for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next);
      return cycle;
    }
  }
  return [];
}

/** Contracts a cycle to one node, solves the smaller problem, and opens the cycle where its best arc enters. */
function withoutCycle(weight: Float64Array, nodes: number, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const inCycle = new Set(cycle);
  const outside = [...Array(nodes).keys()].filter((node) => !inCycle.has(node));
  const small = outside.length + 1;
  const hub = outside.length;
  const smaller = new Float64Array(small * small).fill(-Infinity);
  const enters = new Int32Array(small);
  const leaves = new Int32Array(small);
  for (const [i, node] of outside.entries()) {
    for (const [j, other] of outside.entries()) smaller[i * small + j] = weight[node * nodes + other]!;
    for (const member of cycle) {
      const into = weight[node * nodes + member]! - weight[heads[member]! * nodes + member]!;
      if (into > smaller[i * small + hub]!) [smaller[i * small + hub], enters[i]] = [into, member];
      const out = weight[member * nodes + node]!;
      if (out > smaller[hub * small + i]!) [smaller[hub * small + i], leaves[i]] = [out, member];
    }
  }
  const solved = arborescence(smaller, small);
  const result = Int32Array.from(heads);
  for (let i = 1; i < outside.length; i++) result[outside[i]!] = solved[i] === hub ? leaves[i]! : outside[solved[i]!]!;
  const entry = solved[hub]!;
  result[enters[entry]!] = outside[entry]!;
  return result;
}
