import { z } from "@hono/zod-openapi";

// The shapes of answers. A reading is the contract's, which has a JSON schema of its own (`readingSchema` of @hearsay/core).

export const problemShape = z
  .object({ type: z.literal("about:blank"), title: z.string(), status: z.number().int(), detail: z.string() })
  .openapi("Problem", { description: "RFC 9457" });
const span = z
  .tuple([z.number().int(), z.number().int()])
  .openapi("Span", { description: "half-open, UTF-16 code units of the text" });
const passage = z.object({ version: z.number().int(), span, text: z.string() }).openapi("Passage");

export const statusShape = z
  .object({
    ledger: z.string(),
    documents: z.number().int(),
    versions: z.number().int(),
    entities: z.number().int(),
    statements: z.number().int(),
    events: z.number().int(),
    canRead: z.boolean(),
  })
  .openapi("Status");
export const documentHeadShape = z
  .object({
    version: z.number().int(),
    key: z.string(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    kind: z.string().nullable(),
    story: z.number().int().nullable(),
  })
  .openapi("DocumentHead");
const lineage = z
  .object({
    document: z.string(),
    kind: z.enum(["original", "copy", "credited-copy", "rewrite", "mix", "update", "relay"]),
    origins: z.array(z.object({ document: z.string().nullable(), outlet: z.string().nullable() })),
    direction: z.enum(["told", "unknown"]),
    confidence: z.number(),
    evidence: z.array(z.record(z.string(), z.unknown())),
  })
  .openapi("Lineage");
export const differenceShape = z
  .object({
    kind: z.string(),
    a: span.nullable(),
    b: span.nullable(),
    values: z.object({ a: z.string().nullable(), b: z.string().nullable() }),
    explanation: z.string(),
    weight: z.number(),
  })
  .openapi("Difference");
const drift = z
  .object({ version: z.number().int(), origin: z.number().int(), differences: z.array(differenceShape) })
  .openapi("Drift");
const readingShape = z.record(z.string(), z.unknown()).openapi("Reading", { description: "the contract of a reading: packages/core/src/reading/contract.ts" }); // prettier-ignore
export const documentShape = documentHeadShape
  .extend({
    number: z.number().int(),
    sha256: z.string(),
    credit: z.string().nullable(),
    fetchedFrom: z.string().nullable(),
    fetchedAt: z.string(),
    model: z.string(),
    program: z.string(),
    superseded: z.boolean(),
    corrected: z.boolean(),
    numbers: z
      .object({ entities: z.array(z.number().int()), statements: z.array(z.number().int()), events: z.array(z.number().int()) })
      .openapi({ description: "the number of a record in the ledger is version × 2²⁰ + the one at its place here" }),
    mayCorrect: z.boolean(),
    versions: z.array(z.number().int()),
    entities: z.record(z.string(), z.number().int()),
    reading: readingShape,
  })
  .openapi("Document");
export const storyHeadShape = z
  .object({
    id: z.number().int(),
    title: z.string().nullable(),
    first: z.string(),
    last: z.string(),
    documents: z.number().int(),
  })
  .openapi("StoryHead");
export const storyShape = storyHeadShape
  .extend({
    members: z.array(z.object({ version: z.number().int(), key: z.string(), url: z.string().nullable(), title: z.string().nullable(), outlet: z.string().nullable(), published: z.string().nullable(), lineage, drift: z.array(drift), places: z.array(z.object({ name: z.string(), latitude: z.number(), longitude: z.number(), precision: z.string() })) })), // prettier-ignore
    claims: z.array(
      z.object({
        kind: z.enum(["event", "statement"]),
        id: z.number().int(),
        source: z.string().nullable(),
        denies: z.boolean(),
        label: z.string(),
        records: z.array(z.object({ record: z.number().int(), version: z.number().int(), ref: z.string(), score: z.number(), reason: z.string().nullable() })), // prettier-ignore
        carriers: z.array(passage.extend({ lines: z.array(z.string()) })),
        lines: z.array(z.string()),
      }),
    ),
    contradictions: z.array(z.object({ kind: z.enum(["number", "date", "denial"]), a: passage.extend({ sentence: z.string() }), b: passage.extend({ sentence: z.string() }) })), // prettier-ignore
  })
  .openapi("Story");
export const falloutShape = z
  .object({
    documents: z.array(z.number().int()),
    claims: z.array(
      z.object({
        kind: z.enum(["event", "statement"]),
        id: z.number().int(),
        lost: z.array(z.number().int()),
        falls: z.boolean(),
      }),
    ),
  })
  .openapi("Fallout", { description: "versions that would fall, and what loses carriers or all of them" });
export const hitShape = z
  .object({
    kind: z.enum(["event", "statement"]),
    id: z.number().int(),
    origin: z.record(z.string(), z.unknown()),
    evidence: z.record(z.string(), z.unknown()),
    lines: z.number().int().nullable(),
    withdrawn: z.boolean(),
  })
  .loose()
  .openapi("Hit");
export const pageShape = z.object({ hits: z.array(hitShape), order: z.string(), cursor: z.string().nullable() }).openapi("Page");
export const placesShape = z
  .object({
    places: z.array(z.object({ name: z.string(), latitude: z.number(), longitude: z.number(), precision: z.string(), events: z.number().int() })), // prettier-ignore
    events: z.number().int(),
    without: z.number().int(),
    more: z.boolean(),
  })
  .openapi("Places", { description: "where the events that were found take place, those of most first" });
export const entityShape = z
  .object({
    id: z.number().int(),
    name: z.string(),
    kind: z.string(),
    country: z.string().nullable(),
    sector: z.string().nullable(),
    link: z.object({ source: z.string(), id: z.string() }).nullable(),
    documents: z.number().int(),
    statements: z.number().int(),
    first: z.string(),
    last: z.string(),
  })
  .openapi("Entity");
export const memberShape = z
  .object({
    record: z.number().int(),
    version: z.number().int(),
    name: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    score: z.number(),
    reason: z.string().nullable(),
  })
  .openapi("EntityMember");
export const networkShape = z
  .object({
    partners: z.array(z.object({ id: z.number().int(), name: z.string(), kind: z.string(), events: z.number().int() })),
    bonds: z.array(z.object({ a: z.number().int(), b: z.number().int(), events: z.number().int() })),
  })
  .openapi("Network", { description: "with whom somebody takes part in events, and who of those does so with one another" });
export const presenceShape = z
  .object({
    months: z.array(z.object({ month: z.string(), documents: z.number().int() })),
    places: z.array(z.object({ name: z.string(), latitude: z.number(), longitude: z.number(), precision: z.string(), events: z.number().int() })), // prettier-ignore
  })
  .openapi("Presence", { description: "documents by the month of publication, and the places of events" });
export const comparisonShape = z
  .object({
    a: readingShape,
    b: readingShape,
    passages: z.array(z.object({ a: span, b: span, score: z.number(), relation: z.enum(["copy", "near-copy", "paraphrase"]) })),
    differences: z.array(differenceShape),
  })
  .openapi("Comparison");
export const addedShape = z
  .object({
    outcome: z.enum(["added", "known", "new-version"]),
    version: z.number().int(),
    key: z.string(),
    story: z.number().int().nullable(),
    kind: z.string().nullable(),
  })
  .openapi("Added");
export const outletShape = z
  .object({ name: z.string(), documents: z.number().int(), kinds: z.record(z.string(), z.number().int()) })
  .openapi("Outlet");
export const outletProfileShape = outletShape
  .extend({
    from: z.array(z.object({ outlet: z.string(), documents: z.number().int() })),
    drift: z.record(z.string(), z.number().int()),
  })
  .openapi("OutletProfile");
