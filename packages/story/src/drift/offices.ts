import type { Entity } from "@hearsay/core";
import { overlaps } from "../text/span.ts";
import { type Difference, difference } from "./difference.ts";
import type { DriftRules } from "./drift-rules.ts";
import type { Group, GroupSide } from "./group.ts";

type Role = Entity["roles"][number];

/** Offices of one person that exclude one another: the “transport minister” that became “finance minister”. */
export function compareOffices(group: Group, rules: DriftRules): Difference[] {
  const other = rolesIn(group.b);
  return rolesIn(group.a).flatMap(([key, x]) => {
    const same = other.filter(([of]) => of === key).map(([, role]) => role);
    const rival = same.find((y) => words(x).some((word) => words(y).some((found) => rules.areRivals(word, found))));
    // Who holds two offices may be called by either.
    if (rival === undefined || same.some((y) => y.text.toLowerCase() === x.text.toLowerCase())) return [];
    const values = { a: x.text, b: rival.text };
    return [
      difference("entity-changed", { a: x.span, b: rival.span, values, explanation: `“${x.text}” became “${rival.text}”` }),
    ];
  });
}

function rolesIn({ document, sentences }: GroupSide): (readonly [key: string, role: Role])[] {
  return document.reading.entities.flatMap(({ id, roles }) => {
    const here = roles.filter(({ span }) => sentences.some((i) => overlaps(document.sentences[i]!, span)));
    return here.map((role) => [document.keys.get(id)!, role] as const);
  });
}

const words = ({ text }: Role): string[] => text.split(/[\s-]+/u);
