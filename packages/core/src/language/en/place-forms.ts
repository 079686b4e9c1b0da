import type { PlaceForm } from "../../place/place-rules.ts";

const DIRECTION =
  /^(?:(?:far|upper|lower|inner|mid|rural|occupied|coastal|mainland)[ -])?(?:(?:north|south)(?:[ -]?(?:east|west))?|east|west|centr|mid)(?:ern|al)?[ -](?=\p{Lu})|^(?:upper|lower|greater|downtown|inner|rural|occupied|coastal|mainland|metropolitan|suburban) (?=\p{Lu})/iu;
const BEFORE =
  /^(?:the )?(?:city|town|village|township|district|province|state|county|region|municipality|republic|governorate|port|suburb|island|isle|kingdom|commonwealth) of (?:the )?/iu;
const AFTER =
  / (?:county|district|province|state|governorate|oblast|krai|kray|region|prefecture|department|municipality|republic|territory|emirate|city|town|village|township|parish|area|metropolitan area|suburb|neighbou?rhood)$/iu;
const FACILITY =
  /(?: (?:International|Regional|National|Municipal|Central|General|Memorial|Air|Naval|Military|City|Nuclear|Power|Train|Railway|Bus|Police|Grand|State|Metropolitan))* (?:Airport|Airfield|Airbase|Base|Port|Harbou?r|Hospital|Zoo|Stadium|Arena|Station|Hall|Prison|Jail|Museum|Palace|Plant|Refinery|Mosque|Cathedral|Courthouse|Terminal|Shipyard|Square|Market|Fair|Gallery|Opera|Cosmodrome)s?$/u;
const ARTICLE = /^(?:al|el|ash|as|ad|an|ar|at|az)[- ](?=\p{L})/iu;
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bSt\.?(?= )/gu, "Saint"],
  [/\bSte\.?(?= )/gu, "Sainte"],
  [/\bFt\.?(?= )/gu, "Fort"],
  [/\bMt\.?(?= )/gu, "Mount"],
  [/\bSaint(?= )/gu, "St"],
];

const whole = (form: string): PlaceForm => ({ form, as: "whole", country: null });

/** The ways to look an English place name up, the fullest first. */
export function placeForms(name: string): PlaceForm[] {
  const plain = name.replace(/^the /iu, "").replace(/[’']s$/u, "");
  const written = [name, plain, ...SHORT.map(([pattern, full]) => plain.replace(pattern, full))];
  const bare = [
    plain.replace(BEFORE, ""),
    plain.replace(AFTER, ""),
    plain.replace(ARTICLE, ""),
    `Al ${plain}`,
    `The ${plain}`,
    firstOf(plain),
    closed(plain),
  ];
  const forms = [...new Set([...written, ...bare])].filter((form) => form !== "").map(whole);
  const part = plain.replace(DIRECTION, "");
  const host = plain.replace(FACILITY, "");
  return [
    ...forms,
    ...(part === plain ? [] : [{ form: part, as: "part", country: null } as const]),
    ...(host === plain ? [] : [{ form: host, as: "named-for", country: null } as const]),
  ];
}

/** Without spaces and hyphens, as the index has names of large places too: “Deir Ezzor”, “Deir ez-Zor”. */
const closed = (name: string): string => (/[ -]/u.test(name) ? name.replaceAll(/[ -]/gu, "") : "");

/** The name before a comma: “Portland, Maine” where the whole is taken for one name. */
const firstOf = (name: string): string => name.split(/\s*,/u, 1)[0]!;
