import type { ArcScores } from "../document/annotation/encoding.ts";

/**
 * The best tree with exactly one root over the tokens of one part: the best head of each token where that is a tree,
 * else the maximum spanning arborescence.
 * @returns the head of each token, −1 for the root; positions within the part.
 * @see Chu and Liu 1965; Edmonds 1967; McDonald et al. 2005.
 */
export function bestTree({ first, last, scores }: ArcScores): Int32Array {
  const size = last - first;
  // Node 0 is the root; weight[h][d] in one array.
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
  const best = new Int32Array(nodes).fill(-1);
  for (let d = 1; d < nodes; d++) {
    let head = 0;
    for (let h = 1; h < nodes; h++) if (weight[h * nodes + d]! > weight[head * nodes + d]!) head = h;
    best[d] = head;
  }
  return isTree(best) ? best : new Contraction(weight, nodes).solve();
}

/** Whether every node leads to node 0. */
function isTree(heads: Int32Array): boolean {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let at = start;
    while (at > 0 && seen[at] === 0) {
      seen[at] = start;
      at = heads[at]!;
    }
    if (at > 0 && seen[at] === start) return false;
  }
  return true;
}

/**
 * Grows a path backwards along best arcs, from a node towards the root; where it meets itself, the cycle becomes one
 * node and the path goes on from there. Works in place, so that all of it takes time in the square of the nodes even
 * where cycle after cycle is contracted.
 * @see Tarjan 1977; Gabow, Galil, Spencer and Tarjan 1986.
 */
class Contraction {
  readonly #nodes: number;
  /** Weights between the nodes that are left; a contracted cycle takes the place of its first member. */
  readonly #weight: Float64Array;
  /** For the same places, the arc of the graph that each weight is of: head · nodes + dependent. */
  readonly #arc: Int32Array;
  /** Nodes that are still there. */
  #left: number[];
  /** The cycle in the contraction tree that each place stands for now; places themselves come first, then cycles. */
  readonly #stands: number[];
  /** For each place or cycle, the arc that was chosen into it, and the cycle that it became part of. */
  readonly #chosen: number[];
  readonly #parent: number[];

  constructor(weight: Float64Array, nodes: number) {
    this.#nodes = nodes;
    this.#weight = Float64Array.from(weight);
    this.#arc = Int32Array.from({ length: nodes * nodes }, (_, i) => i);
    this.#left = [...Array(nodes).keys()];
    this.#stands = [...Array(nodes).keys()];
    this.#chosen = Array<number>(nodes).fill(-1);
    this.#parent = Array<number>(nodes).fill(-1);
  }

  solve(): Int32Array {
    const done = new Uint8Array(this.#nodes);
    done[0] = 1;
    for (let start = 1; start < this.#nodes; start++) {
      if (done[start] || !this.#left.includes(start)) continue;
      this.#grow(start, done);
    }
    return this.#open();
  }

  /** Leads one node to a node that is done. */
  #grow(start: number, done: Uint8Array): void {
    const path = [start];
    for (;;) {
      const at = path.at(-1)!;
      const head = this.#bestHead(at);
      this.#chosen[this.#stands[at]!] = this.#arc[head * this.#nodes + at]!;
      if (done[head]) break;
      const meets = path.indexOf(head);
      if (meets < 0) path.push(head);
      else path.push(this.#contract(path.splice(meets)));
    }
    for (const node of path) done[node] = 1;
  }

  #bestHead(node: number): number {
    let best = -1;
    for (const head of this.#left) {
      if (head === node) continue;
      if (best < 0 || this.#weight[head * this.#nodes + node]! > this.#weight[best * this.#nodes + node]!) best = head;
    }
    return best;
  }

  /** Makes one node of a cycle, in the place of its first member; each member’s head is the one behind it. */
  #contract(cycle: readonly number[]): number {
    const [nodes, weight, arc] = [this.#nodes, this.#weight, this.#arc];
    const hub = cycle[0]!;
    const inside = new Set(cycle);
    const gained = cycle.map((member, i) => weight[cycle[(i + 1) % cycle.length]! * nodes + member]!);
    for (const node of this.#left) {
      if (inside.has(node)) continue;
      let [into, intoArc, out, outArc] = [-Infinity, -1, -Infinity, -1];
      for (const [i, member] of cycle.entries()) {
        const enters = weight[node * nodes + member]! - gained[i]!;
        if (enters > into || intoArc < 0) [into, intoArc] = [enters, arc[node * nodes + member]!];
        const leaves = weight[member * nodes + node]!;
        if (leaves > out || outArc < 0) [out, outArc] = [leaves, arc[member * nodes + node]!];
      }
      [weight[node * nodes + hub], arc[node * nodes + hub]] = [into, intoArc];
      [weight[hub * nodes + node], arc[hub * nodes + node]] = [out, outArc];
    }
    const made = this.#chosen.push(-1) - 1;
    this.#parent.push(-1);
    for (const member of cycle) this.#parent[this.#stands[member]!] = made;
    this.#left = this.#left.filter((node) => node === hub || !inside.has(node));
    this.#stands[hub] = made;
    return hub;
  }

  /** Opens the cycles, the last made first, each where the arc into it enters. */
  #open(): Int32Array {
    const heads = new Int32Array(this.#nodes).fill(-1);
    const opened = new Uint8Array(this.#chosen.length);
    for (let node = this.#chosen.length - 1; node > 0; node--) {
      if (opened[node]) continue;
      const arc = this.#chosen[node]!;
      const dependent = arc % this.#nodes;
      heads[dependent] = (arc - dependent) / this.#nodes;
      // The arc into a cycle is the arc into the member that it enters, and into all that this one is made of.
      for (let at = dependent; at !== -1 && !opened[at]; at = this.#parent[at]!) opened[at] = 1;
    }
    return heads;
  }
}
