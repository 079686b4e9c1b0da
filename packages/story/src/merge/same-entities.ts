import type { Comparable } from "../text/comparable.ts";
import type { Comparison } from "../alignment/align.ts";
import { hasName, type Names, namesOf } from "../text/names.ts";
import type { TextRules } from "../text/text-rules.ts";
import { type Match, oneToOne } from "./match.ts";

/** Entities of two documents of one story that are one, and by what: a linked record, a name, a part of a name, or a role. */
export function sameEntities({ a, b }: Comparison, rules: TextRules): Match[] {
  const found = [...a.keys].flatMap(([x, key]) =>
    [...b.keys].flatMap(([y, other]) => (key === other && !areForeign(a, x, b, y) ? [matchOf(a, x, b, y, rules)] : [])),
  );
  return oneToOne(found);
}

/** Two of one name and of two countries are two. */
function areForeign(a: Comparable, x: string, b: Comparable, y: string): boolean {
  const [own, other] = [a.entities.get(x)!.actor?.country ?? null, b.entities.get(y)!.actor?.country ?? null];
  return own !== null && other !== null && own !== other;
}

function matchOf(a: Comparable, x: string, b: Comparable, y: string, rules: TextRules): Match {
  const [own, other] = [a.entities.get(x)!, b.entities.get(y)!];
  if (own.link !== null && own.link.source === other.link?.source && own.link.id === other.link.id)
    return { a: x, b: y, score: 1, reason: `both are ${own.link.source} ${own.link.id}` };
  const [names, others] = [namesOf(own, a.reading.document.text, rules), namesOf(other, b.reading.document.text, rules)];
  if (names.full.some((name) => others.full.includes(name)))
    return { a: x, b: y, score: 0.9, reason: `both are called “${own.name}”` };
  if (hasName(own) && hasName(other)) {
    const short = isAcronym(names, others) || isAcronym(others, names) ? "stands for" : "is a part of the name";
    return { a: x, b: y, score: 0.7, reason: `“${other.name}” ${short} “${own.name}” in a report of the same story` };
  }
  return { a: x, b: y, score: 0.5, reason: `the same role in the same country: “${own.name}” and “${other.name}”` };
}

const isAcronym = (short: Names, long: Names): boolean => long.acronyms.some((letters) => short.full.includes(letters));
