import type { Mention } from "../document/annotation/mention.ts";
import type { Token } from "../document/annotation/token.ts";
import type { Word } from "../document/annotation/word.ts";

/** What the language tells of the surface of mentions. */
export interface SurfaceRules {
  readonly pronounClasses: ReadonlyMap<string, number>;
  readonly otherPronoun: number;
  readonly pluralPronouns: ReadonlySet<string>;
  readonly determiners: ReadonlyMap<string, number>;
  readonly possessiveDeterminer: number;
  readonly emptyWords: ReadonlySet<string>;
  /** Cues by which a speaker goes on (“add”). */
  readonly goingOn: ReadonlySet<string>;
}

/** What a mention shows on its surface; must agree with `training/hearsay_training/mention_features.py`. */
export interface Surface {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly form: 0 | 1 | 2;
  readonly pronoun: number;
  readonly determiner: number;
  readonly plural: boolean;
  readonly role: number;
  readonly governor: number;
  readonly sentence: number;
  readonly words: readonly string[];
  /** The words as one string, to compare them at once. */
  readonly wording: string;
  readonly headWord: string;
  readonly initials: string;
}

const ROLES: ReadonlyMap<string, number> = new Map([
  ["nsubj", 1],
  ["nsubj:pass", 1],
  ["obj", 2],
  ["iobj", 2],
  ["obl", 3],
  ["nmod:poss", 4],
  ["nmod", 5],
  ["appos", 6],
  ["conj", 7],
  ["compound", 8],
]);
const APPOSITION = 6;
const PRONOUNS = new Set(["PRP", "PRP$", "WP", "WP$"]);
const capital = (word: string): boolean => /^\p{Lu}/u.test(word);

export function surfaceOf(
  { extent: [first, last], head }: Pick<Mention, "extent" | "head">,
  tokens: readonly Token[],
  words: readonly Word[],
  rules: SurfaceRules,
): Surface {
  const range = tokens.slice(first, last).map((token) => token.text);
  const lower = range.map((word) => word.toLowerCase());
  const headWord = tokens[head]!.text.toLowerCase();
  const { xpos, relation, head: governor } = words[head]!;
  const single = range.length === 1;
  const pronoun = single ? (rules.pronounClasses.get(headWord) ?? (PRONOUNS.has(xpos) ? rules.otherPronoun : 0)) : 0;
  const form = pronoun > 0 ? 2 : xpos === "NNP" || xpos === "NNPS" ? 0 : 1;
  let determiner = single ? 0 : (rules.determiners.get(lower[0]!) ?? 0);
  if (determiner === 0 && lower.slice(0, head - first).some((word) => word === "'s" || word === "’s"))
    determiner = rules.possessiveDeterminer;
  const capitals = range.filter(capital);
  const told = lower.filter((word) => !rules.emptyWords.has(word));
  return {
    first,
    last,
    head,
    form,
    pronoun,
    determiner,
    plural: form === 2 ? rules.pluralPronouns.has(headWord) : xpos === "NNS" || xpos === "NNPS",
    role: ROLES.get(relation) ?? 0,
    governor: governor ?? -1,
    sentence: tokens[first]!.sentence,
    words: told,
    wording: told.join(" "),
    headWord,
    initials: capitals.length > 1 ? capitals.map((word) => word[0]!.toLowerCase()).join("") : "",
  };
}

/** How many of the bounds, which rise, a value reaches. */
function steps(value: number, bounds: readonly number[]): number {
  let reached = 0;
  while (reached < bounds.length && value >= bounds[reached]!) reached++;
  return reached;
}
const SENTENCES = [1, 2, 3, 5, 9, 17];
const MENTIONS = [2, 3, 4, 5, 8, 16, 32, 64];

/** The values of a pair, one a feature; `apart` is how many mentions back the antecedent starts (1 for the one before). */
export function pairValues(anaphor: Surface, antecedent: Surface, apart: number): number[] {
  const inside = antecedent.first <= anaphor.first && anaphor.last <= antecedent.last;
  const around = anaphor.first <= antecedent.first && antecedent.last <= anaphor.last;
  return [
    anaphor.form,
    antecedent.form,
    anaphor.pronoun,
    antecedent.pronoun,
    anaphor.determiner,
    antecedent.determiner,
    2 * Number(anaphor.plural) + Number(antecedent.plural),
    anaphor.role,
    antecedent.role,
    steps(anaphor.sentence - antecedent.sentence, SENTENCES),
    steps(apart, MENTIONS),
    Number(anaphor.words.length > 0 && anaphor.wording === antecedent.wording),
    Number(anaphor.headWord === antecedent.headWord),
    Number(antecedent.words.includes(anaphor.headWord)),
    Number(anaphor.words.includes(antecedent.headWord)),
    inside ? 1 : around ? 2 : 0,
    Number(anaphor.role === APPOSITION && anaphor.governor === antecedent.head),
    Number(abbreviates(anaphor, antecedent) || abbreviates(antecedent, anaphor)),
    Number(anaphor.pronoun !== 0 && anaphor.pronoun === antecedent.pronoun),
  ];
}

/** Whether a one-word name is the initials of a longer one: KCNA, Korean Central News Agency. */
function abbreviates(short: Surface, long: Surface): boolean {
  return (
    short.form === 0 && short.words.length === 1 && long.initials !== "" && short.words[0]!.replaceAll(".", "") === long.initials
  );
}
