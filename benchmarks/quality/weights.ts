import { completeModel, modelHash, shipped } from "../run/model.ts";
import type { Measure } from "../run/measure.ts";
import { NotRun } from "../run/not-run.ts";
import type { Options } from "../run/options.ts";
import { attributionRows } from "./attribution.ts";
import { nameSets } from "./name-sets.ts";
import { meanF1, ownRows } from "./names.ts";
import { syntaxScores } from "./syntax.ts";

export const weights: Measure = {
  name: "weights",
  title: "Weights: int8 against fp32",
  run: async (options) => {
    if (options.fp32 === null) throw new NotRun("needs --fp32 FOLDER, made by hearsay_training.export --fp32");
    const fp32 = completeModel(options.fp32);
    const [small, whole] = [await scoresWith(options), await scoresWith({ ...options, model: fp32 })];
    return {
      tables: [
        {
          title: "",
          columns: [{ name: "measure" }, ...["int8", "fp32", "lost"].map((name) => ({ name, digits: 2 }))],
          rows: small.map(([name, value], i) => [name, value, whole[i]![1], whole[i]![1] - value]),
        },
      ],
      notes: [
        `int8 is model ${modelHash(options.model ?? shipped)}, fp32 is ${modelHash(fp32)}. At most 0.5 points may be lost.`,
      ],
    };
  },
};

async function scoresWith(options: Options): Promise<[name: string, value: number][]> {
  const { printed } = await attributionRows(options);
  const syntax = await syntaxScores(options);
  const [words] = await ownRows(nameSets(options), options);
  const f1 = (name: string): number => printed.find(({ measure }) => measure === name)!.f1;
  const attribution = ["relation 0.5 + source", "tokens content", "exact source", "exact cue", "exact content"];
  return [
    ...attribution.map((name): [string, number] => [`PolNeAR dev, ${name}, F1`, f1(name)]),
    ["EWT test, UPOS", syntax.upos],
    ["EWT test, LAS", syntax.las],
    ["Names, gold words, mean F1", meanF1(words!.sets)],
  ];
}
