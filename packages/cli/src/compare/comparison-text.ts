import type { CompareOptions } from "../command/command.ts";
import type { Environment } from "../command/environment.ts";
import type { ReadingComparison } from "./reading-comparison.ts";

/** A comparison as JSON or as a table, as the options say. Loads only what is asked for. */
export async function comparisonText(
  comparison: ReadingComparison,
  options: Pick<CompareOptions, "output" | "color" | "width">,
  { stdout, variables }: Pick<Environment, "stdout" | "variables">,
): Promise<string> {
  if (options.output === "json") {
    const { jsonText } = await import("../output/json-text.ts");
    return `${jsonText(asJson(comparison), 2)}\n`;
  }
  const [{ paint }, { chooseColor, chooseWidth }, { drift }] = await Promise.all([
    import("../terminal/paint.ts"),
    import("../terminal/settings.ts"),
    import("../terminal/drift.ts"),
  ]);
  return paint(drift(comparison, chooseWidth(options.width, stdout)), chooseColor(options.color, variables, stdout));
}

/** Spans are those of the documents’ texts, which stand beside them. */
const asJson = ({ a, b, alignment, differences }: ReadingComparison): unknown => ({
  hearsay: 1,
  a: a.document,
  b: b.document,
  passages: alignment.passages.map(({ a: ofA, b: ofB, score, relation }) => ({
    a: ofA,
    b: ofB,
    score: Number(score.toFixed(3)),
    relation,
  })),
  onlyInA: alignment.onlyInA,
  onlyInB: alignment.onlyInB,
  differences,
});
