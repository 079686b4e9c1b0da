import { decodeHTML } from "entities";
import { isAgency } from "./agencies.ts";

const BY = /^(?:(?:written|reported|posted|published|story|words|text|report)\s+by|by|author|von|par)\s*:?\s+/iu;
const PICTURES = /^(?:photo(?:graph)?(?:s|y)?|pictures?|images?|illustrations?|graphics?|video)\b/iu;
const ADDRESS = /\S+@\S+\.\S+|https?:\/\/\S+|(?<![\p{L}\d])@\w+/gu;
const JOINT =
  /\s*(?:,\s*(?:and|&)\s+|\s+and\s+|\s+with\s+|[,;|•·]|\s&\s|\s\/\s|\s(?:on\s)?(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|febr)uary\b|march\s\d|april\s\d|may\s\d|(?:june|july|august)\s\d|(?:septem|octo|novem|decem)ber\b|\d))\s*/iu;
/** What a name does not hold: offices, dates, and words that are nobody's. */
const OFFICE =
  /\b(?:staff|desk|newsroom|bureau|editors?|editorial|team|reporters?|correspondents?|writers?|contributors?|columnists?|producers?|admin(?:istrator)?|webmaster|guest|anonymous|unknown|agency|agencies|news|press|media|online|network|service|web|for the|special to|updated|published|follow|comments?|read|share|minutes?|ago|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/iu;
/** How the names of outlets end, as those of persons do not when there is a word before. */
const OUTLET_END =
  /\s(?:today|times|post|tribune|herald|journal|gazette|magazine|observer|guardian|telegraph|chronicle|mirror|mail|standard|review|radio|tv)$/iu;
const PERSON =
  /^(?:\p{Lu}|\p{Lo}|(?:de|da|di|van|von|ten|ter|al|el|bin|la|le|d)[\s'’-]\s?\p{Lu})[\p{L}\p{M}.’'-]*(?:\s+[\p{L}“"(][\p{L}\p{M}.’'”")-]*){0,5}$/u;
const TITLE = /^(?:dr|prof|mr|mrs|ms|sir|rev)\.?\s+/iu;

/** The persons and the agency that an author field names. */
export interface AuthorNames {
  readonly authors: readonly string[];
  readonly credit: string | null;
}

/**
 * Divides author fields into persons (“By Ann Lee and Ben Roe, Reuters”): no addresses, no offices (“Staff”), nobody
 * twice, and not the outlet. An agency among them is the credit.
 */
export function authorNames(fields: readonly string[], outlet: string | null): AuthorNames {
  const authors: string[] = [];
  let credit: string | null = null;
  for (const field of fields) {
    const plain = decodeHTML(field)
      .replace(ADDRESS, " ")
      .replace(/<[^>]*>|\(\s*\)/gu, " ")
      .replace(/\s+/gu, " ")
      .trim()
      .replace(BY, "");
    for (const part of isAgency(plain) ? [plain] : plain.split(JOINT)) {
      const name = part
        .replace(BY, "")
        .replace(/\s+(?:on|at|in|for|from)\s.*$/u, "")
        .replace(/^[\s,.:–—-]+|[\s,:–—-]+$/gu, "");
      if (isAgency(name) && name !== "") credit ??= name;
      else if (!PICTURES.test(part) && isPerson(name, outlet) && !authors.some((known) => same(known, name))) authors.push(name);
    }
  }
  return { authors, credit };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function isPerson(name: string, outlet: string | null): boolean {
  if (!PERSON.test(name) || name.length < 2 || name.length > 60 || OFFICE.test(name) || OUTLET_END.test(name)) return false;
  if (
    outlet !== null &&
    outlet
      .toLowerCase()
      .replace(/^the\s+/u, "")
      .includes(name.toLowerCase().replace(/^the\s+/u, ""))
  )
    return false;
  // A single word is a login more often than a name, unless it is written like one.
  return /\s/u.test(name.replace(TITLE, "")) ? /\p{Lu}/u.test(name) || /^\p{Lo}/u.test(name) : /^\p{Lu}\p{Ll}{2,}$/u.test(name);
}
