import { byCode, readTable, type Row } from "./tsv.ts";
import { constant, lexicon } from "./generated-file.ts";

type Forms = Map<string, string>;

const pack = (forms: Forms): string =>
  [...forms]
    .sort(([a], [b]) => byCode(a, b))
    .map(([form, lemma]) => `${form}>${lemma}`)
    .join("|");

/** The tables of `lemmatise.ts`; rows of our own go before those from WordNet. */
export function compileWordForms(): string {
  const derived = readTable(lexicon("forms-wordnet"));
  const of = (part: string): [string, string][] =>
    derived.filter((row) => row["part"] === part).map(({ form, lemma }) => [form!, lemma!]);
  const verbs = new Map([...of("verb"), ...readTable(lexicon("irregular-verbs")).flatMap(verbForms)]);
  const nouns = new Map([
    ...of("noun"),
    ...readTable(lexicon("irregular-nouns")).map(({ plural, singular }) => [plural!, singular!] as const),
  ]);
  const degrees = new Map([...of("degree"), ...readTable(lexicon("irregular-degrees")).map(degreeForms)]);
  const proper = readTable(lexicon("proper-words"));
  const own = (part: string): string[] => proper.filter((row) => row["part"] === part).map(({ word }) => word!);
  const properAdjectives = [...new Set([...of("proper").map(([, word]) => word), ...own("adjective")])].sort(byCode);
  const functionWords = new Map(readTable(lexicon("function-words")).flatMap(taggedForms));
  return [
    constant("VERBS", "Forms of verbs and the verb, where spelling alone does not tell.", pack(verbs)),
    constant("NOUNS", "Plurals and the singular, where spelling alone does not tell.", pack(nouns)),
    constant(
      "DEGREES",
      "Comparatives and superlatives, the adjective, and after “/” the adverb where it is another.",
      pack(degrees),
    ),
    constant("FUNCTION_WORDS", "Form and Penn tag, and the lemma.", pack(functionWords)),
    constant("PROPER_ADJECTIVES", "Adjectives that are written with a capital.", properAdjectives.join("|")),
    constant("PROPER_PLURALS", "Names that are plural and have no singular.", own("plural").join("|")),
  ].join("\n");
}

function verbForms({ verb, past, participle, third, gerund }: Row): [string, string][] {
  return [past, participle, third, gerund]
    .flatMap((cell) => cell!.split("|"))
    .filter((form) => form !== "" && form !== verb && !form.includes("’"))
    .map((form) => [form.toLowerCase(), verb!]);
}

const degreeForms = ({ form, adjective, adverb }: Row): [string, string] => [
  form!,
  adjective === adverb ? adjective! : `${adjective}/${adverb}`,
];

const taggedForms = ({ form, tags, lemma }: Row): [string, string][] => tags!.split(" ").map((tag) => [`${form} ${tag}`, lemma!]);
