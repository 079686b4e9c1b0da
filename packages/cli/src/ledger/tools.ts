import type { Ledger } from "@hearsay/ledger";
import type { LedgerRequest } from "../command/command.ts";
import type { Environment } from "../command/environment.ts";
import type { Console } from "../output/console.ts";
import type { Line } from "../terminal/run.ts";

/** What a command on a ledger works with. */
export interface Tools {
  readonly environment: Environment;
  readonly console: Console;
  /** As `runCommand` has it. */
  readonly module: URL | undefined;
  /** Where the ledger is, as it was asked for. */
  readonly location: string;
}

/** A command with its words checked, ready for the ledger. Gives the exit code. */
type Prepared = (ledger: Ledger) => Promise<number>;

/** Checks what was typed, before the ledger is opened. Throws a UsageError. */
export type Prepare = (request: LedgerRequest, tools: Tools) => Prepared | Promise<Prepared>;

/** Prints lines as the request and the terminal have it: width and colours. */
export async function printLines(
  lines: (width: number) => readonly Line[],
  { given }: LedgerRequest,
  { environment: { stdout, variables }, console }: Tools,
): Promise<void> {
  const [{ chooseColor, chooseWidth }, { paint }, { choice, wholeNumber }] = await Promise.all([
    import("../terminal/settings.ts"),
    import("../terminal/paint.ts"),
    import("../command/values.ts"),
  ]);
  const width = chooseWidth(wholeNumber(given, "width", 40, 400), stdout);
  const color = chooseColor(choice(given, "color", ["auto", "always", "never"]), variables, stdout);
  await console.print(paint(lines(width), color));
}

/** Prints a value as JSON that is safe on a terminal. */
export async function printJson(value: unknown, { console }: Tools): Promise<void> {
  const { jsonText } = await import("../output/json-text.ts");
  await console.print(`${jsonText(value, 2)}\n`);
}

/** Prints a value as one line of JSON. */
export async function printJsonLine(value: unknown, { console }: Tools): Promise<void> {
  const { jsonText } = await import("../output/json-text.ts");
  await console.print(`${jsonText(value)}\n`);
}
