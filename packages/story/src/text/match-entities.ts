import type { Entity, Reading } from "@hearsay/core";
import { hasName, type Names, namesOf, personLike } from "./names.ts";
import type { TextRules } from "./text-rules.ts";

/** For each entity of one reading a key; entities of two readings that are one have the same key. */
export interface EntityKeys {
  readonly a: ReadonlyMap<string, string>;
  readonly b: ReadonlyMap<string, string>;
}

interface Side {
  readonly entity: Entity;
  readonly names: Names;
}

/** A test that finds the entities of the other reading that are the same; the first that finds any decides. */
type Test = (own: Side, others: readonly Side[]) => readonly Side[];

/**
 * Finds which entities of two readings are one: by their linked record, a name in common, a short form of a name, an
 * acronym, and last by a role in the same country where one of the two has no name at all.
 */
export function matchEntities(a: Reading, b: Reading, rules: TextRules): EntityKeys {
  const sideOf = ({ document, entities }: Reading): Side[] =>
    entities.map((entity) => ({ entity, names: namesOf(entity, document.text, rules) }));
  const [left, right] = [sideOf(a), sideOf(b)];
  const keys = { a: new Map<string, string>(), b: new Map<string, string>() };
  for (const own of right) keys.b.set(own.entity.id, `b ${own.entity.id}`);
  for (const own of left) {
    const found = TESTS.map((test) => test(own, right)).find((matches) => matches.length > 0);
    const key = found === undefined ? `a ${own.entity.id}` : keys.b.get(found[0]!.entity.id)!;
    keys.a.set(own.entity.id, key);
    // A reading may hold in two what the other holds in one.
    for (const { entity } of found ?? []) keys.b.set(entity.id, key);
  }
  matchRoles(left, right, keys, rules);
  return keys;
}

const sameRecord: Test = ({ entity: { link } }, others) =>
  link === null ? [] : others.filter(({ entity }) => entity.link?.source === link.source && entity.link.id === link.id);

const compatible = (a: Side, b: Side): boolean => {
  if (a.entity.link && b.entity.link && a.entity.link.source === b.entity.link.source) return false;
  if (personLike(a.entity) === personLike(b.entity)) return true;
  // A surname alone may have been read as any kind of name.
  const other = personLike(a.entity) ? b.entity : a.entity;
  return other.kind === "other" || (other.link === null && other.place === null);
};

const sameName: Test = (own, others) =>
  others.filter((other) => compatible(own, other) && own.names.full.some((name) => other.names.full.includes(name)));

/** “Peskov” of “Dmitry Peskov”, where only one entity can be meant. */
const shortName: Test = (own, others) => {
  const found = others.filter(
    (other) => compatible(own, other) && (isShort(own.names.full, other.names.full) || isShort(other.names.full, own.names.full)),
  );
  return found.length === 1 ? found : [];
};

function isShort(short: readonly string[], full: readonly string[]): boolean {
  return short.some(
    (name) =>
      name.length > 2 &&
      full.some((longer) => longer.length > name.length && (longer.endsWith(` ${name}`) || longer.startsWith(`${name} `))),
  );
}

const acronym: Test = (own, others) => {
  const found = others.filter(
    (other) =>
      compatible(own, other) &&
      (own.names.acronyms.some((name) => other.names.full.includes(name)) ||
        other.names.acronyms.some((name) => own.names.full.includes(name))),
  );
  return found.length === 1 ? found : [];
};

const TESTS: readonly Test[] = [sameRecord, sameName, shortName, acronym];

/** “The Russian president” is Putin where one reading names no name for the office and country that the other gives him. */
function matchRoles(
  left: readonly Side[],
  right: readonly Side[],
  keys: { readonly a: Map<string, string>; readonly b: Map<string, string> },
  rules: TextRules,
): void {
  const free = (side: Side, own: Map<string, string>, other: Map<string, string>): boolean =>
    ![...other.values()].includes(own.get(side.entity.id)!);
  for (const one of left) {
    if (!free(one, keys.a, keys.b)) continue;
    const found = right.filter(
      (other) => hasName(one.entity) !== hasName(other.entity) && personLike(one.entity) === personLike(other.entity) && sameRole(one, other, rules), // prettier-ignore
    );
    if (found.length === 1) keys.a.set(one.entity.id, keys.b.get(found[0]!.entity.id)!);
  }
  for (const one of right) {
    if (!free(one, keys.b, keys.a)) continue;
    const found = left.filter(
      (other) => hasName(one.entity) !== hasName(other.entity) && personLike(one.entity) === personLike(other.entity) && sameRole(one, other, rules), // prettier-ignore
    );
    if (found.length === 1) keys.b.set(one.entity.id, keys.a.get(found[0]!.entity.id)!);
  }
}

function sameRole(a: Side, b: Side, rules: TextRules): boolean {
  const country = a.entity.actor?.country ?? null;
  if (country === null || country !== (b.entity.actor?.country ?? null)) return false;
  const heads = ({ names }: Side): string[] => names.roles.map((role) => rules.key(role.split(" ").at(-1)!));
  const others = heads(b);
  return heads(a).some((head) => others.includes(head));
}
