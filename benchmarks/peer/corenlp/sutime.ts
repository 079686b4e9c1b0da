import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FoundTime } from "../time-expression.ts";
import { annotated, folder } from "./corenlp.ts";

/** What is used of its JSON. */
interface Output {
  readonly sentences: readonly {
    readonly entitymentions?: readonly {
      readonly characterOffsetBegin: number;
      readonly characterOffsetEnd: number;
      readonly timex?: { readonly value?: string; readonly altValue?: string };
    }[];
  }[];
}

const ANNOTATORS = "tokenize,pos,lemma,ner";

/**
 * The times that SUTime finds in dated texts. What it found is kept, since it is the same at every run.
 * @throws NotRun when CoreNLP cannot be fetched or run.
 */
export async function suTimes(
  texts: readonly { readonly id: string; readonly text: string; readonly published: string }[],
): Promise<FoundTime[][]> {
  const dates = new URL("dates.tsv", folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(dates, texts.map(({ id, published }) => `${id.replaceAll(/[^\w.-]/gu, "_")}\t${published}\n`).join(""));
  const settings = ["-ner.applyFineGrained", "false", "-ner.docdate.useMappingFile", fileURLToPath(dates)];
  const outputs = await annotated<Output>("times", ANNOTATORS, settings, texts);
  return outputs.map(({ sentences }) =>
    sentences.flatMap(({ entitymentions = [] }) =>
      entitymentions.flatMap(({ characterOffsetBegin, characterOffsetEnd, timex }): FoundTime[] =>
        timex ? [{ span: [characterOffsetBegin, characterOffsetEnd], value: timex.value ?? timex.altValue ?? "" }] : [],
      ),
    ),
  );
}
