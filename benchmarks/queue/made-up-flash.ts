import { outletOf, personOf, placeOf, randomOf, wordOf } from "../ledger/random.ts";

/** Reports of one happening, in outlets of their own: the first, one in other words, one that repeats the first. */
const REPORTS = 3;
const OUTLETS = 40;
const MINUTES_APART = 15;
const FIRST_DAY = Date.UTC(2023, 0, 1);

export interface Flash {
  readonly title: string;
  readonly outlet: string;
  /** ISO 8601. */
  readonly published: string;
  readonly paragraphs: readonly string[];
}

const SAID = ["said", "announced", "claimed", "insisted", "admitted", "warned"];
const OFFICES = [
  "mayor",
  "police chief",
  "minister",
  "harbour master",
  "union leader",
  "judge",
  "governor",
  "head of the hospital",
];
const HAPPENINGS: readonly ((place: string, count: number, thing: string) => readonly [string, string])[] = [
  (place, count, thing) => [`${count} people were injured when the ${thing} bridge collapsed in ${place}`, `the ${thing} bridge fell down at ${place} and hurt ${count} people`],
  (place, count, thing) => [`${count} dockers went on strike over the ${thing} contract in ${place}`, `a strike of ${count} dockers over the ${thing} contract has begun in ${place}`],
  (place, count, thing) => [`police arrested ${count} members of the ${thing} gang in ${place}`, `${count} suspects of the ${thing} gang were detained by police in ${place}`],
  (place, count, thing) => [`a fire destroyed ${count} flats in ${thing} Street in ${place}`, `${count} flats in ${thing} Street in ${place} burned down`],
  (place, count, thing) => [`the council of ${place} voted to close the ${thing} mine, which has ${count} workers`, `the ${thing} mine and its ${count} workers will be given up, the council of ${place} decided`],
  (place, count, thing) => [`${count} houses in ${place} were flooded by the river ${thing}`, `the river ${thing} flooded ${count} houses in ${place}`],
]; // prettier-ignore

/** A news flash of about forty words, the same for the same number; three that follow one another tell of one happening. */
export function flashOf(index: number): Flash {
  const story = Math.floor(index / REPORTS);
  const report = index % REPORTS;
  const random = randomOf(story);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const upper = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
  const [place, thing, count] = [placeOf(story % 3000), upper(wordOf(90_000 + story)), 3 + Math.floor(random() * 400)];
  const [speaker, office, said] = [personOf(story), pick(OFFICES), pick(SAID)];
  const [plain, other] = pick(HAPPENINGS)(place, count, thing);
  const told = report === 1 ? other : plain;
  const words = wordOf(200_000 + story);
  const paragraphs =
    report === 1
      ? [`${upper(told)}, according to ${speaker}, the ${office}.`, `It was not clear on ${dayOf(index)} what it would cost, ${speaker.split(" ")[1]} told ${outletOf(index % OUTLETS)}.`]
      : [`${upper(told)} on ${dayOf(index)}, the ${office}, ${speaker}, ${said}.`, `“We had no ${words} at all,” ${speaker.split(" ")[1]} said. “It will cost ${count + 7} million dollars.”`]; // prettier-ignore
  return {
    title: upper(told),
    outlet: outletOf(index % OUTLETS),
    published: publishedOf(index).toISOString(),
    paragraphs,
  };
}

const publishedOf = (index: number): Date => new Date(FIRST_DAY + index * MINUTES_APART * 60_000);
const dayOf = (index: number): string => ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][publishedOf(index).getUTCDay()]!; // prettier-ignore
