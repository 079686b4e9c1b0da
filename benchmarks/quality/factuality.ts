import { judgedSentences } from "../corpus/factuality.ts";
import { meanAbsoluteError, pearson } from "../metric/regression.ts";
import { runTask } from "../pool/run-task.ts";
import type { Measure } from "../run/measure.ts";
import type { Cell } from "../run/table.ts";

/** At most and aim of the error; at least and aim of r. */
const GOALS = [0.75, 0.45, 0.65, 0.88];

export const factuality: Measure = {
  name: "factuality",
  title: "Factuality of predicates: UW factuality, from raw sentences",
  run: async (options) => {
    const rows: Cell[][] = [];
    for (const part of ["dev", "train"] as const) {
      const sentences = judgedSentences(part, options);
      const places = sentences.map(({ text, predicates }) => ({ text, spans: predicates.map(({ span }) => span) }));
      const found = (await runTask("judgeFactuality", places, options)).flat();
      const gold = sentences.flatMap(({ predicates }) => predicates.map(({ score }) => score));
      const row = (who: string, guesses: readonly number[]): Cell[] => [
        part,
        who,
        meanAbsoluteError(guesses, gold),
        pearson(guesses, gold),
      ];
      rows.push([...row("Hearsay", found), ...(part === "dev" ? GOALS : [])]);
      rows.push(row("always 3", gold.map(() => 3))); // prettier-ignore
    }
    const columns = ["error", "r", "error, at most", "aim", "r, at least", "aim"].map((name) => ({ name, digits: 2 }));
    return {
      tables: [{ title: "", columns: [{ name: "part" }, { name: "who" }, ...columns], rows }],
      notes: [
        "Mean absolute error and Pearson's r of the score (−3 to 3) that the event stage derives from mood and negation, at the gold predicates. Rules were written, and the score of each mood set, on train; dev was only reported.",
      ],
    };
  },
};
