import type { DocumentInput } from "@hearsay/core";
import { choiceOf, type Field, fieldOf, fieldsOf, itemsOf, textOf, wrong } from "../golden/fields.ts";
import { type Lineage, LINEAGE_KINDS, type Origin } from "./stories.ts";

/** How many of each kind a happening has at least. */
const NEEDED = { original: 2, copy: 1, "credited-copy": 1, rewrite: 1, mix: 1, update: 1, relay: 1 } as const;
const FEWEST = 8;

/** The documents of a happening, by letter. */
export type Inputs = ReadonlyMap<string, DocumentInput>;

/** The lineage of every document of a happening, by letter. */
export function readLineage(field: Field, inputs: Inputs): ReadonlyMap<string, Lineage> {
  const fields = fieldsOf(field, [...inputs.keys()]);
  const missing = [...inputs.keys()].find((letter) => !fields.has(letter));
  if (missing) throw wrong(field, `nothing is said of ${missing}`);
  const lineage = new Map([...fields].map(([letter, entry]) => [letter, lineageOf(letter, entry, inputs)]));
  for (const [letter, entry] of fields) {
    if (ancestors(letter, lineage, []).includes(letter)) throw wrong(entry, "it comes from itself");
  }
  checkShape(field, lineage);
  return lineage;
}

function lineageOf(letter: string, entry: Field, inputs: Inputs): Lineage {
  const fields = fieldsOf(entry, ["kind", "of", "direction"]);
  const get = (name: string): Field => fieldOf(entry, fields, name);
  const kind = choiceOf(get("kind"), LINEAGE_KINDS);
  const direction = choiceOf(get("direction"), ["told", "unknown"], "told");
  const origins = itemsOf(get("of")).map((item) => originOf(item, inputs));
  const [fewest, most] = kind === "original" ? [0, 0] : kind === "mix" ? [2, Infinity] : [1, 1];
  if (origins.length < fewest || origins.length > most)
    throw wrong(get("of"), `a document of kind ${kind} has not ${origins.length} origins`);
  for (const origin of origins) {
    if (direction === "told" && "document" in origin && isLater(inputs.get(origin.document), inputs.get(letter))) {
      throw wrong(get("of"), `${origin.document} was published after ${letter}`);
    }
  }
  return { kind, origins, direction };
}

/** “A”, or “outlet: Sputnik” for one outside the corpus. */
function originOf(field: Field, inputs: Inputs): Origin {
  if (typeof field.value === "object") return { outlet: textOf(fieldOf(field, fieldsOf(field, ["outlet"]), "outlet")) };
  const letter = textOf(field);
  if (!inputs.has(letter)) throw wrong(field, `there is no document ${letter}`);
  return { document: letter };
}

const timeOf = (input: DocumentInput | undefined): number => Date.parse(input?.published ?? "");
const isLater = (a: DocumentInput | undefined, b: DocumentInput | undefined): boolean => timeOf(a) > timeOf(b);

function ancestors(letter: string, lineage: ReadonlyMap<string, Lineage>, seen: readonly string[]): readonly string[] {
  const origins = (lineage.get(letter)?.origins ?? []).flatMap((origin) => ("document" in origin ? [origin.document] : []));
  return origins.flatMap((origin) =>
    seen.includes(origin) ? [origin] : [origin, ...ancestors(origin, lineage, [...seen, origin])],
  );
}

function checkShape(field: Field, lineage: ReadonlyMap<string, Lineage>): void {
  if (lineage.size < FEWEST) throw wrong(field, `a happening needs ${FEWEST} documents, not ${lineage.size}`);
  for (const [kind, count] of Object.entries(NEEDED)) {
    const found = [...lineage.values()].filter((entry) => entry.kind === kind).length;
    if (found < count) throw wrong(field, `of kind ${kind} it needs ${count}, not ${found}`);
  }
}
