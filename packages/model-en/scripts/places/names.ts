import { placeKey } from "../../src/places/place-key.ts";
import type { City } from "./read-packages.ts";

/** Codes of airports and stations stand among GeoNames’ alternate names: “IEV”. */
const CODE = /^[A-Z]{2,4}$/;
/** Romanisations of names in other scripts are in lower case there: “mo su er”. */
const CAPITALISED = /^(?:al-|el-|as-|ash-|an-|ar-|at-|az-|ad-|d[’'])?\p{Lu}/u;
/** What is no longer than this has a key; what has none is in another script. */
const LONGEST = 80;
const isKey = (key: string): boolean => key !== "" && key.length <= LONGEST;
/** The other names of smaller places, unless they are a seat, are left out: news seldom uses them, and they hide better known places. */
const FEW = 4000;

/** What tells towns of one name apart, and is left out in the news: “Clacton-on-Sea”, “Halle (Saale)”. */
const QUALIFIER = /(?<=^\p{Lu}\p{L}{3,})(?:[- ](?:on|upon|under|by|in|am|an der|im|sur)[- ]\S.*| ?\(.+\))$/u;
/** Names of large places are also found without their spaces and hyphens, which transliterations set as they like: “Deir Ezzor”. */
const LARGE = 100_000;

/** What else English news can call a populated place: the names in Latin script that GeoNames lists. */
export function aliasesOfCity({ name, ascii, alternates, population, feature }: City): string[] {
  const short = name.replace(QUALIFIER, "");
  if (population < FEW && !/^PPL[AC]/u.test(feature)) return [ascii, short];
  const listed = alternates.filter((form) => CAPITALISED.test(form) && !CODE.test(form) && isKey(placeKey(form)));
  const close =
    population < LARGE ? [] : [name, ...listed].filter((form) => /[ -]/u.test(form)).map((form) => form.replaceAll(/[ -]/gu, ""));
  return [ascii, short, ...listed, ...close];
}

const BEFORE =
  /^(?:Province|Municipality|City|Borough|State|District|Department|Region|Republic|Commune|County|Emirate|Governorate) of |^(?:Provincia (?:de|di) (?:la )?|Departamento (?:de |del )?|Département (?:de la |de l['’]|des|du|de )?|Kabupaten |Kota |Shahrestān-e |Ostān-e |Powiat |Okres |Regierungsbezirk |Obshtina |Amphoe (?:Mueang )?|Comuna |Municipiul |Huyện |Muḩāfaz̧at |Provincie )/u;
const AFTER =
  / (?:County|District|Province|Governorate|Oblast|Kray|Krai|Region|Raion|Rayon|State|Prefecture|Department|Municipality|Republic|Shi|Qu|Xian|İlçesi|Kommun|Kommune|Parish|Emirate|Okrug|Division|Territory|Zone)$/u;

const DIRECTION = /^(North|South|East|West)(ern)?(?= )/u;

/**
 * What else English news can call a unit: its name without the word for what it is (“Tver Oblast”; never the counties and
 * parishes of the United States), with the other form of its direction (“Southern Darfur”), with “ia” for “iya”.
 */
export function aliasesOfUnit(name: string, feature: "ADM1" | "ADM2", country: string): string[] {
  if (feature === "ADM2" && country === "US") return [];
  const bare = name.replace(BEFORE, "").replace(AFTER, "");
  const forms = [bare, bare.replace(/iya(?=$| )/u, "ia")].flatMap((form) => [
    form,
    form.replace(DIRECTION, (_, direction: string, ending?: string) => (ending === undefined ? `${direction}ern` : direction)),
  ]);
  return [...new Set(forms)].filter((form) => form !== name && form.length >= 3);
}
