import type { Document, Reading, Source, Span, Statement } from "@hearsay/core";
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
      cuts: fc.array(fc.nat(text.length), { maxLength: 6 }),
      kinds: fc.array(kind, { minLength: 4, maxLength: 4 }),
      span,
    })
    .map(({ statements: some, cuts, kinds, span: mention }) => readingOf(text, some, sectionsOf(cuts, kinds), mention));
});

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

function readingOf(
  text: string,
  statements: readonly Omit<Statement, "id">[],
  sections: Document["sections"],
  mention: Span,
): Reading {
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
    entities: ["e0", "e1"].map((id) => ({ id, name: text.slice(0, 20), actor: null, place: null, link: null, ...entity })),
    times: [],
    statements: statements.map((statement, index) => ({ ...statement, id: `s${index}` })),
    events: [],
    checks: [],
    diagnostics: [{ rule: "rule", severity: "warning", message: text, span: mention }],
  };
}
