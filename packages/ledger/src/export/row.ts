import type { Source } from "@hearsay/core";
import type { Hit, HitEntity } from "../find/hit.ts";

/** A hit as one row of a table: null is not known, or nothing that its kind has. */
export interface Row {
  readonly kind: "event" | "statement";
  readonly id: number;
  readonly document: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly credit: string | null;
  readonly published: string | null;
  readonly version: number;
  readonly sha256: string;
  readonly fetched_from: string | null;
  readonly fetched_at: string;
  readonly span_start: number;
  readonly span_end: number;
  readonly text: string;
  readonly lines: number | null;
  readonly withdrawn: boolean;
  readonly source: string | null;
  readonly source_kind: string | null;
  readonly via: readonly string[];
  readonly cue: string | null;
  readonly act: string | null;
  readonly certainty: string | null;
  readonly quotation: string | null;
  readonly type: string | null;
  readonly mode: string | null;
  readonly status: string | null;
  readonly background: boolean | null;
  readonly actors: readonly string[];
  readonly actor_countries: readonly string[];
  readonly recipients: readonly string[];
  readonly recipient_countries: readonly string[];
  readonly place: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly country: string | null;
  readonly precision: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number | null;
}

export function rowOf(hit: Hit): Row {
  const { origin, evidence } = hit;
  const statement = hit.statement;
  const event = hit.kind === "event" ? hit.event : null;
  const entity = (id: string | null): HitEntity | null => hit.entities.find((known) => known.id === id) ?? null;
  const parties = (those: readonly { readonly entity: string }[] = []): HitEntity[] =>
    those.flatMap((one) => entity(one.entity) ?? []);
  const [actors, recipients] = [parties(event?.actors), parties(event?.recipients)];
  const place = entity(event?.place ?? null);
  return {
    kind: hit.kind,
    id: hit.id,
    document: origin.key,
    url: origin.url,
    title: origin.title,
    outlet: origin.outlet,
    credit: origin.credit,
    published: origin.published,
    version: origin.version,
    sha256: origin.sha256,
    fetched_from: origin.fetchedFrom,
    fetched_at: origin.fetchedAt,
    span_start: evidence.span[0],
    span_end: evidence.span[1],
    text: evidence.text,
    lines: hit.lines,
    withdrawn: hit.withdrawn,
    source: statement === null ? null : sourceName(hit, statement.source),
    source_kind: statement?.source?.kind ?? null,
    via: (statement?.via ?? []).flatMap((relay) => sourceName(hit, relay) ?? []),
    cue: statement?.cue?.lemma ?? null,
    act: statement?.cue?.act ?? null,
    certainty: statement?.certainty ?? null,
    quotation: hit.kind === "statement" ? hit.statement.quotation : null,
    type: event?.type ?? null,
    mode: event?.mode ?? null,
    status: event?.status ?? null,
    background: event?.background ?? null,
    actors: names(actors),
    actor_countries: countries(actors),
    recipients: names(recipients),
    recipient_countries: countries(recipients),
    place: place?.name ?? null,
    latitude: place?.place?.latitude ?? null,
    longitude: place?.place?.longitude ?? null,
    country: place?.place?.country ?? null,
    precision: place?.place?.precision ?? null,
    from: event?.time?.from ?? null,
    to: event?.time?.to ?? null,
    count: event?.count ?? null,
  };
}

/** What a source is called: its entity's name, else its words, where they stand in the evidence. */
function sourceName(
  {
    names: known,
    evidence: {
      span: [start, end],
      text,
    },
  }: Hit,
  source: Source | null,
): string | null {
  if (source === null) return null;
  const inside = source.spans.filter(([from, to]) => from >= start && to <= end);
  const words = inside.map(([from, to]) => text.slice(from - start, to - start)).join(" ");
  return known[source.entity ?? ""] ?? (words === "" ? null : words);
}

const names = (parties: readonly HitEntity[]): string[] => [...new Set(parties.map(({ name }) => name))];
const countries = (parties: readonly HitEntity[]): string[] => [...new Set(parties.flatMap(({ actor }) => actor?.country ?? []))];
