import { escaped } from "./escape.ts";
import type { NumberedStatement } from "./numbered-statements.ts";

/** The sources of a document in the order in which they speak, each with links to its statements. */
export function castHtml(statements: readonly NumberedStatement[], level: number): string {
  if (statements.length === 0) return `<p class="silent">No statement was found in this text.</p>`;
  const sources = Map.groupBy(statements, ({ named }) => named.key);
  const items = [...sources.values()].map((said) => itemHtml(said));
  return `<div class="cast"><h${level} class="section">Who says something</h${level}>
<ol>
${items.join("\n")}
</ol></div>`;
}

function itemHtml(said: readonly NumberedStatement[]): string {
  const [first] = said;
  if (!first) return "";
  const { named } = first;
  const kind = named.source?.kind;
  const about = kind === "unnamed" || kind === "document" ? named.details : named.details.slice(1);
  const details = about.length > 0 ? `<span class="about">${escaped(about.join(", "))}</span>` : "";
  const links = said
    .map(({ id, number }) => `<a href="#${id}t" data-s="${id}" aria-label="Statement ${number}">${number}</a>`)
    .join(" ");
  const sign = named.source === null || kind === "unnamed" ? `<span aria-hidden="true">◌</span> ` : "";
  return `<li><span class="name">${sign}${escaped(named.name)}</span> <span class="links">${links}</span>${details}</li>`;
}
