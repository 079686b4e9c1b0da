import type { Span } from "@hearsay/core";
import type { Comparable } from "../text/comparable.ts";
import { contains } from "../text/span.ts";

/** A word of a passage, or a name, a number or a time as one. */
export interface Unit {
  readonly span: Span;
  /** Equal for two units that say the same. */
  readonly key: string;
  readonly content: boolean;
  readonly sentence: number;
}

/** The units of a document, sentence by sentence in text order. */
export function unitsOf({ reading, words, mentions, numbers, times, sentences }: Comparable): Unit[][] {
  const lists: Unit[][] = sentences.map(() => []);
  const whole: Unit[] = [
    ...mentions.filter(({ form }) => form === "name").map(({ span, key, sentence }) => ({ span: properPart(span, reading.document.text), key: `@${key}`, content: true, sentence })),
    ...numbers.map(({ span, sentence, values, unit }) => ({ span, key: `#${values.join("–")} ${unit ?? ""}`, content: true, sentence })),
    ...times.filter(({ time }) => time.type === "DATE" || time.type === "TIME").map(({ time, sentence }) => ({ span: time.span, key: `time ${time.value}`, content: true, sentence })),
  ].sort((x, y) => x.span[0] - y.span[0] || y.span[1] - x.span[1]); // prettier-ignore
  for (const unit of whole) {
    const last = lists[unit.sentence]!.at(-1);
    if (last === undefined || last.span[1] <= unit.span[0]) lists[unit.sentence]!.push(unit);
  }
  for (const word of words) {
    const list = lists[word.sentence]!;
    if (!list.some(({ span }) => contains(span, word.span))) list.push(word);
  }
  return lists.map((list) => list.sort((x, y) => x.span[0] - y.span[0]));
}

/** “Former finance minister Davin Okoro” is a name and words before it, which can change by themselves. */
function properPart([start, end]: Span, text: string): Span {
  const lead = /^(?:the |a |an )?(?:\p{Ll}[\p{Ll}’'-]* )+(?=\p{Lu})/u.exec(text.slice(start, end));
  return [start + (lead?.[0].length ?? 0), end];
}
