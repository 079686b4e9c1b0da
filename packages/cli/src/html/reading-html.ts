import type { Reading } from "@hearsay/core";
import { articleText } from "./article-text.ts";
import { castHtml } from "./cast.ts";
import { checksHtml } from "./checks.ts";
import { entitiesHtml } from "./entities.ts";
import { eventsHtml } from "./events.ts";
import { headHtml } from "./head.ts";
import { mapHtml } from "./map.ts";
import { notesHtml } from "./notes.ts";

/**
 * One reading as an article element.
 * @param level of its heading; 2 where a page holds several
 * @param prefix keeps the ids of several documents on one page apart
 */
export function readingHtml(reading: Reading, level: 1 | 2, prefix: string): string {
  const { headline, rows, statements } = articleText(reading, prefix);
  return `<article class="reading" id="${prefix}" aria-labelledby="${prefix}title"${languageOf(reading)}>
${headHtml(reading, headline, level, prefix)}
<div class="side">${castHtml(statements, level + 1)}
${legend}</div>
<div class="body">
${rows}
</div>
${eventsHtml(reading, level + 1, prefix)}
${mapHtml(reading, level + 1, prefix)}
${checksHtml(reading, level + 1)}
${entitiesHtml(reading, level + 1, prefix)}
${notesHtml(reading, level + 1)}
</article>`;
}

/** How the marks look, for somebody who sees them for the first time. */
const legend = `<p class="legend">Marks: <span class="source">source</span> <span class="cue">cue</span> <span class="relay">relay</span> <span class="content c1">content</span> <span class="content c2">content within content</span></p>`;

function languageOf({ document }: Reading): string {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(document.language) ? ` lang="${document.language}"` : "";
}
