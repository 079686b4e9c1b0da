import { command } from "../run/command.ts";
import { data } from "../run/paths.ts";

/**
 * Runs one of the development data's scorers, which are the project's measure.
 * @returns what it prints.
 */
export async function scorer(name: string, ...words: readonly string[]): Promise<string> {
  const { pathname } = data(`../score/${name}`);
  return command(process.execPath, [decodeURIComponent(pathname), ...words], {
    environment: { NO_COLOR: "1", FORCE_COLOR: "0" },
  });
}

/** The rows of the first `console.table` in a text, by column name. */
export function tableRows(printed: string): Record<string, string>[] {
  const rows = printed
    .split("\n")
    .filter((line) => line.startsWith("│"))
    .map((line) =>
      line
        .split("│")
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^'(.*)'$/u, "$1")),
    );
  const [names, ...values] = rows;
  return names ? values.map((cells) => Object.fromEntries(names.map((name, c) => [name, cells[c]!]))) : [];
}
