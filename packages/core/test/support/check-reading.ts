import type { Reading, Source, Span } from "../../src/reading/contract.ts";
import { readingSchema } from "../../src/reading/schema.ts";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";

const validate = new Ajv2020({ allErrors: true }).compile(readingSchema);

/** Checks what holds of every reading, whatever was read. */
export function checkReading(reading: Reading): void {
  expect(validate(reading), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  for (const [place, span] of spansOf(reading)) checkSpan(reading.document.text, span, place);
  checkIds(reading);
  checkEvents(reading);
  checkIntervals(reading);
  checkPlaces(reading);
  checkOrder(reading);
  // A record is what JSON can hold: nothing is lost on the way.
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
}

/** Every span of a reading, with the place where it stands. */
function spansOf({
  document,
  sentences,
  entities,
  times,
  statements,
  events,
  checks,
  diagnostics,
}: Reading): [place: string, span: Span][] {
  const many = (place: string, spans: readonly Span[]): [string, Span][] => spans.map((span) => [place, span]);
  const ofSource = (place: string, source: Source | null): [string, Span][] => (source ? many(place, source.spans) : []);
  return [
    ...document.sections.map(({ kind, span }): [string, Span] => [`section ${kind}`, span]),
    ...many("sentence", sentences),
    ...entities.flatMap(({ id, mentions, roles }) => [
      ...many(`mention of ${id}`, mentions.map(({ span }) => span)), // prettier-ignore
      ...many(`role of ${id}`, roles.map(({ span }) => span)), // prettier-ignore
    ]),
    ...statements.flatMap(({ id, source, via, cue, content }) => [
      ...ofSource(`source of ${id}`, source),
      ...via.flatMap((relay) => ofSource(`relay of ${id}`, relay)),
      ...many(`cue of ${id}`, cue?.spans ?? []),
      ...many(`content of ${id}`, content),
    ]),
    ...times.map(({ id, span }): [string, Span] => [`time ${id}`, span]),
    ...events.flatMap(({ id, trigger, actors, recipients }): [string, Span][] => [
      [`trigger of ${id}`, trigger],
      ...[...actors, ...recipients].map(({ span }): [string, Span] => [`party of ${id}`, span]),
    ]),
    ...checks.flatMap(({ kind, spans }) => many(`check of ${kind}`, spans)),
    ...many("diagnostic", diagnostics.flatMap(({ span }) => (span ? [span] : []))), // prettier-ignore
  ];
}

function checkSpan(text: string, [start, end]: Span, place: string): void {
  const ok = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
  expect(ok, `${place} [${start}, ${end}) of ${text.length} units`).toBe(true);
  expect(dividesPair(text, start) || dividesPair(text, end), `${place} [${start}, ${end}) divides a surrogate pair`).toBe(false);
}

const dividesPair = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF]$/.test(text.charAt(at - 1)) && /^[\uDC00-\uDFFF]$/.test(text.charAt(at));

function checkIds({ entities, times, statements, events }: Reading): void {
  const ids = [...entities, ...times, ...statements, ...events].map(({ id }) => id);
  expect(new Set(ids).size, "ids that stand twice").toBe(ids.length);
  const known = new Set(entities.map(({ id }) => id));
  const used = [
    ...entities.flatMap(({ roles }) => roles.map(({ of }) => of)),
    ...statements.flatMap(({ source, via }) => [source, ...via].map((found) => found?.entity ?? null)),
  ];
  expect(
    used.filter((id) => id !== null && !known.has(id)),
    "entities that are not there",
  ).toEqual([]);
  const outer = new Map(statements.map(({ id, within }) => [id, within]));
  for (const { id } of statements) {
    let depth = 0;
    for (let at: string | null = id; at !== null; depth++) {
      const within: string | null | undefined = outer.get(at);
      expect(within, `the statement around ${at}`).toBeDefined();
      expect(depth, `${id} is within itself`).toBeLessThan(statements.length);
      at = within ?? null;
    }
  }
}

/** Parties, places, times and statements of events are there, and nobody does something to oneself. */
function checkEvents({ entities, times, statements, events }: Reading): void {
  const known = { entities: idsOf(entities), times: idsOf(times), statements: idsOf(statements) };
  for (const { id, actors, recipients, place, time, statement, count } of events) {
    const parties = [...actors, ...recipients].map(({ entity }) => entity);
    expect([...parties, ...(place === null ? [] : [place])].filter((one) => !known.entities.has(one)), `entities of ${id}`).toEqual([]); // prettier-ignore
    expect(actors.filter(({ entity }) => recipients.some((other) => other.entity === entity)), `both sides of ${id}`).toEqual([]); // prettier-ignore
    if (time?.expression != null) expect(known.times.has(time.expression), `time of ${id}`).toBe(true);
    if (statement !== null) expect(known.statements.has(statement), `statement of ${id}`).toBe(true);
    if (count !== null) expect(count, `count of ${id}`).toBeGreaterThanOrEqual(0);
  }
}

const idsOf = (records: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(records.map(({ id }) => id));

/** An interval ends after it begins. */
function checkIntervals({ times, events }: Reading): void {
  const intervals = [...times, ...events.flatMap(({ id, time }) => (time ? [{ id, from: time.from, to: time.to }] : []))];
  for (const { id, from, to } of intervals) {
    expect(from === null, `${id} has a beginning and an end, or neither`).toBe(to === null);
    if (from !== null && to !== null) expect(from < to || from.startsWith("-"), `${id}: ${from} to ${to}`).toBe(true);
  }
}

/** Points lie on the globe. */
function checkPlaces({ entities }: Reading): void {
  for (const { id, place } of entities) {
    if (place === null) continue;
    expect(Math.abs(place.latitude), `latitude of ${id}`).toBeLessThanOrEqual(90);
    expect(Math.abs(place.longitude), `longitude of ${id}`).toBeLessThanOrEqual(180);
  }
}

/** Sentences and sections stand in text order and share nothing; so do the parts of a content. */
function checkOrder({ document, sentences, statements }: Reading): void {
  const rows: [string, readonly Span[]][] = [
    ["sections", document.sections.map(({ span }) => span)],
    ["sentences", sentences],
    ...statements.map(({ id, content }): [string, readonly Span[]] => [`content of ${id}`, content]),
  ];
  for (const [place, spans] of rows) {
    const crossing = spans.findIndex((span, i) => i > 0 && spans[i - 1]![1] > span[0]);
    expect(crossing, `${place} out of order`).toBe(-1);
  }
}
