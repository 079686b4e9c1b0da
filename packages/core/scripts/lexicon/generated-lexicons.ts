import { compileHeadNouns, compileOrganisations, compileRoles, compileSourceNouns } from "./classed-nouns.ts";
import { compileEventFrames, compileEventStatus } from "./event-lexicons.ts";
import { generatedFile } from "./generated-file.ts";
import { compilePlaceAbbreviations } from "./place-abbreviations.ts";
import { compileSpeechCues } from "./speech-cues.ts";
import { compileWordForms } from "./word-forms.ts";

const FORMS = ["forms-wordnet", "function-words", "irregular-degrees", "irregular-nouns", "irregular-verbs", "proper-words"];

/** Every generated module: its file name and its text. */
export const generatedLexicons = (): readonly (readonly [file: string, text: string])[] => [
  ["word-forms.ts", generatedFile(FORMS, compileWordForms())],
  ["head-nouns.ts", generatedFile(["head-nouns", "head-nouns-wordnet"], compileHeadNouns())],
  ["roles.ts", generatedFile(["roles"], compileRoles())],
  ["organisation-heads.ts", generatedFile(["organisation-heads"], compileOrganisations())],
  ["source-nouns.ts", generatedFile(["source-nouns"], compileSourceNouns())],
  [
    "event-frames.ts",
    generatedFile(["event-frames", "event-classes", "event-light-verbs", "event-instruments"], compileEventFrames()),
  ],
  ["event-status.ts", generatedFile(["event-governors", "event-moods"], compileEventStatus())],
  ["place-abbreviations.ts", generatedFile(["place-abbreviations"], compilePlaceAbbreviations())],
  ["speech-cues.ts", generatedFile(["speech-cues"], compileSpeechCues())],
];
