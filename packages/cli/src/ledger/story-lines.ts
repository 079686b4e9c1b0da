import type { Lineage, ReportingLine } from "@hearsay/story";
import type { LedgerClaim, LedgerContradiction, Passage, StoryDocument, ToldStory } from "@hearsay/ledger";
import { publishedText, shortened } from "../record/heading.ts";
import { counted } from "../record/wording.ts";
import { changeRuns } from "../terminal/drift.ts";
import { hanging, indented, ruled } from "../terminal/layout.ts";
import { joined, type Line, run, type Run } from "../terminal/run.ts";
import { printable } from "../text/printable.ts";

const dot = run(" · ", "faint");

/** A story as JSON: texts are those of the passages, and readings are left to `find` and `export`. */
export function storyJson({ members, claims, contradictions, ...head }: ToldStory): unknown {
  const passage = ({ version, span }: Passage): unknown => ({ version, span, text: textAt(members, { version, span }) });
  return {
    ...head,
    members: members.map(({ version, lineage, drift }) => ({ ...version, reading: undefined, lineage, drift })),
    claims: claims.map((claim) => ({ ...claim, carriers: claim.carriers.map((carrier) => ({ ...carrier, text: textAt(members, carrier) })) })), // prettier-ignore
    contradictions: contradictions.map(({ kind, a, b }) => ({ kind, a: passage(a), b: passage(b) })),
  };
}

/** A story to be read in a terminal: its documents, what they tell over how many lines, and what contradicts what. */
export function storyLines(
  { id, title, first, last, documents, members, claims, contradictions }: ToldStory,
  most: number,
  width: number,
): Line[] {
  const origins = new Set(members.filter(({ lineage }) => lineage.kind === "original").map(({ version }) => version.version));
  const facts = [
    counted(documents, "document"),
    counted(origins.size, "original"),
    `${first.slice(0, 10)} to ${last.slice(0, 10)}`,
  ];
  return [
    ...hanging([run(`Story ${id} `, "faint"), run(printable(title ?? "untitled"), "title")], width, []),
    ...indented([run(facts.join(" · "), "faint")], width, 0),
    [],
    ruled("DOCUMENTS", "what each was made of", width),
    ...members.flatMap((member) => [[], ...documentLines(member, width)]),
    [],
    ruled("WHAT IS TOLD", "over independent lines", width),
    ...claims.slice(0, most).flatMap((claim) => [[], ...claimLines(claim, members, width)]),
    ...(claims.length > most
      ? [[], [run(`and ${claims.length - most} more: --limit ${Math.min(1000, claims.length)}`, "faint")]]
      : []),
    ...(contradictions.length === 0 ? [] : [[], ruled("CONTRADICTIONS", "between lines", width)]),
    ...contradictions.flatMap((one) => [[], ...contradictionLines(one, members, width)]),
  ];
}

function documentLines({ version, lineage, drift }: StoryDocument, width: number): Line[] {
  const { version: number, outlet, published, title, url } = version;
  const imprint = [outlet, published === null ? null : publishedText(published), title].filter((part) => part !== null);
  const head = [
    [run(`#${number}`, "strong")],
    lineageRuns(lineage),
    [run(printable(imprint.length > 0 ? imprint.join(", ") : (url ?? "untitled")), "relay")],
  ];
  const isUpdate = lineage.kind === "update";
  return [
    ...hanging(joined(head, dot), width, [], [run("   ")]),
    ...drift.flatMap(
      ({ origin, differences }) =>
      differences.flatMap((difference) => indented([run(isUpdate ? "revised " : `#${origin} → `, "faint"), ...changeRuns(difference)], width, 3, 5)), // prettier-ignore
    ),
  ];
}

/** “rewrite of #3, 82 % sure”. */
function lineageRuns({ kind, origins, direction, confidence }: Lineage): Run[] {
  if (kind === "original") return [run("original", "cue")];
  const from = origins
    .map(({ document, outlet }) => (document === null ? printable(outlet ?? "?") : `#${document}`))
    .join(" and ");
  const sure = `${Math.round(100 * confidence)} % sure${direction === "unknown" ? ", or the other way round" : ""}`;
  return [run(`${kind.replace("-", " ")} of ${from}`, "hedge"), run(` ${sure}`, "faint")];
}

function claimLines({ kind, id, carriers, lines, records }: LedgerClaim, members: ToldStory["members"], width: number): Line[] {
  const [first, ...others] = carriers;
  const refs = [...new Set(others.map(({ version }) => `#${version}`))];
  const head = [
    [run(counted(lines.length, "line"), lines.length > 1 ? "strong" : "faint")],
    [run(counted(carriers.length, "document"))],
    [run(lines.map(lineText).join(", "), "faint")],
    [run(`${kind} ${id}`, "faint")],
  ];
  const words = first === undefined ? "" : textAt(members, first);
  return [
    ...hanging(joined(head, dot), width, []),
    ...indented([run(printable(words))], width, 3),
    ...indented(
      joined(
        [
          [run(`first in #${first?.version ?? "?"}`, "faint")],
          refs.length === 0 ? [] : [run(`also in ${refs.join(" ")}`, "faint")],
          records.length > 1 ? [run(`${counted(records.length, "record")} taken for one`, "faint")] : [],
        ],
        dot,
      ),
      width,
      3,
    ),
  ];
}

const lineText = (line: ReportingLine): string => (/^\d+$/u.test(line) ? `#${line}` : printable(line));

function contradictionLines({ kind, a, b }: LedgerContradiction, members: ToldStory["members"], width: number): Line[] {
  const side = (passage: Passage): Line => [run(`#${passage.version} `, "faint"), ...quoted(members, passage)];
  return [...hanging(side(a), width, [run(`${kind}  `.padEnd(8), "denial")], [run(" ".repeat(10))]), ...hanging(side(b), width, [run(" ".repeat(8))], [run(" ".repeat(10))])]; // prettier-ignore
}

/** A passage in its sentence: a number alone says little. */
function quoted(members: ToldStory["members"], { version, span: [start, end] }: Passage): Run[] {
  const reading = members.find((member) => member.version.version === version)?.version.reading;
  if (!reading) return [];
  const { text } = reading.document;
  const [from, to] = reading.sentences.find(([first, last]) => first <= start && end <= last) ?? [start, end];
  const flat = (words: string): string => printable(words.replaceAll(/\s+/gu, " "));
  return [
    run(`“${flat(text.slice(from, start))}`),
    run(flat(text.slice(start, end)), "denial"),
    run(`${flat(text.slice(end, to))}”`),
  ];
}

function textAt(members: ToldStory["members"], { version, span }: Passage): string {
  const text = members.find((member) => member.version.version === version)?.version.reading.document.text ?? "";
  return shortened(text.slice(...span).replaceAll(/\s+/gu, " "), 400);
}
