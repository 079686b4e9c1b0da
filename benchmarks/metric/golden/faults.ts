import type { Entity, Event, Reading, Span, Statement, TimeExpression } from "@hearsay/core";
import type { GoldenEntity, GoldenEvent, GoldenRecord, GoldenStatement, GoldenTime } from "../../corpus/golden/record.ts";
import { align, hasName } from "./align.ts";
import { judgeEvents } from "./events.ts";
import { unsupported } from "./facts.ts";
import type { Judged } from "./judged.ts";
import { isRight } from "./places.ts";
import { judgeStatements } from "./statements.ts";
import { judgeTimes } from "./times.ts";

type Quote = (...spans: readonly Span[]) => string;

/** What differs between a reading and its record, a line each (“events: missing AID “send””), for people who mend the system. */
export function faultsOf(record: GoldenRecord, reading: Reading): string[] {
  const quote: Quote = (...spans) => `“${spans.map((span) => reading.document.text.slice(...span)).join(" … ")}”`;
  const alignment = align(record, reading);
  const statements = judgeStatements(record, reading, alignment);
  const events = judgeEvents(record, reading, alignment, statements);
  return [
    ...entityFaults(record, reading, alignment.named, quote),
    ...list("times", judgeTimes(record, reading), timeWords(quote), timeWords(quote)),
    ...list("statements", statements, goldStatementWords(quote), statementWords(quote)),
    ...list("events", events, goldEventWords(record, quote), eventWords(reading, quote)),
    ...unsupported(record, reading).map(({ event, why }) => `facts: ${why} ${event.type} ${quote(event.trigger)}`),
  ];
}

/** What is missing, what should not be there, and what is wrong of the rest. */
function list<G, P>(
  part: string,
  { gold, predicted, found, tests }: Judged<G, P>,
  ofGold: (gold: G) => string,
  ofPredicted: (predicted: P) => string,
): string[] {
  const [inRecord, inReading] = [new Set(found.map(([g]) => g)), new Set(found.map(([, p]) => p))];
  return [
    ...gold.filter((g) => !inRecord.has(g)).map((g) => `${part}: missing ${ofGold(g)}`),
    ...predicted.filter((p) => !inReading.has(p)).map((p) => `${part}: spurious ${ofPredicted(p)}`),
    ...found.flatMap(([g, p]) => {
      const wrong = Object.keys(tests).filter((name) => !tests[name]!(g, p));
      return wrong.length === 0 ? [] : [`${part}: wrong ${wrong.join(", ")}: ${ofPredicted(p)}, not ${ofGold(g)}`];
    }),
  ];
}

const timeWords =
  (quote: Quote) =>
  (time: GoldenTime | TimeExpression): string =>
    `${quote(time.span)} ${time.type} ${time.value} ${"interval" in time ? String(time.interval) : `${time.from},${time.to}`}`;

const goldStatementWords =
  (quote: Quote) =>
  ({ source, of, cue, act, content, quotation, certainty, via, within }: GoldenStatement): string =>
    `[${quote(...(source ? [source] : []))} ${of ?? "–"} ${quote(...(cue ? [cue] : []))} ${act}/${certainty}/${quotation} ${quote(...content)} via ${via.length}${within ? " within" : ""}]`;

const statementWords =
  (quote: Quote) =>
  ({ source, cue, content, quotation, certainty, via, within }: Statement): string =>
    `[${quote(...(source?.spans ?? []))} ${source?.entity ?? "–"} ${quote(...(cue?.spans ?? []))} ${cue?.act}/${certainty}/${quotation} ${quote(...content)} via ${via.length}${within ? " within" : ""}]`;

const goldEventWords =
  ({ times }: GoldenRecord, quote: Quote) =>
  (e: GoldenEvent): string => {
    const time = times.find(({ id }) => id === e.time);
    return `[${quote(e.trigger)} ${e.type}/${e.mode} ${e.status}${e.background === true ? " background" : ""} ${String(e.actors)} → ${String(e.recipients)} @ ${String(e.place)}, ${time ? quote(time.span) : e.time} × ${e.count}, says ${e.statement}]`;
  };

const eventWords =
  ({ entities, times }: Reading, quote: Quote) =>
  (e: Event): string => {
    const name = (id: string | null): string | undefined => entities.find((entity) => entity.id === id)?.name;
    const expression = times.find(({ id }) => id === e.time?.expression);
    const [actors, recipients] = [e.actors, e.recipients].map((parties) => parties.map(({ entity }) => name(entity)).join(","));
    return `[${quote(e.trigger)} ${e.type}/${e.mode} ${e.status}${e.background ? " background" : ""} ${actors} → ${recipients} @ ${name(e.place) ?? ""}, ${expression ? quote(expression.span) : (e.time?.from ?? null)} × ${e.count}, says ${e.statement}]`;
  };

function entityFaults(
  { entities: gold }: GoldenRecord,
  { entities }: Reading,
  named: readonly (readonly [GoldenEntity, Entity])[],
  quote: Quote,
): string[] {
  const [inRecord, inReading] = [new Set(named.map(([g]) => g)), new Set(named.map(([, e]) => e))];
  const isKind = ([g, e]: readonly [GoldenEntity, Entity]): boolean => g.kind === "any" || g.kind === e.kind;
  const isPlaced = ([{ place }, e]: readonly [GoldenEntity, Entity]): boolean =>
    !place || (e.place ? isRight(place, e.place) : place.optional);
  return [
    ...gold.filter((g) => g.names.length > 0 && !inRecord.has(g)).map((g) => `entities: missing ${quote(...g.names)}`),
    ...entities.filter((e) => hasName(e) && !inReading.has(e)).map((e) => `entities: spurious ${e.kind} “${e.name}”`),
    ...named.filter((pair) => !isKind(pair)).map(([g, e]) => `entities: wrong kind: ${e.kind} “${e.name}”, not ${g.kind}`),
    ...named
      .filter((pair) => !isPlaced(pair))
      .map(([g, e]) => `places: wrong “${e.name}” ${JSON.stringify(e.place)}, not ${JSON.stringify(g.place)}`),
  ];
}
