import { choiceOf, type Field, fieldOf, fieldsOf, itemsOf, textOf, wrong } from "../golden/fields.ts";
import type { Inputs } from "./read-lineage.ts";
import { readPassages } from "./read-passages.ts";
import { countLines } from "./reporting-lines.ts";
import { CONTRADICTION_KINDS, type GoldenClaim, type GoldenContradiction, type Lineage } from "./stories.ts";

/** Claims, of which the written number of lines has to be what the lineage makes it. */
export function readClaims(field: Field, story: string, inputs: Inputs, lineage: ReadonlyMap<string, Lineage>): GoldenClaim[] {
  return [...fieldsOf(field, null)].map(([id, entry]) => {
    const fields = fieldsOf(entry, ["what", "kind", "lines", "in", "own"]);
    const get = (name: string): Field => fieldOf(entry, fields, name);
    const passages = readPassages(get("in"), story, inputs);
    const letters = passages.map(({ document }) => document.slice(story.length + 1));
    const own = itemsOf(get("own")).map(textOf);
    const stranger = own.find((letter) => !letters.includes(letter));
    if (stranger) throw wrong(get("own"), `${stranger} does not carry it`);
    const lines = Number(textOf(get("lines")));
    const folded = countLines(letters, own, lineage);
    if (lines !== folded) throw wrong(get("lines"), `${lines} lines are written, but the lineage makes them ${folded}`);
    return {
      id: `${story}/${id}`,
      what: textOf(get("what")),
      kind: choiceOf(get("kind"), ["event", "statement"]),
      lines,
      passages,
    };
  });
}

export function readContradictions(field: Field, story: string, inputs: Inputs): GoldenContradiction[] {
  return itemsOf(field).map((entry) => {
    const fields = fieldsOf(entry, ["kind", "what", "one", "other"]);
    const get = (name: string): Field => fieldOf(entry, fields, name);
    return {
      kind: choiceOf(get("kind"), CONTRADICTION_KINDS),
      what: textOf(get("what")),
      sides: [readPassages(get("one"), story, inputs), readPassages(get("other"), story, inputs)],
    };
  });
}
