import type { Chains } from "../metric/chains.ts";

/** A row of OntoGUM's CoNLL: a word, and the brackets of the mentions that begin and end with it. */
const ROW = /^\d+\t([^\t]*)\t(?:.*\t)?([^\t]+)$/u;

/** Reads chains of mentions [first, last) in words, and the words. */
export function readOntogum(source: string): { readonly words: readonly string[]; readonly chains: Chains<[number, number]> } {
  const words: string[] = [];
  const chains = new Map<string, [number, number][]>();
  const open = new Map<string, number[]>();
  for (const line of source.split("\n")) {
    const [, word, brackets] = ROW.exec(line) ?? [];
    if (word === undefined || brackets === undefined) continue;
    const at = words.push(word) - 1;
    for (const [, begins, group, ends] of brackets.matchAll(/(\()?(\d+)(\))?/gu)) {
      if (begins) open.set(group!, [...(open.get(group!) ?? []), at]);
      if (!ends) continue;
      const first = open.get(group!)?.pop();
      if (first === undefined) throw new RangeError(`mention ${group} ends at word ${at} and begins nowhere`);
      chains.set(group!, [...(chains.get(group!) ?? []), [first, at + 1]]);
    }
  }
  return { words, chains: [...chains.values()] };
}
