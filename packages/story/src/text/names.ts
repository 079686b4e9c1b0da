import type { Entity } from "@hearsay/core";
import type { TextRules } from "./text-rules.ts";

/** What an entity is called. */
export interface Names {
  /** Its names without accents, case, stops and article; each once. */
  readonly full: readonly string[];
  /** The first letters of its names of several words. */
  readonly acronyms: readonly string[];
  /** Its roles, and the phrases that stand for it, in lower case. */
  readonly roles: readonly string[];
}

/** A name as it is compared. */
export const plainName = (name: string, rules: TextRules): string => spelled(name, rules).replace(/^the /u, "");

const spelled = (name: string, rules: TextRules): string =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[’‘]/gu, "'")
    // What follows a comma is a role: “Kolbe, the president”.
    .replace(/,.*$/su, "")
    .replace(/'s?$/u, "")
    .replaceAll(/[.\s-]+/gu, " ")
    .trim()
    .toLowerCase()
    // “Defence Ministry” is the “Defense Ministry”.
    .replaceAll(/\p{L}{6,}/gu, (word) => rules.key(word));

export function namesOf(entity: Entity, text: string, rules: TextRules): Names {
  const written = entity.mentions.filter(({ form }) => form === "name").map(({ span }) => text.slice(...span));
  // The record's name is a name, even where the text only has a role.
  const named = hasName(entity) || entity.link !== null ? [entity.name, ...written] : written;
  const full = [...new Set(named.map((name) => plainName(name, rules)))].filter((name) => name.length > 1);
  const nominals = entity.mentions
    .filter(({ form }) => form === "nominal")
    .map(({ span }) => plainName(text.slice(...span), rules));
  return {
    full,
    acronyms: [...new Set(named.map(initials))].filter((letters) => letters.length > 2),
    roles: [...entity.roles.map((role) => plainName(role.text, rules)), ...nominals].filter((role) => role !== ""),
  };
}

const initials = (name: string): string => (name.match(/(?<![\p{L}'’])\p{Lu}/gu) ?? []).join("").toLowerCase();

export const hasName = ({ mentions }: Entity): boolean => mentions.some(({ form }) => form === "name");

export const personLike = ({ kind }: Entity): boolean => kind === "person";
