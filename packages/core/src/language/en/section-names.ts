import type { Piece } from "../../section/section-rules.ts";
import { AGENCY } from "./section-agencies.ts";

const PARTICLES = "de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ter|ten|bin|bint|ibn|al|el|y|e|ap|af|zu|mac|st\\.?";
const CAPITAL = String.raw`(?:(?:al|el|d|o|l|de|van)[-’'])?\p{Lu}[\p{L}\p{M}’'.-]*`;
const NAME = new RegExp(String.raw`^${CAPITAL}(?:\s+(?:${PARTICLES}|${CAPITAL}|[“"(]\p{Lu}\p{L}+[”")])){1,4}$`, "u");

/** Words that a person's name does not hold, so that “News Desk” and “Staff Writer” are none. */
const OFFICE =
  /\b(?:staff|desk|bureau|news|newsroom|service|services|agency|agencies|reporters?|correspondents?|writers?|editors?|editorial|team|contributors?|press|times|post|journal|herald|tribune|gazette|media|television|tv|radio|network|online|digital|web|board|office|department|university|institute|foundation|magazine|report|today|daily|weekly|world|national|international|politics|business|opinion|sports?|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/iu;

/** What a person is to the outlet (“Staff Writer”, “Moscow correspondent”). */
const ROLE =
  /\b(?:staff|correspondents?|reporters?|writers?|editors?|columnists?|contributors?|contributing|producers?|analysts?|bureau\s+chief|chief|desk|fellow|professor|photographer|journalist|freelance)\b/iu;
const ROLE_END = new RegExp(
  String.raw`\s+(?:(?:the\s+)?${AGENCY}|staff|special|senior|chief|contributing|political|foreign|national|diplomatic|science)(?:\s+(?:staff|writer|reporter|correspondent|editor|contributor|columnist|news|to\s+the\s+\p{Lu}.*))*$`,
  "iu",
);
const WRITER_END = /\s+(?:writer|reporter|correspondent|editor|columnist|contributor)s?$/iu;
const OUTLET =
  /^(?:[Tt]he\s+\p{Lu}|(?:\p{Lu}[\p{L}.&’'-]*\s+){0,4}(?:[Nn]ews|NEWS|[Tt]imes|TIMES|[Pp]ost|POST|[Pp]ress|PRESS|Journal|Herald|Tribune|Gazette|Media|Magazine|Online|TV|[Rr]adio)\b|\p{Lu}{2,6}(?:\s+\p{Lu}\p{L}+)?$|[\p{L}\d-]+\.(?:com|org|net|co\.\w\w|in|ru|info)$)/u;
const PLACE = /^(?:in\s+)?\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+(?:de|la|of|\p{Lu}[\p{L}\p{M}.’'-]*)){0,3}$/u;
const WHOLE_AGENCY = new RegExp(`^${AGENCY}$`, "iu");
const ANY_AGENCY = new RegExp(String.raw`(?<!\p{L})${AGENCY}(?!\p{L})`, "u");
const JOINT = /\s*(?:,\s*(?:and|with)\b|,|;|&|\band\b|\bwith\b|\|)\s*/giu;
const BREAK = /\s+(?:in|for|at|from|of|on)\s+/u;

/** Who a byline names, and the agency that it names in place of a person. */
export interface Names {
  readonly authors: readonly Piece[];
  readonly credit?: Piece;
}

/** Whether a text is a person's name as a byline writes it: two to five capitalised words, none of an office. */
export const isPersonName = (text: string): boolean => NAME.test(text) && !OFFICE.test(text) && text.length <= 60;

/**
 * Reads the names that a byline lists, from `at` in `line` to its end. What follows the names has to be a role, an
 * outlet, an agency or a place.
 * @returns null when the line says anything else.
 */
export function readNames(line: string, at: number): Names | null {
  const parts = splitList(line, at);
  const authors: Piece[] = [];
  let credit: Piece | undefined;
  let open = true;
  for (const [i, part] of parts.entries()) {
    const agency = agencyIn(part);
    const name = open && (i === 0 || part.joined) ? nameIn(part) : undefined;
    if (agency) credit ??= agency;
    else if (name) authors.push(name.piece);
    else if (!trails(part.value)) return null;
    if (name?.agency) credit ??= name.agency;
    if (!name) open = false;
  }
  if (authors.length === 0 && !credit) return null;
  return { authors, ...(credit && { credit }) };
}

interface Part extends Piece {
  /** Whether it belongs to a list that an “and” closes, and not to a comma alone (“Ann Lee, New York”). */
  readonly joined: boolean;
}

function splitList(line: string, from: number): Part[] {
  const joints = [...line.slice(from).matchAll(JOINT)].map(({ 0: sign, index }) => ({
    sign,
    start: from + index,
    end: from + index + sign.length,
  }));
  const lastAnd = joints.findLastIndex(({ sign }) => /and|&|with/iu.test(sign));
  const bounds = [from, ...joints.flatMap(({ start, end }) => [start, end]), line.length];
  const parts: Part[] = [];
  for (let i = 0; i < bounds.length; i += 2) {
    const start = bounds[i] ?? 0;
    const end = bounds[i + 1] ?? line.length;
    if (start < end) parts.push({ value: line.slice(start, end), start, end, joined: i / 2 - 1 <= lastAnd });
  }
  return parts;
}

function agencyIn({ value, start, end }: Piece): Piece | undefined {
  const match = /^\(?((?:the\s+)?)(.+?)\)?$/isu.exec(value);
  const name = match?.[2] ?? "";
  if (!WHOLE_AGENCY.test(name)) return undefined;
  const from = start + value.indexOf(name, match?.[1]?.length ?? 0);
  return { value: name, start: from, end: Math.min(end, from + name.length) };
}

/** A name, without the role, place or agency that stands right behind it. */
function nameIn({ value, start }: Piece): { piece: Piece; agency?: Piece } | undefined {
  const bare = value.split(BREAK)[0]?.replace(/\s*[([].*$/u, "") ?? "";
  const plain = bare.replace(ROLE_END, "").replace(WRITER_END, "").trimEnd();
  if (!isPersonName(plain)) return undefined;
  const rest = value.slice(plain.length);
  const agency = ANY_AGENCY.exec(rest);
  const piece = { value: plain, start, end: start + plain.length };
  const from = start + plain.length + (agency?.index ?? 0);
  return agency ? { piece, agency: { value: agency[0], start: from, end: from + agency[0].length } } : { piece };
}

const trails = (text: string): boolean => text.length <= 60 && (ROLE.test(text) || OUTLET.test(text) || PLACE.test(text));
