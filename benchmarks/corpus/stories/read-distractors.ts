import { choiceOf, type Field, fieldOf, fieldsOf, textOf, wrong } from "../golden/fields.ts";
import { parsed } from "./read-gold.ts";
import type { Distractor } from "./stories.ts";

const FEWEST = 15;

/**
 * What the distractors are there to confuse.
 * @param numbers of the articles that there are.
 * @param stories that they may resemble.
 * @throws RecordError when one is not told of, or there are too few.
 */
export function readDistractors(source: string, numbers: readonly string[], stories: readonly string[]): Distractor[] {
  const at = "distractors/gold.yaml";
  const root: Field = { at, value: parsed(at, source) };
  const entries = fieldsOf(root, numbers);
  const missing = numbers.find((number) => !entries.has(number));
  if (missing) throw wrong(root, `nothing is said of ${missing}`);
  if (numbers.length < FEWEST) throw wrong(root, `${FEWEST} distractors are needed, not ${numbers.length}`);
  return numbers.map((number) => {
    const entry = entries.get(number)!;
    const fields = fieldsOf(entry, ["about", "like"]);
    const like = fieldOf(entry, fields, "like");
    return {
      id: `distractors/${number}`,
      about: textOf(fieldOf(entry, fields, "about")),
      like: like.value === undefined ? null : choiceOf(like, stories),
    };
  });
}
