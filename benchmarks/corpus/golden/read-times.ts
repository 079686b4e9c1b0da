import { choiceOf, type Field, fieldsOf, itemsOf, textOf, wrong } from "./fields.ts";
import { intervalOf } from "./intervals.ts";
import { type Passage, spanOf } from "./phrases.ts";
import type { GoldenTime } from "./record.ts";

const TYPES = ["DATE", "TIME", "DURATION", "SET"] as const;

/** Times, each “[words, type, value, interval]”; the interval of a plain date follows from its value. */
export function readTimes(field: Field, passage: Passage): GoldenTime[] {
  return [...fieldsOf(field, null)].map(([id, entry]) => {
    const [words, kind, value, interval, ...more] = itemsOf(entry);
    if (!words || !kind || !value || more.length > 0) throw wrong(entry, "words, type, value and perhaps an interval are needed");
    const type = choiceOf(kind, TYPES);
    return { id, span: spanOf(words, passage), type, value: textOf(value), interval: readInterval(interval, type, value) };
  });
}

function readInterval(given: Field | undefined, type: string, value: Field): GoldenTime["interval"] {
  if (given) {
    const text = textOf(given);
    if (text === "any") return "any";
    if (text === "none") return null;
    const [from, to] = text.split("..");
    if (!from || !to) throw wrong(given, `“${text}” is no interval: from..to, any or none`);
    return [from, to];
  }
  if (type === "DURATION" || type === "SET") return null;
  const interval = intervalOf(textOf(value));
  if (!interval) throw wrong(value, `no interval follows from “${textOf(value)}”: say it, or any or none`);
  return interval;
}
