import type { ReadOptions } from "../command/command.ts";
import type { Environment } from "../command/environment.ts";
import { messageOf } from "../text/message-of.ts";
import type { Console } from "./console.ts";
import type { Sink } from "./sink.ts";

/** Where the readings go, as the options say: standard output, a page, or both. Loads only what is asked for. */
export async function openSinks(
  options: ReadOptions,
  several: boolean,
  console: Console,
  environment: Pick<Environment, "stdout" | "variables">,
): Promise<readonly Sink[]> {
  const sinks: Sink[] = [];
  if (options.output !== null) sinks.push(await outputSink(options, several, console, environment));
  if (options.html !== null) sinks.push(await htmlSink(options.html, console));
  return sinks;
}

async function outputSink(
  options: ReadOptions,
  several: boolean,
  console: Console,
  { stdout, variables }: Pick<Environment, "stdout" | "variables">,
): Promise<Sink> {
  if (options.output === "json") return (await import("./json-sink.ts")).jsonSink(console.print, several, options.only);
  if (options.output === "ndjson") return (await import("./ndjson-sink.ts")).ndjsonSink(console.print, options.only);
  if (options.output === "geojson") return (await import("./geojson-sink.ts")).geojsonSink(console.print);
  if (options.output === "csv") return (await import("./csv-sink.ts")).csvSink(console.print);
  const [{ recordSink }, { chooseColor, chooseWidth }] = await Promise.all([
    import("./record-sink.ts"),
    import("../terminal/settings.ts"),
  ]);
  const width = chooseWidth(options.width, stdout);
  return recordSink(console.print, { width, color: chooseColor(options.color, variables, stdout), several, only: options.only });
}

async function htmlSink(file: string, console: Console): Promise<Sink> {
  const { pageSink } = await import("./page-sink.ts");
  if (file === "-") return pageSink(console.print);
  const { replaceFile } = await import("./replace-file.ts");
  return pageSink(async (page) => {
    try {
      await replaceFile(file, page);
      console.note(`wrote ${file}`);
    } catch (error) {
      console.problem(`${file}: cannot be written: ${messageOf(error)}`);
    }
  });
}
