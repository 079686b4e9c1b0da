/** A map from each form of a list to the number of its class. */
const classes = (lists: readonly (readonly [forms: string, number: number])[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap(([forms, number]) => forms.split(" ").map((form) => [form, number] as const)));

/** Classes of pronouns, as the model's pair features number them; 10 is any other pronoun. */
export const PRONOUN_CLASSES: ReadonlyMap<string, number> = classes([
  ["he him his himself", 1],
  ["she her hers herself", 2],
  ["it its itself", 3],
  ["they them their theirs themselves themself", 4],
  ["i me my mine myself", 5],
  ["you your yours yourself yourselves", 6],
  ["we us our ours ourselves", 7],
  ["this that these those", 8],
  ["who whom whose which", 9],
]);

/** Pronouns that stand for several. */
export const PLURAL_PRONOUNS: ReadonlySet<string> = new Set(
  "they them their theirs themselves we us our ours ourselves these those".split(" "),
);

/** Classes of determiners, as the model's pair features number them. */
export const DETERMINERS: ReadonlyMap<string, number> = classes([
  ["the", 1],
  ["a an", 2],
  ["this that these those", 3],
  ["my your his her its our their", 4],
]);

/** Words that say nothing of what a mention refers to. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set([
  "the",
  "a",
  "an",
  "'s",
  "’s",
  "'",
  "’",
  ",",
  ".",
  "-",
  "“",
  "”",
  '"',
  "(",
  ")",
]);
