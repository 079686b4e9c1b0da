import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Finding } from "./measure.ts";
import { results } from "./paths.ts";
import { markdown } from "./table.ts";

/** What one measure found, when, where and of which model; `notRun` says why there is nothing. */
export interface Section extends Finding {
  readonly name: string;
  readonly title: string;
  readonly date: string;
  readonly machine: string;
  readonly model: string;
  readonly notRun: string | null;
}

/** A section as Markdown. */
export function sectionText({ title, date, machine, model, notRun, tables, notes }: Section): string {
  const made = `${date}, model ${model}, ${machine}`;
  if (notRun !== null) return `## ${title}\n\n${made}\n\nnot run: ${notRun}\n`;
  const parts = tables.map((table) => `${table.title === "" ? "" : `${table.title}\n\n`}${markdown(table)}`);
  if (notes.length > 0) parts.push(notes.map((note) => `- ${note}`).join("\n"));
  return `## ${title}\n\n${made}\n\n${parts.join("\n\n")}\n`;
}

/** Writes sections to results/NAME.{md,json}; those of measures that were not asked for this time stay as they were. */
export function writeReport(name: string, heading: string, order: readonly string[], found: readonly Section[]): void {
  mkdirSync(results, { recursive: true });
  const json = new URL(`${name}.json`, results);
  const before = existsSync(json) ? (JSON.parse(readFileSync(json, "utf8")) as Section[]) : [];
  const sections = merged(order, before, found);
  writeFileSync(json, `${JSON.stringify(sections, null, 1)}\n`);
  writeFileSync(new URL(`${name}.md`, results), `# ${heading}\n\n${sections.map(sectionText).join("\n")}`);
}

/** A new section takes the place of the old one of its measure. */
export function merged(order: readonly string[], before: readonly Section[], found: readonly Section[]): Section[] {
  return order.flatMap((measure) => {
    const old = before.find(({ name }) => name === measure);
    const fresh = found.find(({ name }) => name === measure);
    return [fresh ?? old].filter((section) => section !== undefined);
  });
}
