import { countKeys, NONE, type Scores, scores, sum } from "../metric/scores.ts";
import type { Measure } from "../run/measure.ts";
import { NotRun } from "../run/not-run.ts";
import type { Options } from "../run/options.ts";
import type { Cell } from "../run/table.ts";
import { goldTextKeys, goldWordKeys } from "./found-names.ts";
import { type NameSet, nameSets } from "./name-sets.ts";
import { ownNames } from "./own-names.ts";
import { type SpacyKeys, spacyNames } from "./spacy-names.ts";

/** Who found names, on what, with the scores of each set. */
interface Row {
  readonly who: string;
  readonly on: "gold words" | "raw text";
  readonly sets: readonly Scores[];
}

export const names: Measure = {
  name: "names",
  title: "Names: person, organisation, place, exact spans",
  run: async (options) => {
    const sets = nameSets(options);
    const rows = await ownRows(sets, options);
    const notes = [
      `${sets.map(({ name, documents }) => `${name}: ${documents.length} documents, ${documents.flat().flatMap((s) => s.names).length} names`).join("; ")}. Neither set was trained on.`,
      "Gold words: all are given the same words and sentences. Raw text: each divides the text of a document for itself, and spans count in characters; wikigold's texts are put together from its words.",
    ];
    try {
      const { rows: peers, version } = await spacyRows(sets);
      rows.push(...peers);
      notes.push(
        `spaCy ${version} with en_core_web_md: PERSON → PER; ORG → ORG; GPE, LOC, FAC → LOC; NORP and all else left out. Trimmed: “the”, “a”, “an” at the start and “’s” at the end are cut off, since the sets leave them out and spaCy keeps them.`,
      );
    } catch (error) {
      if (!(error instanceof NotRun)) throw error;
      notes.push(`spaCy not run: ${error.message}`);
    }
    const columns = ["who", "on", ...sets.flatMap(({ name }) => [`${name} P`, "R", "F1"]), "mean F1"];
    return { tables: [{ title: "", columns: columns.map((name) => ({ name })), rows: rows.map(cells) }], notes };
  },
};

function cells({ who, on, sets }: Row): Cell[] {
  return [who, on, ...sets.flatMap(({ precision, recall, f1 }) => [precision, recall, f1]), meanF1(sets)];
}

export const meanF1 = (sets: readonly Scores[]): number => sets.reduce((total, { f1 }) => total + f1, 0) / sets.length;

/** Ours, on gold words and on raw text. */
export async function ownRows(sets: readonly NameSet[], options: Pick<Options, "model">): Promise<Row[]> {
  const [words, text]: [Scores[], Scores[]] = [[], []];
  for (const set of sets) {
    const found = await ownNames(set, options);
    words.push(scoreSet(set, "words", found.words));
    text.push(scoreSet(set, "text", found.text));
  }
  return [
    { who: "Hearsay", on: "gold words", sets: words },
    { who: "Hearsay", on: "raw text", sets: text },
  ];
}

async function spacyRows(sets: readonly NameSet[]): Promise<{ readonly rows: Row[]; readonly version: string }> {
  const found: SpacyKeys[] = [];
  for (const set of sets) found.push(await spacyNames(set));
  const row = (who: string, on: Row["on"], field: "words" | "wordsTrimmed" | "text" | "textTrimmed"): Row => ({
    who,
    on,
    sets: sets.map((set, s) => scoreSet(set, field.startsWith("words") ? "words" : "text", found[s]![field])),
  });
  return {
    version: found[0]!.version,
    rows: [
      row("spaCy md", "gold words", "words"),
      row("spaCy md, trimmed", "gold words", "wordsTrimmed"),
      row("spaCy md", "raw text", "text"),
      row("spaCy md, trimmed", "raw text", "textTrimmed"),
    ],
  };
}

function scoreSet({ documents }: NameSet, on: "words" | "text", found: readonly (readonly string[])[]): Scores {
  const gold = documents.map(on === "words" ? goldWordKeys : goldTextKeys);
  return scores(gold.map((keys, d) => countKeys(keys, found[d]!)).reduce(sum, NONE));
}
