import type { TimeExpression } from "../../src/document/annotation/time.ts";
import type { Layers } from "../../src/document/document.ts";
import { timeRules } from "../../src/language/en/time-rules.ts";
import type { Diagnostic } from "../../src/document/annotation/diagnostic.ts";
import { times } from "../../src/time/times.ts";
import type { HandMade } from "./sentences.ts";
import { NO_METADATA } from "./speech.ts";

const NO_IMPRINT: Layers["imprint"] = { title: null, authors: [], credit: null, published: null, dateline: null };

/** The times of a hand-made document against a date of publication. */
export async function timesOf(
  made: HandMade,
  published: string | null,
): Promise<{ readonly times: readonly TimeExpression[]; readonly diagnostics: readonly Diagnostic[] }> {
  const document = { text: made.text, metadata: { ...NO_METADATA, published }, layers: { ...made, imprint: NO_IMPRINT } };
  const found = await times(timeRules).annotate(document);
  return { times: found.times, diagnostics: found.diagnostics ?? [] };
}

/** A sentence of plain words: nouns under a verb of the given tag, so that only tense is told. */
export const plain = (words: string, verb = "VBD"): string => {
  const all = words.split(" ");
  const shown = all.map(
    (word) => `${word}/${/^[A-Z]/u.test(word) ? "PROPN/NNP" : /^\d/u.test(word) ? "NUM/CD" : "NOUN/NN"}/${all.length + 1}/obl`,
  );
  const future = verb === "will" ? ` will/AUX/MD/${all.length + 1}/aux` : "";
  return `${shown.join(" ")} ${verb === "will" ? "go" : "went"}/VERB/${verb === "will" ? "VB" : verb}/0/root${future}`;
};
