import type { Command, ReadOptions } from "./command.ts";
import { readOptions } from "./option-table.ts";
import { parseParts } from "./parts.ts";
import { parsePublished } from "./published-date.ts";
import { scanArguments } from "./scan-arguments.ts";
import { UsageError } from "./usage-error.ts";
import { choice, type Given, text, wholeNumber } from "./values.ts";

/**
 * Turns the words after `hearsay read` into its options, or into a call for help.
 * @throws UsageError
 */
export function parseReadArguments(words: readonly string[]): Command {
  const { given, positionals } = scanArguments(words, readOptions);
  if (given.has("help")) return { kind: "help", of: "read" };
  const published = text(given, "published");
  const options: ReadOptions = {
    inputs: positionals,
    input: text(given, "input") === "ndjson" ? "ndjson" : "documents",
    output: output(given),
    only: parseParts(text(given, "only")),
    html: text(given, "html"),
    published: published === null ? null : parsePublished(published),
    outlet: text(given, "outlet"),
    jobs: wholeNumber(given, "jobs", 1, 1024),
    runtime: choice(given, "runtime", ["auto", "native", "wasm"]),
    exact: given.has("exact"),
    color: choice(given, "color", ["auto", "always", "never"]),
    width: wholeNumber(given, "width", 40, 400),
    quiet: given.has("quiet"),
  };
  return { kind: "read", options };
}

function output(given: Given): ReadOptions["output"] {
  if (given.has("json") && given.has("ndjson")) throw new UsageError("--json and --ndjson exclude each other");
  const as = given.has("as") ? choice(given, "as", ["json", "ndjson", "geojson", "csv"]) : null;
  const flag = given.has("json") ? "json" : given.has("ndjson") ? "ndjson" : null;
  if (as !== null && flag !== null && as !== flag) throw new UsageError(`--${flag} and --as ${as} exclude each other`);
  const data = as ?? flag;
  if ((data === "geojson" || data === "csv") && given.has("only"))
    throw new UsageError(`--only says nothing to --as ${data}: its columns are fixed`);
  if (data !== null && given.get("html") === "-") throw new UsageError(`--html - and --${data} would both go to standard output`);
  return data ?? (given.has("html") ? null : "record");
}
