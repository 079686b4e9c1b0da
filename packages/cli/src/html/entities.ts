import type { Reading } from "@hearsay/core";
import { entityList, type ListedEntity } from "../record/entity-list.ts";
import { paragraphsIn } from "../record/paragraphs.ts";
import { counted } from "../record/wording.ts";
import { escaped } from "./escape.ts";

/** Who and what is in the document, by kind, each with a link to the paragraph of its first mention. */
export function entitiesHtml(reading: Reading, level: number, prefix: string): string {
  const { kinds, nameless } = entityList(reading);
  if (kinds.length === 0 && nameless === 0) return "";
  const lists = kinds.map(
    ({ heading, entities }) => `<section><h${level + 1}>${heading}</h${level + 1}>
<ul>
${entities.map((listed) => itemHtml(reading, listed, prefix)).join("\n")}
</ul></section>`,
  );
  const rest =
    nameless > 0 ? `\n<p class="rest">and ${counted(nameless, "entity", "entities")} that the text never names</p>` : "";
  return `<section class="entities"><h${level} class="section">Who and what</h${level}>
<div class="kinds">
${lists.join("\n")}
</div>${rest}</section>`;
}

function itemHtml(reading: Reading, listed: ListedEntity, prefix: string): string {
  const { entity, actor } = listed;
  const code = actor === null ? "" : ` <abbr class="actor" title="country and sector of the actor">${escaped(actor)}</abbr>`;
  const facts = factsOf(listed);
  const about = facts.length > 0 ? `<span class="about">${facts.map(escaped).join("; ")}</span>` : "";
  return `<li><span class="name">${escaped(entity.name)}</span>${code} ${mentionsHtml(reading, listed, prefix)}${about}</li>`;
}

function mentionsHtml(reading: Reading, { entity }: ListedEntity, prefix: string): string {
  const count = entity.mentions.length;
  const at = entity.mentions[0]?.span[0] ?? 0;
  const [paragraph] = paragraphsIn(reading, [at, at + 1]);
  const label = `title="${counted(count, "mention")}"`;
  if (!paragraph || paragraph.kind === "headline" || paragraph.kind === "boilerplate")
    return `<span class="count" ${label}>${count}</span>`;
  return `<a class="count" href="#${prefix}p${paragraph.span[0]}" ${label}>${count}</a>`;
}

const factsOf = ({ roles, aliases, coordinates }: ListedEntity): string[] => [
  ...roles,
  ...(aliases.length > 0 ? [`also ${aliases.map((alias) => `“${alias}”`).join(", ")}`] : []),
  ...(coordinates === null ? [] : [coordinates]),
];
