import type { Span } from "@hearsay/core";
import { type Field, fieldOf, fieldsOf, itemsOf } from "./fields.ts";
import { spanOf } from "./phrases.ts";
import type { GoldenSection } from "./record.ts";

const KINDS = ["headline", "byline", "dateline", "caption", "boilerplate"] as const;
const UNREAD: readonly string[] = ["byline", "dateline", "boilerplate"];

/** The sections of an article but for its body, in text order. */
export function readSections(field: Field, text: string): GoldenSection[] {
  const fields = fieldsOf(field, KINDS);
  const found = KINDS.flatMap((kind) =>
    itemsOf(fieldOf(field, fields, kind)).map((item) => ({ kind, span: spanOf(item, { text, unread: [] }) })),
  );
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

/** What no stage reads: phrases of the other parts are not looked for in it. */
export const unreadOf = (sections: readonly GoldenSection[]): Span[] =>
  sections.filter(({ kind }) => UNREAD.includes(kind)).map(({ span }) => span);
