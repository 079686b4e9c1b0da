import type { Reading } from "@hearsay/core";
import { eventList, type ListedEvent } from "../record/event-list.ts";
import { sentenceNumber } from "../record/sentence-index.ts";
import { printable } from "../text/printable.ts";
import { hanging, indented, ruled } from "./layout.ts";
import { joined, run, type Line, type Run, type Style } from "./run.ts";

const UNDATED = "no date given";

/** What happened, as a timeline: under each date the events with their status, their parties and who asserts them. */
export function events(reading: Reading, width: number): Line[] {
  const listed = eventList(reading);
  if (listed.length === 0) return [];
  const dates = Map.groupBy(listed, ({ when }) => when ?? UNDATED);
  return [
    ruled("WHAT HAPPENED", "margin: sentence", width),
    ...[...dates].flatMap(([date, those]) => [
      [],
      ...indented([run(date, "strong")], width, 6),
      ...those.flatMap((event) => eventLines(event, reading, width)),
    ]),
  ];
}

function eventLines(listed: ListedEvent, reading: Reading, width: number): Line[] {
  const number = sentenceNumber(reading.sentences, listed.event.trigger[0]);
  const margin = run(`${number ?? "–"}  `.padStart(6), "faint");
  return [
    ...hanging(whatHappened(listed), width, [margin], [run(" ".repeat(8))]),
    ...indented(joined(facts(listed), run(" · ", "faint")), width, 8),
  ];
}

function whatHappened({ status, trigger, what, actors, recipients, event }: ListedEvent): Run[] {
  const who = actors.length > 0 ? [run(printable(actors.join(", ")), "source"), run(" ")] : [];
  const whom = recipients.length > 0 ? [run(" → ", "faint"), run(printable(recipients.join(", ")), "source")] : [];
  const count = event.count === null ? [] : [run(` × ${event.count}`, "strong")];
  return [
    run(`${status.sign}\u00a0${status.word}`, styleOf(event.status)),
    run(" · ", "faint"),
    ...who,
    run(`“${printable(trigger)}”`, "cue"),
    ...count,
    ...whom,
    run(" "),
    run(what, "faint"),
  ];
}

function styleOf(status: ListedEvent["event"]["status"]): Style {
  if (status === "actual") return "strong";
  return status === "denied" || status === "failed" ? "denial" : "hedge";
}

function facts({ place, says, event }: ListedEvent): Run[][] {
  return [
    place === null ? [] : [run(`at ${printable(place)}`, "faint")],
    event.background ? [run("background", "hedge")] : [],
    [run(says === null ? "in the outlet's own voice" : `says ${printable(says)}`, "faint")],
  ];
}
