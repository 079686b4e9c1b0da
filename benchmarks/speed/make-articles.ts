import * as parts from "./paragraphs.ts";

/** Makes articles of about `words` words each, the same at every call: news-like text of our own, free of anybody's rights. */
export function makeArticles(count: number, words = 600): string[] {
  return Array.from({ length: count }, (_, i) => makeArticle(randomNumbers(i + 1), words));
}

export const countWords = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Numbers from 0 to 1, the same for the same seed. @see Steele et al. 2014, SplitMix; 32 bits. */
function randomNumbers(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** A lead, then paragraphs in random order until the words are there; the last is cut where they are. */
function makeArticle(random: () => number, words: number): string {
  const fill = filler(random);
  const paragraphs = [fill(pick(parts.LEADS, random))];
  const order = shuffled(parts.PARAGRAPHS, random);
  let have = countWords(paragraphs[0]!);
  for (const template of order) {
    if (have >= words) break;
    const sentences = fill(template).split(/(?<=[.?!]”?) (?=[“\p{Lu}])/u);
    const kept: string[] = [];
    for (const sentence of sentences) {
      if (have >= words) break;
      kept.push(sentence);
      have += countWords(sentence);
    }
    paragraphs.push(kept.join(" "));
  }
  return `${paragraphs.join("\n\n")}\n`;
}

const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)]!;

function shuffled<T>(from: readonly T[], random: () => number): T[] {
  return from
    .map((value) => [random(), value] as const)
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value);
}

/** Fills templates: names with a digit stay the same through an article. */
function filler(random: () => number): (template: string) => string {
  const cast = { person: shuffled(parts.PEOPLE, random), place: shuffled(parts.PLACES, random) };
  const organisations = shuffled(parts.ORGANISATIONS, random);
  const titles = shuffled(parts.TITLES, random);
  const number = (): string => String(2 + Math.floor(random() * 96));
  const value = (name: string, digit: number): string => {
    if (name === "person") return cast.person[digit]!;
    if (name === "surname") return cast.person[digit]!.split(" ").at(-1)!;
    if (name === "place") return cast.place[digit]!;
    if (name === "organisation") return organisations[digit]!;
    if (name === "title") return titles[digit]!;
    if (name === "agency") return pick(parts.AGENCIES, random);
    if (name === "weekday") return pick(parts.WEEKDAYS, random);
    if (name === "month") return pick(parts.MONTHS, random);
    if (name === "number") return number();
    throw new RangeError(`{${name}} is nothing to fill in`);
  };
  return (template) => {
    const text = template.replaceAll(/\{(\w+?)(\d?)\}/gu, (_, name: string, digit: string) => value(name, Number(digit)));
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
}
