import type { AnnotatedDocument } from "../document/document.ts";
import type { Candidate } from "./meaning.ts";
import type { TimeRules } from "./time-rules.ts";

/** Every phrase of a document that a pattern takes for a time, in the order of sentences and patterns; they may overlap. */
export function findCandidates({ text, layers }: AnnotatedDocument<"sentences">, rules: TimeRules): Candidate[] {
  return layers.sentences.flatMap(({ span: [start, end] }) => {
    const sentence = text.slice(start, end);
    return rules.patterns.flatMap((rule) =>
      [...sentence.matchAll(rule.pattern)].flatMap((match): Candidate[] => {
        const meaning = rule.read(match);
        if (meaning === null) return [];
        const [first, last] = match.indices!.groups?.["span"] ?? match.indices![0]!;
        return [{ start: start + first, end: start + last, meaning, rule: `time.${rule.name}` }];
      }),
    );
  });
}
