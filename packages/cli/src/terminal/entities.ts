import type { Reading } from "@hearsay/core";
import { entityList, type ListedEntity } from "../record/entity-list.ts";
import { counted } from "../record/wording.ts";
import { hanging, indented, ruled } from "./layout.ts";
import { printable } from "../text/printable.ts";
import { joined, run, type Line, type Run } from "./run.ts";

/** Who and what is in the document, by kind. */
export function entities(reading: Reading, width: number): Line[] {
  const { kinds, nameless } = entityList(reading);
  if (kinds.length === 0 && nameless === 0) return [];
  return [
    ruled("WHO AND WHAT", "margin: mentions", width),
    ...kinds.flatMap(({ heading, entities }) => [
      [],
      ...indented([run(heading, "strong")], width, 6),
      ...entities.flatMap((listed) => entityLines(listed, width)),
    ]),
    ...(nameless > 0 ? [[], ...indented([run(namelessNote(nameless), "faint")], width, 0)] : []),
  ];
}

function entityLines(listed: ListedEntity, width: number): Line[] {
  const { entity, actor } = listed;
  const name = run(printable(entity.name));
  const about = joined(facts(listed), run("; ", "faint"));
  return [
    ...hanging(
      actor === null ? [name] : [name, run(` ${actor}`, "relay")],
      width,
      [run(`${entity.mentions.length}  `.padStart(6), "faint")],
      [run(" ".repeat(6))],
    ),
    ...indented(about, width, 6),
  ];
}

function facts({ roles, aliases, coordinates }: ListedEntity): Run[][] {
  return [
    ...roles.map(fact),
    aliases.length > 0 ? fact(`also ${aliases.map((alias) => `“${alias}”`).join(", ")}`) : [],
    coordinates === null ? [] : fact(coordinates),
  ];
}

const fact = (text: string): Run[] => [run(printable(text), "faint")];

const namelessNote = (count: number): string =>
  `and ${counted(count, "entity", "entities")} that the text never names (--json has all)`;
