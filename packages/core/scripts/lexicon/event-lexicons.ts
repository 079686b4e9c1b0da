import { lexicon } from "./generated-file.ts";
import { readTable } from "./tsv.ts";

/** Rows of some columns of a table, as a typed constant. */
function constantRows(name: string, table: string, columns: readonly string[]): string {
  const rows = readTable(lexicon(table)).map((row) =>
    JSON.stringify(columns.map((column) => row[column]!)).replaceAll('","', '", "'),
  );
  const type = `readonly (readonly [${columns.map(() => "string").join(", ")}])[]`;
  return `/** ${columns.join(", ")} */\nexport const ${name}: ${type} = [\n${rows.map((row) => `  ${row},\n`).join("")}];\n`;
}

/** Frames of events and the word classes, light verbs and instruments that they need, in the order of the tables. */
export const compileEventFrames = (): string =>
  [
    constantRows("EVENT_FRAMES", "event-frames", ["words", "part", "type", "mode", "objects", "roles"]),
    constantRows("EVENT_CLASSES", "event-classes", ["class", "lemmas"]),
    constantRows("LIGHT_VERBS", "event-light-verbs", ["verb", "subject"]),
    constantRows("INSTRUMENTS", "event-instruments", ["words", "mode"]),
  ].join("\n");

/** What governs words of events, and the small words beside them. */
export const compileEventStatus = (): string =>
  [
    constantRows("EVENT_GOVERNORS", "event-governors", ["words", "part", "positive", "negative"]),
    constantRows("EVENT_MOODS", "event-moods", ["words", "kind", "mood"]),
  ].join("\n");
