import { randomOf } from "../ledger/random.ts";

/** What a page is made of, and what is to be found in it. */
export interface Article {
  readonly title: string;
  readonly author: string;
  readonly outlet: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** The agency that the text is from; null: the outlet's own. */
  readonly credit: string | null;
  readonly town: string;
  readonly paragraphs: readonly string[];
  readonly url: string;
}

const TOWNS = ["Ranholm", "Averin", "Tolvik", "Orra", "Castelmare", "Drenova", "Halvern", "Port Ashby"];
const OUTLETS = ["The Halvern Courier", "Coastal Ledger", "Morning Standard", "Ashby Evening Post", "The Orra Times"];
const AGENCIES = ["Reuters", "AFP", "Associated Press", "Xinhua", "dpa"];
const PEOPLE = ["Marta Oslund", "Tomas Brandt", "Ilse Vorn", "Jonas Keel", "Ada Renner", "Piet Halder"];
const SUBJECTS = ["harbour", "bridge", "railway", "power station", "hospital", "airport"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export const longDate = (date: string): string => `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`; // prettier-ignore
export const agencyDate = (date: string): string => `${MONTHS[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(8))}`;

/** An article that was made up; `letters`: words that its character set can write. */
export function makeArticle(index: number, letters: string, isCredited: boolean): Article {
  const random = randomOf(index + 31_000);
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const [town, subject, speaker, other, outlet] = [one(TOWNS), one(SUBJECTS), one(PEOPLE), one(PEOPLE), one(OUTLETS)];
  const [hurt, days, cost, workers] = [2 + Math.floor(random() * 40), 2 + Math.floor(random() * 9), 10 + Math.floor(random() * 90), 100 + Math.floor(random() * 900)]; // prettier-ignore
  const date = `20${20 + Math.floor(random() * 5)}-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}-${String(1 + Math.floor(random() * 28)).padStart(2, "0")}`;
  const title = `${town} ${subject} stays closed after storm injures ${hurt}`;
  return {
    title,
    author: one(PEOPLE),
    outlet,
    date,
    credit: isCredited ? one(AGENCIES) : null,
    town,
    url: `https://www.${outlet.toLowerCase().replaceAll(/[^a-z]/gu, "")}.example/${date.replaceAll("-", "/")}/${subject.replaceAll(" ", "-")}-${index}`,
    paragraphs: [
      `The ${subject} of ${town} will stay closed for at least ${days} days after a storm tore off parts of its roof on Sunday night and injured ${hurt} people, officials said.`,
      `${speaker}, who leads the town council, told reporters that repairs would cost about ${cost} million euros. The guests of the inn ${letters} next door were brought to safety in time.`,
      `“We have seen worse winters, but never one that came without any warning,” ${other} said in front of the building, where rescuers searched until the morning.`,
      `About ${workers} people work there. Most of them were sent home on Monday, and a spokesman for the operator said that wages would be paid until the end of the month.`,
      `Meteorologists expect another storm to reach the coast by the weekend. Schools in ${town} are to open again on Thursday, the education ministry said in a statement.`,
    ],
  };
}
