import { parseArgs } from "node:util";
import type { Option } from "./option-table.ts";
import { suggest } from "./suggest.ts";
import { UsageError } from "./usage-error.ts";

/** Options by name (true: it takes no value), and the words that are none. */
export interface ScannedArguments {
  readonly given: ReadonlyMap<string, string | true>;
  readonly positionals: readonly string[];
}

/**
 * Divides words into options and the rest; the last of an option given twice wins.
 * @param command whose help text lists the options
 * @throws UsageError for an unknown option, a missing or needless value, or a value that the option does not take.
 */
export function scanArguments(words: readonly string[], options: readonly Option[], command = "read"): ScannedArguments {
  // Not strict: Node's own complaints name no option that was perhaps meant.
  const { tokens, positionals } = parseArgs({
    args: [...words],
    options: Object.fromEntries(options.map((option) => [option.name, parserOption(option)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = options.find(({ name }) => name === token.name);
    if (!option) throw unknownOption(token.rawName, options, command);
    given.set(option.name, checkedValue(option, token.rawName, token.value, token.inlineValue === true));
  }
  return { given, positionals };
}

function parserOption({ value, short }: Option): { type: "string" | "boolean"; short?: string } {
  return { type: value === undefined ? "boolean" : "string", ...(short !== undefined && { short }) };
}

function unknownOption(rawName: string, options: readonly Option[], command: string): UsageError {
  const near = suggest(
    rawName,
    options.map(({ name }) => `--${name}`),
  );
  const hint = near === null ? `“hearsay help ${command}” lists them` : `did you mean ${near}?`;
  return new UsageError(`unknown option ${rawName}; ${hint}`);
}

function checkedValue({ value, choices }: Option, rawName: string, given: string | undefined, inline: boolean): string | true {
  if (value === undefined) {
    if (given !== undefined) throw new UsageError(`${rawName} takes no value; got “${given}”`);
    return true;
  }
  // A value that looks like an option was probably forgotten; “--outlet=--x” is still possible.
  const forgotten = given === undefined || given === "" || (!inline && given.length > 1 && given.startsWith("-"));
  if (forgotten) throw new UsageError(`${rawName} needs a value: ${rawName} ${choices?.join("|") ?? value}`);
  if (choices && !choices.includes(given)) throw new UsageError(`${rawName} takes ${choices.join(", ")}; got “${given}”`);
  return given;
}
