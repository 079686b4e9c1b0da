import { lexicon } from "./generated-file.ts";
import { readTable } from "./tsv.ts";

/** The rows of the cues, in the order of the table. */
export function compileSpeechCues(): string {
  const rows = readTable(lexicon("speech-cues")).map(({ cue, part, act, certainty }) =>
    JSON.stringify([cue, part, act, certainty]).replaceAll(",", ", "),
  );
  const type = "readonly (readonly [string, string, string, string])[]";
  return `/** cue, part, act, certainty */\nexport const SPEECH_CUES: ${type} = [\n${rows.map((row) => `  ${row},\n`).join("")}];\n`;
}
