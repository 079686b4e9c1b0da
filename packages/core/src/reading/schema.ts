/** The contract of a reading as a JSON Schema (draft 2020-12), for programs that are not written in TypeScript. */

const object = (properties: Readonly<Record<string, unknown>>, optional: Readonly<Record<string, unknown>> = {}): object => ({
  type: "object",
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
  additionalProperties: false,
});
const array = (items: unknown): object => ({ type: "array", items });
const oneOf = (...values: readonly string[]): object => ({ enum: values });
const nullable = (schema: unknown): object => ({ anyOf: [schema, { type: "null" }] });
const text = { type: "string" };
const id = { type: "string", minLength: 1 };
const offset = { type: "integer", minimum: 0 };
const span = { type: "array", prefixItems: [offset, offset], items: false, minItems: 2, maxItems: 2 };

const source = object({
  spans: { ...array(span), minItems: 1 },
  entity: nullable(id),
  kind: oneOf("person", "organisation", "country", "group", "document", "media", "unnamed"),
});

const documentSchema = object({
  id,
  text,
  title: nullable(text),
  url: nullable(text),
  outlet: nullable(text),
  credit: nullable(text),
  authors: array(text),
  published: nullable(text),
  language: id,
  sections: array(object({ kind: oneOf("headline", "byline", "dateline", "body", "caption", "boilerplate"), span })),
});

const place = object({
  latitude: { type: "number", minimum: -90, maximum: 90 },
  longitude: { type: "number", minimum: -180, maximum: 180 },
  country: nullable(text),
  subdivision: nullable(text),
  precision: oneOf("site", "city", "district", "region", "country", "area"),
});

const entity = object({
  id,
  kind: oneOf("person", "organisation", "place", "group", "work", "weapon", "vehicle", "facility", "other"),
  name: { type: "string", minLength: 1 },
  mentions: { ...array(object({ span, form: oneOf("name", "nominal", "pronoun") })), minItems: 1 },
  roles: array(object({ text, span, of: nullable(id) })),
  actor: nullable(
    object({
      country: nullable({ type: "string", pattern: "^[A-Z]{3}$" }),
      sector: nullable({ type: "string", pattern: "^[A-Z]{3}$" }),
    }),
  ),
  place: nullable(place),
  link: nullable(object({ source: text, id: text })),
});

const time = object(
  {
    id,
    span,
    type: oneOf("DATE", "TIME", "DURATION", "SET"),
    value: text,
    from: nullable(text),
    to: nullable(text),
  },
  { certain: { type: "boolean" } },
);

const act = oneOf(
  "state",
  "claim",
  "deny",
  "admit",
  "ask",
  "demand",
  "promise",
  "threaten",
  "warn",
  "suggest",
  "praise",
  "criticise",
  "believe",
  "show",
);

const statement = object({
  id,
  source: nullable(source),
  via: array(source),
  cue: nullable(object({ spans: { ...array(span), minItems: 1 }, lemma: text, act })),
  content: { ...array(span), minItems: 1 },
  quotation: oneOf("direct", "indirect", "mixed"),
  certainty: oneOf("certain", "probable", "possible", "unlikely", "unknown"),
  within: nullable(id),
});

const participants = array(object({ entity: id, span }));

const event = object({
  id,
  trigger: span,
  type: {
    enum: "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT OTHER".split(
      " ",
    ),
  },
  mode: nullable(text),
  actors: participants,
  recipients: participants,
  place: nullable(id),
  time: nullable(object({ expression: nullable(id), from: text, to: text })),
  count: nullable({ type: "number" }),
  status: oneOf("actual", "planned", "possible", "wanted", "denied", "failed"),
  background: { type: "boolean" },
  statement: nullable(id),
});

const check = object({
  kind: oneOf("unit", "distance", "weekday", "age", "sum", "percentage"),
  spans: array(span),
  verdict: oneOf("consistent", "inconsistent", "undecided"),
  note: text,
});

const diagnostic = object({ rule: id, severity: oneOf("info", "warning"), message: text, span: nullable(span) });

/** Validates what `hearsay read --json` prints for one document. */
export const readingSchema = Object.freeze({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Reading",
  ...object({
    hearsay: { const: 1 },
    document: documentSchema,
    sentences: array(span),
    entities: array(entity),
    times: array(time),
    statements: array(statement),
    events: array(event),
    checks: array(check),
    diagnostics: array(diagnostic),
  }),
});
