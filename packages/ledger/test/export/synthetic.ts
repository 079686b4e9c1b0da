import fc from "fast-check";
import type { Reading } from "@hearsay/core";
import {
  type ExportFormat,
  exportHits,
  type ExportOptions,
  type Hit,
  type LookUpVersion,
  type StoredVersion,
} from "@hearsay/ledger";
import { buildReading } from "../support/build-reading.ts";

/** A version and its first statement and first event as hits, without a ledger. */
export function versionOf(number: number, reading: Reading, parts: Partial<StoredVersion> = {}): StoredVersion {
  const { url, title, outlet, credit, published } = reading.document;
  const sha256 = number.toString(16).padStart(64, "0");
  return {
    key: url === null || url.trim() === "" ? `sha256:${sha256}` : url,
    url,
    title,
    outlet,
    credit,
    published,
    version: number,
    number: 1,
    sha256,
    fetchedFrom: "/in/box.txt",
    fetchedAt: "2024-05-02T08:00:00Z",
    model: "test-model",
    program: "0.0.0",
    superseded: false,
    reading,
    numbers: { entities: [], statements: [], events: [] },
    corrected: false,
    ...parts,
  };
}

export function hitsIn(version: StoredVersion, parts: Partial<Pick<Hit, "lines" | "withdrawn">> = {}): readonly Hit[] {
  const { reading, model: _model, program: _program, superseded: _superseded, numbers: _numbers, corrected: _corrected, ...origin } = version; // prettier-ignore
  const { text } = reading.document;
  const names = Object.fromEntries(reading.entities.map(({ id, name }) => [id, name]));
  const common = (index: number) => ({
    id: version.version * 2 ** 20 + index,
    origin,
    evidence: { span: [0, text.length] as const, text },
    names,
    lines: null,
    withdrawn: false,
    ...parts,
  });
  return [
    ...reading.statements.map((statement, index) => ({ kind: "statement" as const, statement, ...common(index) })),
    ...reading.events.map((event, index) => ({
      kind: "event" as const,
      event,
      statement: reading.statements.find(({ id }) => id === event.statement) ?? null,
      ...common(index),
    })),
  ];
}

/** The same as another hit. */
export const renumbered = (hit: Hit, id: number): Hit =>
  hit.kind === "event"
    ? { ...hit, id, event: { ...hit.event, id: `v${id}` } }
    : { ...hit, id, statement: { ...hit.statement, id: `s${id}` } };

export const lookUpIn =
  (versions: readonly StoredVersion[]): LookUpVersion =>
  ({ version }) =>
    versions.find((one) => one.version === version) ?? null;

/** Everything that an export writes, as one piece. */
export async function bytesOf(
  hits: Iterable<Hit> | AsyncIterable<Hit>,
  format: ExportFormat,
  options: ExportOptions,
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of exportHits(each(hits), format, options)) parts.push(part);
  return Buffer.concat(parts);
}
export const textOf = async (...given: Parameters<typeof bytesOf>): Promise<string> => (await bytesOf(...given)).toString();

async function* each(hits: Iterable<Hit> | AsyncIterable<Hit>): AsyncGenerator<Hit> {
  yield* hits;
}

/** A short report in which every text may be as odd as `odd`. */
export function oddReading(odd: string, parts: { readonly url?: string | null } = {}): Reading {
  const text = `${odd} said that ${odd} fell. Guards shot at ${odd}.`;
  const reading = buildReading(text, {
    url: parts.url ?? null,
    title: odd,
    outlet: odd,
    published: odd,
    entities: [
      { name: "Guards", kind: "organisation", country: "NOR" },
      {
        name: "fell",
        kind: "place",
        place: { latitude: -10.5, longitude: 179.9, country: "SU", subdivision: null, precision: "city" },
      },
    ],
    statements: [{ source: "said", cue: "said", content: "fell", via: ["Guards"] }],
    events: [
      { trigger: "shot", type: "ASSAULT", actors: ["Guards"], place: "fell", statement: "s1", time: { from: odd, to: odd } },
    ],
  });
  return { ...reading, entities: reading.entities.map((entity) => ({ ...entity, name: `${entity.name} ${odd}` })) };
}

/** Quotes, line ends, formulas, nothing, halves of characters, emoji, letters that turn the writing round. */
const ODD: readonly string[] = [
  '"',
  '""',
  "a,b",
  "a\r\nb",
  "\n",
  "\t=1+1",
  "=cmd|' /C calc'!A0",
  "-1",
  "@SUM(1)",
  "＝1",
  "",
  "\0",
  "\uD800",
  "\uDC00x",
  "a\uD83D",
  "👩‍👩‍👧",
  "🇳🇴",
  "\u202Eabc\u202C",
  "שלום",
  "e\u0301",
  "\u2028",
  "null",
  "__proto__",
  "</script>",
  "\\",
  "'",
  "; ",
];

export const odd = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
