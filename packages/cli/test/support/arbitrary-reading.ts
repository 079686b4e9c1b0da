import type { Check, Document, Event, Place, Reading, Source, Span, Statement, TimeExpression } from "@hearsay/core";
import * as fc from "fast-check";

const unit = fc.constantFrom(
  "a",
  "B",
  "é",
  "李",
  "🚣‍♀️",
  "“",
  "”",
  ".",
  " ",
  " ",
  "\n",
  "\n\n",
  "<",
  "&",
  '"',
  "\u001b",
  "\u202e",
  "\ud83d",
);

/** Readings whose spans are in bounds and whose ids resolve, and that make no sense otherwise. */
export const arbitraryReading: fc.Arbitrary<Reading> = fc.string({ unit, maxLength: 120 }).chain((text) => {
  const span = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
  const spans = fc.array(span, { maxLength: 3 }).map((some) => some.toSorted((a, b) => a[0] - b[0]));
  const source: fc.Arbitrary<Source> = fc.record({
    spans: fc.array(span, { minLength: 1, maxLength: 2 }),
    entity: fc.constantFrom(null, "e0", "e1"),
    kind: fc.constantFrom("person", "organisation", "country", "group", "document", "media", "unnamed"),
  });
  const statements = fc.array(statementOf(source, spans), { maxLength: 6 });
  const kind = fc.constantFrom<Document["sections"][number]["kind"]>(
    "headline",
    "byline",
    "dateline",
    "body",
    "caption",
    "boilerplate",
  );
  return fc
    .record({
      statements,
      times: fc.array(timeOf(span), { maxLength: 2 }),
      events: fc.array(eventOf(span), { maxLength: 4 }),
      checks: fc.array(checkOf(spans, text), { maxLength: 2 }),
      place: fc.option(PLACE),
      cuts: fc.array(fc.nat(text.length), { maxLength: 6 }),
      kinds: fc.array(kind, { minLength: 4, maxLength: 4 }),
      span,
    })
    .map(({ cuts, kinds, span: mention, ...records }) => readingOf(text, records, sectionsOf(cuts, kinds), mention));
});

const PLACE: fc.Arbitrary<Place> = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  country: fc.constantFrom(null, "NO"),
  subdivision: fc.constantFrom(null, "NO.12"),
  precision: fc.constantFrom("site", "city", "district", "region", "country", "area"),
});

const DAY = fc.constantFrom("2023-07-01", "2023-09-13", "-0043-03-15", "12023-01-01");

const timeOf = (span: fc.Arbitrary<Span>): fc.Arbitrary<Omit<TimeExpression, "id">> =>
  fc.record({
    span,
    type: fc.constantFrom("DATE", "TIME", "DURATION", "SET"),
    value: fc.constantFrom("2023-09-13", "XXXX-WXX-3", "P2D", "PAST_REF"),
    from: fc.option(DAY),
    to: fc.option(DAY),
  });

const eventOf = (span: fc.Arbitrary<Span>): fc.Arbitrary<Omit<Event, "id">> => {
  const parties = fc.array(fc.record({ entity: fc.constantFrom("e0", "e1"), span }), { maxLength: 2 });
  return fc.record({
    trigger: span,
    type: fc.constantFrom("CONSULT", "ASSAULT", "OTHER"),
    mode: fc.constantFrom(null, "visit"),
    actors: parties,
    recipients: parties,
    place: fc.constantFrom(null, "e0", "e1"),
    time: fc.option(fc.record({ expression: fc.constantFrom(null, "t0"), from: DAY, to: DAY })),
    count: fc.option(fc.nat()),
    status: fc.constantFrom("actual", "planned", "possible", "wanted", "denied", "failed"),
    background: fc.boolean(),
    statement: fc.constantFrom(null, "s0"),
  });
};

const checkOf = (spans: fc.Arbitrary<Span[]>, note: string): fc.Arbitrary<Check> =>
  fc.record({
    kind: fc.constantFrom("unit", "distance", "weekday", "age", "sum", "percentage"),
    spans,
    verdict: fc.constantFrom("consistent", "inconsistent", "undecided"),
    note: fc.constant(note),
  });

/** What is made up beside the text. */
interface Records {
  readonly statements: readonly Omit<Statement, "id">[];
  readonly times: readonly Omit<TimeExpression, "id">[];
  readonly events: readonly Omit<Event, "id">[];
  readonly checks: readonly Check[];
  readonly place: Place | null;
}

function statementOf(source: fc.Arbitrary<Source>, spans: fc.Arbitrary<Span[]>): fc.Arbitrary<Omit<Statement, "id">> {
  return fc.record({
    source: fc.option(source),
    via: fc.array(source, { maxLength: 2 }),
    cue: fc.option(fc.record({ spans, lemma: fc.constant("say"), act: fc.constantFrom("state", "deny", "warn") })),
    content: spans,
    quotation: fc.constantFrom("direct", "indirect", "mixed"),
    certainty: fc.constantFrom("certain", "probable", "possible", "unlikely", "unknown"),
    within: fc.constantFrom(null, "s0", "s1", "s2", "s9"),
  });
}

/** Every other stretch between the cuts. */
function sectionsOf(cuts: readonly number[], kinds: readonly Document["sections"][number]["kind"][]): Document["sections"] {
  const bounds = cuts.toSorted((a, b) => a - b);
  return kinds.flatMap((kind, index) => {
    const [start, end] = [bounds[2 * index], bounds[2 * index + 1]];
    return start === undefined || end === undefined ? [] : [{ kind, span: [start, end] as const }];
  });
}

function readingOf(text: string, records: Records, sections: Document["sections"], mention: Span): Reading {
  const { statements, times, events, checks, place } = records;
  const entity = {
    kind: "person",
    mentions: [{ span: mention, form: "name" }],
    roles: [{ text: text.slice(0, 9), span: mention, of: "e1" }],
  } as const;
  return {
    hearsay: 1,
    document: {
      id: "x",
      text,
      title: null,
      url: text,
      outlet: text,
      credit: null,
      authors: [text],
      published: null,
      language: "en",
      sections,
    },
    sentences: text === "" ? [] : [[0, text.length]],
    entities: ["e0", "e1"].map((id) => ({ id, name: text.slice(0, 20), actor: null, place, link: null, ...entity })),
    times: times.map((time, index) => ({ ...time, id: `t${index}` })),
    statements: statements.map((statement, index) => ({ ...statement, id: `s${index}` })),
    events: events.map((event, index) => ({ ...event, id: `v${index}` })),
    checks,
    diagnostics: [{ rule: "rule", severity: "warning", message: text, span: mention }],
  };
}
