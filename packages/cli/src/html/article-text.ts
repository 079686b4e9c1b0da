import type { Reading } from "@hearsay/core";
import { counted } from "../record/wording.ts";
import { cardHtml } from "./card.ts";
import { escaped } from "./escape.ts";
import { numberedStatements, type NumberedStatement } from "./numbered-statements.ts";
import { passageHtml } from "./passage.ts";
import { passagesOf, type Passage } from "./passages.ts";

/** The article as HTML: its headline apart, then its paragraphs, each followed by the cards of what it says. */
export interface ArticleText {
  /** null: the text has no headline of its own. */
  readonly headline: string | null;
  readonly rows: string;
  readonly statements: readonly NumberedStatement[];
}

/** @param prefix keeps the ids of several documents on one page apart */
export function articleText(reading: Reading, prefix: string): ArticleText {
  const statements = numberedStatements(reading, prefix);
  const passages = passagesOf(reading, statements);
  const top = passages.find(({ paragraph }) => paragraph.kind === "headline") ?? null;
  const rows = grouped(passages.filter((passage) => passage !== top)).map((group) =>
    isFurniture(group[0]) ? furnitureHtml(reading, group) : group.map((passage) => rowHtml(reading, passage, prefix)).join("\n"),
  );
  return {
    headline: top && passageHtml(top, reading.document.text),
    rows: [top ? cardsHtml(reading, top) : "", ...rows].filter((html) => html !== "").join("\n"),
    statements,
  };
}

const isFurniture = (passage: Passage | undefined): boolean => passage?.paragraph.kind === "boilerplate";

/** Neighbours that are all furniture, or all text. */
function grouped(passages: readonly Passage[]): Passage[][] {
  const groups: Passage[][] = [];
  for (const passage of passages) {
    const last = groups.at(-1);
    if (last && isFurniture(last[0]) === isFurniture(passage)) last.push(passage);
    else groups.push([passage]);
  }
  return groups;
}

function rowHtml(reading: Reading, passage: Passage, prefix: string): string {
  const { kind, span } = passage.paragraph;
  return `<p class="text ${kind}-text" id="${prefix}p${span[0]}">${passageHtml(passage, reading.document.text)}</p>
${cardsHtml(reading, passage)}`;
}

/** The cards of the statements that begin in a paragraph. */
function cardsHtml(reading: Reading, { numberings }: Passage): string {
  const here = numberings.filter(({ begins }) => begins);
  if (here.length === 0) return "";
  return `<div class="cards" role="group" aria-label="${counted(here.length, "statement")} of this paragraph">
${here.map(({ of }) => cardHtml(reading, of)).join("\n")}
</div>`;
}

function furnitureHtml({ document }: Reading, passages: readonly Passage[]): string {
  const texts = passages.map(({ paragraph }) => `<p>${escaped(document.text.slice(...paragraph.span))}</p>`);
  return `<details class="furniture"><summary>${counted(passages.length, "passage")} left out of the record as page furniture</summary>
${texts.join("\n")}
</details>`;
}
