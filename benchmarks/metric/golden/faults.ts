import type { Reading, Span } from "@hearsay/core";
import type { GoldenRecord } from "../../corpus/golden/record.ts";
import { align, hasName } from "./align.ts";
import { judgeEvents } from "./events.ts";
import { unsupported } from "./facts.ts";
import type { Judged } from "./judged.ts";
import { isRight } from "./places.ts";
import { judgeStatements } from "./statements.ts";
import { judgeTimes } from "./times.ts";

/** What differs between a reading and its record, a line each: “events: missing AID “send””. For people who mend the system. */
export function faultsOf(record: GoldenRecord, reading: Reading): string[] {
  const quoted = (...spans: readonly Span[]): string =>
    `“${spans.map((span) => reading.document.text.slice(...span)).join(" … ")}”`;
  const alignment = align(record, reading);
  const statements = judgeStatements(record, reading, alignment);
  const events = judgeEvents(record, reading, alignment, statements);
  return [
    ...entityFaults(record, reading, alignment.named, quoted),
    ...list("times", judgeTimes(record, reading), ({ type, value, span }) => `${type} ${value} ${quoted(span)}`),
    ...list("statements", statements, ({ content }) => quoted(...content)),
    ...list("events", events, ({ type, mode, status, trigger }) => `${type}/${mode} ${status} ${quoted(trigger)}`),
    ...unsupported(record, reading).map(({ event, why }) => `facts: ${why} ${event.type} ${quoted(event.trigger)}`),
  ];
}

/** What is missing, what should not be there, and what is wrong of the rest. */
function list<G, P>(part: string, { gold, predicted, found, tests }: Judged<G, P>, words: (item: G | P) => string): string[] {
  const [ofRecord, ofReading] = [new Set(found.map(([g]) => g)), new Set(found.map(([, p]) => p))];
  return [
    ...gold.filter((g) => !ofRecord.has(g)).map((g) => `${part}: missing ${words(g)}`),
    ...predicted.filter((p) => !ofReading.has(p)).map((p) => `${part}: spurious ${words(p)}`),
    ...found.flatMap(([g, p]) =>
      Object.entries(tests).flatMap(([name, right]) =>
        right(g, p) ? [] : [`${part}: wrong ${name}: ${words(p)}, not ${words(g)}`],
      ),
    ),
  ];
}

function entityFaults(
  { entities: gold }: GoldenRecord,
  { entities }: Reading,
  named: ReturnType<typeof align>["named"],
  quoted: (...spans: readonly Span[]) => string,
): string[] {
  const [ofRecord, ofReading] = [new Set(named.map(([g]) => g)), new Set(named.map(([, e]) => e))];
  return [
    ...gold.filter((g) => g.names.length > 0 && !ofRecord.has(g)).map((g) => `entities: missing ${quoted(...g.names)}`),
    ...entities.filter((e) => hasName(e) && !ofReading.has(e)).map((e) => `entities: spurious ${e.kind} “${e.name}”`),
    ...named
      .filter(([g, e]) => g.kind !== "any" && g.kind !== e.kind)
      .map(([g, e]) => `entities: wrong kind: ${e.kind} “${e.name}”, not ${g.kind}`),
    ...named
      .filter(([g, e]) => g.place && !(e.place && isRight(g.place, e.place)))
      .map(([g, e]) => `places: wrong “${e.name}” ${JSON.stringify(e.place)}, not ${JSON.stringify(g.place)}`),
  ];
}
