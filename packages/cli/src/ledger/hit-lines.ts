import type { Event, Span } from "@hearsay/core";
import type { FoundEvent, FoundStatement, Hit, Origin } from "@hearsay/ledger";
import { whenText } from "../record/event-list.ts";
import { publishedText } from "../record/heading.ts";
import { actVerbs, counted, hedges } from "../record/wording.ts";
import { hanging, indented } from "../terminal/layout.ts";
import { joined, type Line, run, type Run, type Style } from "../terminal/run.ts";
import { printable } from "../text/printable.ts";

const dot = run(" · ", "faint");
const MARGIN = 3;

/** An event or statement that was found, with the words that bear it out, where they stand, and over how many lines it is told. */
export function hitLines(hit: Hit, width: number): Line[] {
  const what = hit.kind === "event" ? eventRuns(hit) : statementRuns(hit);
  return [
    ...hanging(
      joined([hit.withdrawn ? [run("withdrawn", "denial")] : [], what, linesRuns(hit.lines)], dot),
      width,
      [],
      [run(" ".repeat(MARGIN))],
    ),
    ...indented([run(printable(hit.evidence.text.replaceAll(/\s+/gu, " ")))], width, MARGIN),
    ...indented(joined([...originRuns(hit.origin), [run(`${hit.kind} ${hit.id}`, "faint")]], dot), width, MARGIN),
  ];
}

const linesRuns = (lines: number | null): Run[] =>
  lines === null ? [] : [run(counted(lines, "line"), lines > 1 ? "strong" : "faint")];

/** Outlet, date, title and number of the version. */
const originRuns = ({ outlet, credit, published, title, version }: Origin): Run[][] => [
  outlet === null ? [run("outlet not known", "faint")] : [run(printable(outlet), "relay")],
  credit === null ? [] : [run(`credits ${printable(credit)}`, "faint")],
  published === null ? [] : [run(publishedText(published), "faint")],
  title === null ? [] : [run(printable(title), "faint")],
  [run(`#${version}`, "faint")],
];

const STATUS: Readonly<Record<Event["status"], readonly [sign: string, style: Style]>> = {
  actual: ["●", "strong"],
  planned: ["▷", "hedge"],
  possible: ["?", "hedge"],
  wanted: ["○", "hedge"],
  denied: ["✗", "denial"],
  failed: ["↯", "denial"],
};

function eventRuns(hit: FoundEvent): Run[] {
  const { event, statement, names } = hit;
  const { status, type, mode, actors, recipients, time, place, count, trigger, background } = event;
  const [sign, style] = STATUS[status];
  const those = (parties: Event["actors"]): string => [...new Set(parties.map(({ entity }) => names[entity] ?? entity))].map(printable).join(", "); // prettier-ignore
  const says =
    statement === null
      ? null
      : statement.source === null
        ? "a source that is not named"
        : (names[statement.source.entity ?? ""] ?? statement.source.kind);
  return joined(
    [
      [run(`${sign} ${status}`, style)],
      [
        ...(actors.length > 0 ? [run(those(actors), "source"), run(" ")] : []),
        run(`“${printable(wordsAt(hit, [trigger]))}”`, "cue"),
        ...(count === null ? [] : [run(` × ${count}`, "strong")]),
        ...(recipients.length > 0 ? [run(" → ", "faint"), run(those(recipients), "source")] : []),
      ],
      [run(mode === null ? type : `${type}/${mode}`, "faint")],
      time === null ? [] : [run(whenText(time), "faint")],
      place === null ? [] : [run(`at ${printable(names[place] ?? place)}`, "faint")],
      background ? [run("background", "hedge")] : [],
      [run(says === null ? "in the outlet's own voice" : `says ${printable(says)}`, "faint")],
    ],
    dot,
  );
}

function statementRuns(hit: FoundStatement): Run[] {
  const { statement, names } = hit;
  const { source, cue, via, certainty } = statement;
  const who = source === null ? "No source named" : (names[source.entity ?? ""] ?? wordsAt(hit, source.spans));
  const hedge = hedges[certainty];
  const relays = via.map((relay) => names[relay.entity ?? ""] ?? wordsAt(hit, relay.spans));
  return joined(
    [
      [
        run(printable(who), "source"),
        ...(cue === null
          ? []
          : [
              run(" "),
              run(cue.act === "deny" ? `✗ ${actVerbs.deny}` : actVerbs[cue.act], cue.act === "deny" ? "denial" : "cue"),
            ]),
      ],
      hedge === null ? [] : [run(`${hedge.sign} ${hedge.word}`, "hedge")],
      relays.length === 0 ? [] : [run(`via ${relays.map(printable).join(", ")}`, "relay")],
    ],
    dot,
  );
}

/** Words of the text that lie within the evidence; a stretch elsewhere is left out. */
function wordsAt(
  {
    evidence: {
      span: [start, end],
      text,
    },
  }: Hit,
  spans: readonly Span[],
): string {
  const inside = spans.filter(([from, to]) => from >= start && to <= end);
  return inside.map(([from, to]) => text.slice(from - start, to - start)).join(" ").replaceAll(/\s+/gu, " ") || "…"; // prettier-ignore
}
