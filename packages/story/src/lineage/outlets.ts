import type { Reading } from "@hearsay/core";

/** An outlet’s name as it is compared: without accents, case and article. */
export const plainOutlet = (name: string): string =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[’‘']s?(?!\p{L})/gu, "")
    .replaceAll(/[.\s-]+/gu, " ")
    .trim()
    .toLowerCase()
    .replace(/^the /u, "");

/** Names that an outlet goes by: its own, without article and domain, and its initials where it has several words. */
export function outletNames(outlet: string): string[] {
  const plain = plainOutlet(
    outlet.replace(/^https?:\/\/(?:www\.)?/u, "").replace(/\.(?:com|org|net|co\.uk|example)(?:\/.*)?$/u, ""),
  );
  const initials = (outlet.match(/\b\p{Lu}/gu) ?? []).join("").toLowerCase();
  return [...new Set([plain, ...(initials.length > 2 ? [initials] : [])])].filter((name) => name.length > 1);
}

/** Whether two names are of one outlet: “AFP”, “Agence France-Presse”; “The Observer”, “Tirana Observer” are not told apart from one another. */
export function sameOutlet(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [left, right] = [outletNames(a), outletNames(b)];
  return left.some((name) => right.includes(name));
}

/** The outlet that a document is of: its publisher, else the agency that it credits. */
export const outletOf = ({ document }: Reading): string | null => document.outlet ?? document.credit;
