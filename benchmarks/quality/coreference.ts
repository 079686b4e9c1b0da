import type { Span } from "@hearsay/core";
import type { Chains } from "../metric/chains.ts";
import { type ChainPair, conllScores } from "../metric/conll.ts";
import { countKeys, NONE, scores, sum } from "../metric/scores.ts";
import { runTask } from "../pool/run-task.ts";
import type { Measure } from "../run/measure.ts";
import type { Cell } from "../run/table.ts";
import type { FoundChains } from "../task/read-chains.ts";
import { ontogumTexts } from "./ontogum-texts.ts";

export const coreference: Measure = {
  name: "coreference",
  title: "Coreference: OntoGUM held-out, from raw text",
  run: async (options) => {
    const texts = ontogumTexts(options);
    const found = await runTask(
      "readChains",
      texts.map(({ text }) => text),
      options,
    );
    const news = texts.map(({ genre }) => genre === "news");
    const row = (which: "all" | "news", of: string, field: keyof FoundChains, goal?: readonly [number, number]): Cell[] => {
      const pairs = texts.map(({ chains }, i): ChainPair => ({ gold: keys(chains), predicted: keys(found[i]![field]) }));
      return cells(which, of, which === "all" ? pairs : pairs.filter((_, i) => news[i]), goal);
    };
    return {
      tables: [
        {
          title: "",
          columns: ["documents", "what", "mention F1", "MUC", "B³", "CEAF-e", "CoNLL F1", "at least", "aim"].map((name) => ({
            name,
          })),
          rows: [
            row("all", "coreference layer", "chains", [45, 58]),
            row("all", "entities of the reading", "extents", [45, 58]),
            row("all", "entities, mentions as printed", "printed"),
            row("news", "coreference layer", "chains"),
            row("news", "entities of the reading", "extents"),
            row("news", "entities, mentions as printed", "printed"),
          ],
        },
      ],
      notes: [
        `${texts.length} documents of all genres, ${news.filter(Boolean).length} of them news. Mentions match when their characters are the same; entities with one mention are left out, as OntoGUM leaves them out.`,
        "The coreference layer has all chains; a reading keeps as entities those that a record is about, not events, abstract things and chains of pronouns only.",
        "OntoGUM marks whole noun phrases, relative clauses included; a reading prints nominals without theirs (the record guide), so that its mentions are scored both ways.",
      ],
    };
  },
};

function cells(which: string, what: string, pairs: readonly ChainPair[], goal?: readonly [number, number]): Cell[] {
  const mentions = pairs.map(({ gold, predicted }) => countKeys(gold.flat(), predicted.flat())).reduce(sum, NONE);
  const { muc, b3, ceafe, conll } = conllScores(pairs);
  return [which, what, scores(mentions).f1, muc.f1, b3.f1, ceafe.f1, conll, goal?.[0] ?? null, goal?.[1] ?? null];
}

/** Chains of two mentions and more; a mention that is printed twice counts once, in its first chain. */
export function keys(chains: readonly (readonly Span[])[]): Chains<string> {
  const seen = new Set<string>();
  return chains
    .map((chain) =>
      chain
        .map(([start, end]) => `${start} ${end}`)
        .filter((key) => {
          const fresh = !seen.has(key);
          seen.add(key);
          return fresh;
        }),
    )
    .filter((chain) => chain.length > 1);
}
