/** What happens to people who are counted, by the words that say it, whatever noun stands with the number. The lists are ours. */
const CLASSES: readonly (readonly [name: string, words: RegExp])[] = [
  ["injured", /\b(?:injur(?:ed|ies|y|ing)|hurt|wound(?:ed|ing|s)|treated|hospitali[sz]ed|patched up)\b/iu],
  ["dead", /\b(?:dead|kill(?:ed|ing|s)|die[ds]?|deaths?|death toll|fatalit(?:y|ies)|bodies|lost their lives|perished)\b/iu],
  ["missing", /\b(?:missing|unaccounted)\b/iu],
  ["displaced", /\b(?:evacuated|homeless|displaced|evacuees)\b/iu],
  ["detained", /\b(?:detained|arrested|arrests|detentions|custody|behind bars)\b/iu],
];
/** Nouns of people; workers of every trade end as they do. */
const PEOPLE = /^(?:people|persons?|men|women|children|victims?|civilians|residents|inhabitants|villagers|passengers|(?:\p{L}+(?:ers|ors|ists|men|women|ees))|staff|troops|soldiers|students|pupils|demonstrators|marchers|police)$/iu; // prettier-ignore
/** Words that end so and are no people. */
const THINGS = /^(?:others|numbers|containers|boosters|tankers|trailers|quarters|kilometers|meters|liters|papers|dollars|orders|offers|tremors|motors|doors|reactors|sectors|chapters|letters|towers|powers|shelters|computers|centers|freighters|steamers|carriers|helicopters|fighters|bombers|trees|fees|degrees|committees|lists|forests|tests|coasts|posts|mists)$/iu; // prettier-ignore
const EDGE = /[,;:.“”"()—–]|\band\b|\bbut\b|\bwhile\b|\d/iu;
const WINDOW = 60;

/** What the people are whom a number counts (“injured”, “dead”), by the words of its phrase; “people” where only that is told; else null. */
export function countedClass(text: string, [start, end]: readonly [number, number]): string | null {
  const after = text.slice(end, end + WINDOW);
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const phrase = after.slice(0, after.search(EDGE) < 0 ? undefined : after.search(EDGE));
  const lead = before.split(EDGE).at(-1)!;
  const noun = /^ ?(?:of the )?(?:\p{Ll}+ )??(?<noun>\p{Ll}+)\b/u.exec(phrase);
  const nouns = (/^(?: \p{Ll}+){1,3}/u.exec(phrase)?.[0] ?? "").trim().split(" ");
  const isPeople = nouns.some((word) => PEOPLE.test(word) && !THINGS.test(word));
  const found = CLASSES.find(([, words]) => words.test(phrase)) ?? CLASSES.find(([, words]) => words.test(lead));
  if (found && (isPeople || noun === null || CLASSES.some(([, words]) => words.test(nouns.slice(0, 2).join(" ")))))
    return found[0];
  return isPeople ? "people" : null;
}
