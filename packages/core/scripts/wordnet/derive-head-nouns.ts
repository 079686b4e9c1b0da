import { byCode } from "../lexicon/tsv.ts";
import { type Sense, type Synset, readSenses, readSynsets } from "./read-wordnet.ts";

/** Classes of head nouns and the synsets whose hyponyms they are: a word and the number of its sense. */
const ROOTS: readonly (readonly [headClass: string, roots: readonly (readonly [word: string, sense: number])[]])[] = [
  [
    "weapon",
    [
      ["weapon", 1],
      ["explosive", 1],
      ["ammunition", 1],
      ["missile", 1],
      ["bomb", 1],
    ],
  ],
  [
    "vehicle",
    [
      ["vehicle", 1],
      ["aircraft", 1],
      ["warship", 1],
    ],
  ],
  ["facility", [["building", 1]]],
  [
    "work",
    [
      ["publication", 1],
      ["movie", 1],
      ["book", 1],
      ["dramatic_composition", 1],
    ],
  ],
  ["person", [["person", 1]]],
  [
    "place",
    [
      ["geological_formation", 1],
      ["body_of_water", 1],
    ],
  ],
];

/** A noun for a person that WordNet's texts never use is taken only with an ending that nouns for persons have. */
const AGENT = /(?:ist|ian|man|woman|person)$/;

/** The part of a word's uses that has to be of one class, where WordNet counted any. */
const MOST = 0.7;

/**
 * The single nouns of WordNet that mean a person, weapon, vehicle… in most of their uses, or in their first sense where
 * no use was counted.
 * @param judged nouns that `head-nouns.tsv` has a class for, or leaves out as ambiguous
 * @returns rows of noun, class
 */
export function deriveHeadNouns(directory: string, judged: ReadonlySet<string>): string[][] {
  const synsets = readSynsets(directory, "noun");
  const senses = readSenses(directory, "noun");
  const classOf = classes(synsets, senses);
  const small = new Set(
    [...synsets.values()].flatMap(({ words, offensive }) => (offensive ? [] : words).filter((word) => /^[a-z]+$/.test(word))),
  );
  return [...senses]
    .filter(([noun]) => small.has(noun) && noun.length > 2 && !judged.has(noun))
    .flatMap(([noun, list]) => {
      const headClass = mainClass(list, classOf);
      const rare = list.every(({ count }) => count === 0);
      return headClass === undefined || (headClass === "person" && rare && !AGENT.test(noun)) ? [] : [[noun, headClass]];
    })
    .sort(([a], [b]) => byCode(a!, b!));
}

/** The class of every synset that has one; where two roots reach it, the first in the list above. */
function classes(
  synsets: ReadonlyMap<string, Synset>,
  senses: ReadonlyMap<string, readonly Sense[]>,
): ReadonlyMap<string, string> {
  const classOf = new Map<string, string>();
  for (const [headClass, roots] of ROOTS) {
    const open = roots.map(([word, sense]) => senses.get(word)?.[sense - 1]?.synset).filter((synset) => synset !== undefined);
    for (let offset = open.pop(); offset !== undefined; offset = open.pop()) {
      if (classOf.has(offset)) continue;
      classOf.set(offset, headClass);
      open.push(...(synsets.get(offset)?.hyponyms ?? []));
    }
  }
  return classOf;
}

function mainClass(senses: readonly Sense[], classOf: ReadonlyMap<string, string>): string | undefined {
  const first = classOf.get(senses[0]!.synset);
  const total = senses.reduce((sum, { count }) => sum + count, 0);
  const same = senses.filter(({ synset }) => classOf.get(synset) === first).reduce((sum, { count }) => sum + count, 0);
  return total === 0 || same / total >= MOST ? first : undefined;
}
