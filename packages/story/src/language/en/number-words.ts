import type { Bound } from "../../text/text-rules.ts";

/** What makes a number rough or a bound of what is meant. */
export const BOUNDS: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ...[
    "about",
    "around",
    "nearly",
    "almost",
    "roughly",
    "some",
    "approximately",
    "circa",
    "an estimated",
    "estimated",
    "close to",
  ].map((words) => [words, "about"] as const),
  ...[
    "more than",
    "over",
    "at least",
    "just over",
    "upwards of",
    "no fewer than",
    "no less than",
    "a minimum of",
    "well over",
  ].map((words) => [words, "at-least"] as const),
  ...[
    "less than",
    "fewer than",
    "under",
    "up to",
    "as many as",
    "as much as",
    "just under",
    "at most",
    "no more than",
    "a maximum of",
  ].map((words) => [words, "at-most"] as const),
]);

/** Quantities without a number of their own, with the least and the most that they mean. */
export const VAGUE: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ["a couple of", [2, 3]],
  ["a handful of", [3, 9]],
  ["a few", [2, 9]],
  ["several", [3, 12]],
  ["dozens", [20, 150]],
  ["scores", [30, 250]],
  ["several dozen", [30, 120]],
  ["a few dozen", [24, 90]],
  ["hundreds", [200, 2000]],
  ["several hundred", [250, 999]],
  ["a few hundred", [200, 700]],
  ["thousands", [2000, 20_000]],
  ["several thousand", [2500, 9999]],
  ["a few thousand", [2000, 7000]],
  ["tens of thousands", [20_000, 200_000]],
  ["hundreds of thousands", [200_000, 2_000_000]],
  ["millions", [2e6, 2e7]],
]);

/** Money by its sign or its words. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map(
  (
    [
      ["$", "$ us$ dollar dollars usd"],
      ["€", "€ euro euros eur"],
      ["£", "£ gbp sterling"],
      ["¥", "¥ yen jpy"],
      ["yuan", "yuan renminbi cny"],
      ["rouble", "rouble roubles ruble rubles"],
      ["rupee", "rupee rupees"],
      ["won", "won"],
      ["lira", "lira liras"],
      ["krona", "krona kronor krone kroner crown crowns"],
      ["franc", "franc francs"],
      ["peso", "peso pesos"],
      ["hryvnia", "hryvnia hryvnias"],
      ["shekel", "shekel shekels"],
    ] as const
  ).flatMap(([name, forms]) => forms.split(" ").map((form) => [form, name] as const)),
);

export const ORDINALS: readonly string[] =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );

/** Shares that are told as fractions, in hundredths. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["half", 50],
  ["one half", 50],
  ["a half", 50],
  ["a third", 33.3],
  ["one third", 33.3],
  ["two thirds", 66.7],
  ["a quarter", 25],
  ["one quarter", 25],
  ["three quarters", 75],
  ["a fifth", 20],
  ["one fifth", 20],
  ["a tenth", 10],
  ["one tenth", 10],
]);
