import type { Span } from "@hearsay/core";
import { choiceOf, type Field, fieldOf, fieldsOf, itemsOf, textOf, wrong } from "./fields.ts";
import { paragraphAt, type Passage, spanOf } from "./phrases.ts";
import type { GoldenStatement } from "./record.ts";

const ACTS = [
  "state",
  "claim",
  "deny",
  "admit",
  "ask",
  "demand",
  "promise",
  "threaten",
  "warn",
  "suggest",
  "praise",
  "criticise",
  "believe",
  "show",
] as const;
const FIELDS = ["source", "of", "cue", "act", "content", "quotation", "certainty", "via", "within"];

/** Statements; source, cue and relays are looked for in the paragraph of the content where the text has them more often. */
export function readStatements(field: Field, passage: Passage, entities: readonly string[]): GoldenStatement[] {
  const entries = [...fieldsOf(field, null)];
  return entries.map(([id, entry]) => {
    const fields = fieldsOf(entry, FIELDS);
    const get = (name: string): Field => fieldOf(entry, fields, name);
    const content = itemsOf(get("content")).map((item) => spanOf(item, passage));
    if (content.length === 0) throw wrong(entry, "no content");
    const near = paragraphAt(passage.text, content[0]!);
    const optional = (name: string): Span | null => (get(name).value === undefined ? null : spanOf(get(name), passage, near));
    const cue = optional("cue");
    return {
      id,
      source: optional("source"),
      of: reference(get("of"), entities),
      cue,
      act: cue && choiceOf(get("act"), ACTS),
      content,
      quotation: choiceOf(get("quotation"), ["direct", "indirect", "mixed"], "indirect"),
      certainty: choiceOf(get("certainty"), ["certain", "probable", "possible", "unlikely", "unknown", "any"], "certain"),
      via: itemsOf(get("via")).map((item) => spanOf(item, passage, near)),
      within: reference(
        get("within"),
        entries.map(([other]) => other),
      ),
    };
  });
}

/** An id of the record; null where it is left out. */
export function reference(field: Field, ids: readonly string[]): string | null {
  if (field.value === undefined) return null;
  const id = textOf(field);
  if (!ids.includes(id)) throw wrong(field, `nothing has the id “${id}”`);
  return id;
}
