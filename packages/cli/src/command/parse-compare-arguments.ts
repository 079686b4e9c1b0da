import type { Command } from "./command.ts";
import { compareOptions } from "./option-table.ts";
import { parsePublished } from "./published-date.ts";
import { scanArguments } from "./scan-arguments.ts";
import { UsageError } from "./usage-error.ts";
import { choice, text, wholeNumber } from "./values.ts";

/**
 * Turns the words after `hearsay compare` into its options, or into a call for help.
 * @throws UsageError
 */
export function parseCompareArguments(words: readonly string[]): Command {
  const { given, positionals } = scanArguments(words, compareOptions, "compare");
  if (given.has("help")) return { kind: "help", of: "compare" };
  const [a, b, ...rest] = positionals;
  if (a === undefined || b === undefined || rest.length > 0)
    throw new UsageError("compare takes two documents, the origin first: hearsay compare A B");
  if (a === "-" && b === "-") throw new UsageError("only one of the two documents can come from standard input");
  const published = text(given, "published");
  return {
    kind: "compare",
    options: {
      inputs: [a, b],
      output: given.has("json") ? "json" : "table",
      published: published === null ? null : parsePublished(published),
      runtime: choice(given, "runtime", ["auto", "native", "wasm"]),
      exact: given.has("exact"),
      color: choice(given, "color", ["auto", "always", "never"]),
      width: wholeNumber(given, "width", 40, 400),
    },
  };
}
