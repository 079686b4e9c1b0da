import { wordKey } from "./word-key.ts";

/** Words of one row exclude one another in the same place; words divided by a stroke are one. The lists are ours. */
const ROWS = [
  "foreign defence/defense finance/treasury interior/home health transport/transportation education justice agriculture environment energy economy/economic trade labour/labor culture housing",
  "prime deputy vice",
  "soldier/troops civilian police rebel/insurgent",
  "man woman child/boy/girl",
  "father mother brother sister son daughter husband wife uncle cousin nephew niece",
  "army navy airforce",
  "train plane/aircraft ship/ferry/boat/vessel bus car/vehicle helicopter lorry/truck",
  "missile drone artillery bomb",
  "murder fraud corruption/bribery terrorism treason espionage theft robbery rape",
  "flu/influenza cholera measles malaria ebola covid dengue",
  "earthquake flood/flooding fire/blaze storm/hurricane/typhoon/cyclone drought",
].map((row) => row.split(" ").map((word) => new Set(word.split("/").map(wordKey))));

/**
 * Nationalities that are spelled unlike their country; the rest end in one of a few ways. Without a list of countries
 * an adjective in capitals that ends so is taken for a nationality (“Belmari” is not: too many names end so).
 */
const NATIONALITY =
  /^\p{Lu}\p{L}+(?:an|ese|ish|ian|ean)$|^(?:Dutch|French|Greek|Swiss|Czech|Thai|Iraqi|Israeli|Saudi|Pakistani|Kuwaiti|Qatari|Emirati|Yemeni|Omani|Uzbek|Kazakh|Tajik|Afghan|German|Turkish|Filipino|Danish|Welsh|Scottish|Irish|British|English|Spanish)$/u;

/** Whether two words as written exclude one another in one place. */
export function areRivals(a: string, b: string): boolean {
  if (NATIONALITY.test(a) && NATIONALITY.test(b)) return true;
  const [x, y] = [wordKey(a), wordKey(b)];
  return ROWS.some((row) => {
    const [i, j] = [row.findIndex((word) => word.has(x)), row.findIndex((word) => word.has(y))];
    return i >= 0 && j >= 0 && i !== j;
  });
}
