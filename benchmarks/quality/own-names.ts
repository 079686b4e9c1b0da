import { runTask } from "../pool/run-task.ts";
import type { Options } from "../run/options.ts";
import { ownKeys, textOf } from "./found-names.ts";
import type { NameSet } from "./name-sets.ts";

/** Keys of the names that our model finds in each document of a set, on gold words and in the raw text. */
export async function ownNames(
  { documents }: NameSet,
  { model }: Pick<Options, "model">,
): Promise<{ readonly words: string[][]; readonly text: string[][] }> {
  // Each sentence is a paragraph, as where the model was trained on sentences that have lost theirs.
  const given = documents.map((sentences) => sentences.map(({ words }) => [words]));
  const onWords = await runTask("readTokens", given, { model });
  const inText = await runTask("readNames", documents.map(textOf), { model });
  return {
    words: onWords.map(({ names }) => ownKeys(names.map(({ range, label }) => ({ span: range, label })))),
    text: inText.map(ownKeys),
  };
}
