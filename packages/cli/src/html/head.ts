import type { Reading } from "@hearsay/core";
import { publishedText, titleOf } from "../record/heading.ts";
import { countSources } from "../record/source-groups.ts";
import { counted } from "../record/wording.ts";
import { escaped } from "./escape.ts";

/** What stands above an article: outlet, headline, imprint, counts. @param headline the headline as marked text */
export function headHtml(reading: Reading, headline: string | null, level: 1 | 2, prefix: string): string {
  const { outlet } = reading.document;
  return `<header class="head">
${outlet === null ? "" : `<p class="outlet">${escaped(outlet)}</p>\n`}<h${level} class="headline" id="${prefix}title">${headline ?? escaped(titleOf(reading))}</h${level}>
<p class="imprint">${imprint(reading).join(" · ")}</p>
<p class="counts">${counts(reading).join(" · ")}</p>
</header>`;
}

function imprint({ document }: Reading): string[] {
  const { authors, published, credit, url } = document;
  return [
    ...(authors.length > 0 ? [`by ${escaped(authors.join(", "))}`] : []),
    published === null
      ? `<span class="label hedge">date not known</span>`
      : `<time datetime="${escaped(published)}">${escaped(publishedText(published))}</time>`,
    ...(credit === null ? [] : [`credits ${escaped(credit)}`]),
    ...(url === null ? [] : [linkHtml(url)]),
  ];
}

/** A link where the address is one of the web; anything else (`javascript:`) is only shown. */
function linkHtml(url: string): string {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== "https:" && parsed?.protocol !== "http:") return escaped(url);
  return `<a href="${escaped(parsed.href)}" rel="noreferrer noopener">${escaped(parsed.host)}</a>`;
}

function counts(reading: Reading): string[] {
  const { statements, entities, sentences } = reading;
  const sources = countSources(reading);
  return [
    `${counted(statements.length, "statement")}${sources > 0 ? ` by ${counted(sources, "source")}` : ""}`,
    counted(entities.length, "entity", "entities"),
    counted(sentences.length, "sentence"),
  ];
}
