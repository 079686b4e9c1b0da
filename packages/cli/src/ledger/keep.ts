import type { Reading } from "@hearsay/core";
import type { Addition, Arranged, Ledger, Sighting } from "@hearsay/ledger";
import { printJsonLine, type Tools } from "./tools.ts";

/** What was done with documents, for the summary. */
export class Kept {
  readonly counts = { added: 0, "new-version": 0, known: 0, failed: 0 };
  readonly stories = new Set<number>();
  newStories = 0;

  /** “added 12 documents (1 a new version), 3 were known; 4 stories, 2 of them new; 1 could not be read”. */
  summary(interrupted: boolean): string {
    const { added, known, failed } = this.counts;
    const versions = this.counts["new-version"];
    const parts = [
      `${interrupted ? "interrupted: " : ""}added ${plural(added + versions, "document")}${versions > 0 ? ` (${versions} a new version)` : ""}${known > 0 ? `, ${known} ${known === 1 ? "was" : "were"} known` : ""}`,
      ...(this.stories.size > 0 ? [`${plural(this.stories.size, "story", "stories")}, ${this.newStories} of them new`] : []),
      ...(failed > 0 ? [`${failed} could not be read`] : []),
    ];
    return parts.join("; ");
  }
}

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Adds one reading, finds its story, and prints what became of it. */
export async function keep(
  ledger: Ledger,
  {
    name,
    reading,
    provenance,
  }: { readonly name: string; readonly reading: Reading; readonly provenance: Sighting["provenance"] },
  { kept, json, tools }: { readonly kept: Kept; readonly json: boolean; readonly tools: Tools },
): Promise<void> {
  const addition = await ledger.add(reading, provenance);
  kept.counts[addition.outcome]++;
  let own: Arranged | null = null;
  // Others may have been left unarranged by a run that was cut off.
  for await (const arranged of ledger.arrange()) {
    kept.stories.add(arranged.story);
    if (arranged.isNew) kept.newStories++;
    if (arranged.version === addition.version) own = arranged;
  }
  await report(name, addition, own, json, tools);
}

/** Prints that a document is in the ledger already. */
export async function passOver(
  name: string,
  { kept, json, tools }: { readonly kept: Kept; readonly json: boolean; readonly tools: Tools },
): Promise<void> {
  kept.counts.known++;
  if (json) await printJsonLine({ name, outcome: "known" }, tools);
}

async function report(name: string, addition: Addition, arranged: Arranged | null, json: boolean, tools: Tools): Promise<void> {
  if (json) {
    const { outcome, key, sha256, number, version } = addition;
    const lineage = arranged === null ? null : { kind: arranged.lineage.kind, origins: arranged.lineage.origins, direction: arranged.lineage.direction, confidence: arranged.lineage.confidence }; // prettier-ignore
    return printJsonLine({ name, outcome, key, sha256, number, version, story: arranged?.story ?? null, lineage }, tools);
  }
  const { printable } = await import("../text/printable.ts");
  await tools.console.print(
    `${outcomeText(addition)}  ${printable(name)}${arranged === null ? "" : `  ${lineageText(arranged)}`}\n`,
  );
}

const outcomeText = ({ outcome, version, number }: Addition): string =>
  outcome === "known" ? "known" : `#${version}${outcome === "new-version" ? ` (version ${number})` : ""}`;

/** “rewrite of #3, story 2”. */
function lineageText({ lineage: { kind, origins }, story, isNew }: Arranged): string {
  const from = origins.map(({ document, outlet }) => (document === null ? (outlet ?? "?") : `#${document}`)).join(" and ");
  return `${kind}${from === "" ? "" : ` of ${from}`}, story ${story}${isNew ? " (new)" : ""}`;
}
