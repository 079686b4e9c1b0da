import type { Span } from "@hearsay/core";
import type { Options } from "../run/options.ts";
import { data } from "../run/paths.ts";
import { wordSpans } from "./detokenise.ts";
import { jsonLines } from "./json-lines.ts";

/** A sentence with predicates that people judged, from −3 (certainly not so) to 3 (certainly so). */
export interface JudgedSentence {
  readonly text: string;
  readonly predicates: readonly { readonly span: Span; readonly score: number }[];
}

interface Row {
  readonly text: string;
  readonly targets: readonly { readonly span1: readonly [first: number, last: number]; readonly label: number }[];
}

/** UW factuality (Lee et al. 2015), put together from its words. */
export function judgedSentences(part: "train" | "dev", { limit }: Pick<Options, "limit">): JudgedSentence[] {
  const rows = jsonLines<Row>(data(`factuality/uw-${part}.jsonl`)).slice(0, limit ?? undefined);
  return rows.map(({ text, targets }) => {
    const words = wordSpans(text.split(" "));
    return {
      text: words.text,
      predicates: targets.map(({ span1: [first], label }) => ({ span: words.spans[first]!, score: label })),
    };
  });
}
