import { machine } from "./machine.ts";
import type { Measure } from "./measure.ts";
import { modelHash, shipped } from "./model.ts";
import { NotRun } from "./not-run.ts";
import { type Options, parseOptions, USAGE } from "./options.ts";
import { type Section, sectionText, writeReport } from "./report.ts";

/** Runs the measures that the command line asks for, prints each as it is found, and writes them to results. */
export async function runMeasures(name: string, heading: string, measures: readonly Measure[]): Promise<void> {
  const options = optionsOf(name, measures);
  if (options === null) return;
  const order = measures.map((measure) => measure.name);
  const written = options.limit === null && options.model === null;
  for (const measure of measures) {
    if (options.measures.length > 0 && !options.measures.includes(measure.name)) continue;
    process.stderr.write(`${measure.title} …\n`);
    const section = await sectionOf(measure, options);
    process.stdout.write(`${sectionText(section)}\n`);
    if (written) writeReport(name, heading, order, [section]);
  }
  if (!written) process.stderr.write("not written to results: --limit or --model was given\n");
}

function optionsOf(name: string, measures: readonly Measure[]): Options | null {
  const known = measures.map((measure) => measure.name);
  try {
    const options = parseOptions(process.argv.slice(2));
    const unknown = options.measures.find((measure) => !known.includes(measure));
    if (unknown !== undefined) throw new TypeError(`no measure “${unknown}”`);
    return options;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\nnpm run bench:${name} -- ${USAGE}\nmeasures: ${known.join(", ")}\n`);
    process.exitCode = 2;
    return null;
  }
}

async function sectionOf(measure: Measure, options: Options): Promise<Section> {
  const { name, title } = measure;
  const date = new Date().toISOString().slice(0, 10);
  const made = { name, title, date, machine: machine(), model: modelHash(options.model ?? shipped) };
  try {
    return { ...made, notRun: null, ...(await measure.run(options)) };
  } catch (error) {
    if (!(error instanceof NotRun)) throw error;
    return { ...made, notRun: error.message, tables: [], notes: [] };
  }
}
