import type { Span } from "@hearsay/core";
import { independentLines, type Lineage, linesOf, type ReportingLine } from "@hearsay/story";
import { sql } from "kysely";
import { passageOfEvent, passageOfStatement } from "../add/passage.ts";
import { positionOf } from "../add/numbers.ts";
import { versionOf } from "../add/record-id.ts";
import { tablesOf } from "../find/names.ts";
import type { RecordKind } from "../find/query.ts";
import type { StoredVersion } from "../read/versions.ts";
import type { Store } from "../store/store.ts";

/** An event or statement of a document that is one with those of others. */
export interface ClaimRecord {
  readonly record: number;
  readonly version: number;
  /** Its id in the reading. */
  readonly ref: string;
  /** How sure that it is the same, 0 to 1, and why; null: it was the first. */
  readonly score: number;
  readonly reason: string | null;
}

/** Where a document tells it. */
export interface ClaimCarrier {
  readonly version: number;
  readonly span: Span;
  /** The lines that this document stands for. */
  readonly lines: readonly ReportingLine[];
}

/** One happening or one claim, as several documents tell it. */
export interface LedgerClaim {
  readonly kind: RecordKind;
  /** Its number in the ledger: that of its first record. */
  readonly id: number;
  readonly records: readonly ClaimRecord[];
  /** By publication: the first is the first known source. */
  readonly carriers: readonly ClaimCarrier[];
  /** Independent reporting lines: the number of a version, or `outlet NAME` where its document is not known. */
  readonly lines: readonly ReportingLine[];
}

interface Row {
  readonly holder: number;
  readonly record: number;
  readonly score: number;
  readonly reason: string | null;
}
interface CarrierRow {
  readonly holder: number;
  readonly version: number;
  readonly span_start: number;
  readonly span_end: number;
}

/** What the documents of a story tell, over how many lines. Carriers beyond `versions` are left out. */
export async function claimsOf(
  store: Store,
  story: number,
  versions: ReadonlyMap<number, StoredVersion>,
  lineages: ReadonlyMap<string, Lineage>,
): Promise<readonly LedgerClaim[]> {
  const claims: LedgerClaim[] = [];
  for (const kind of ["event", "statement"] as const) {
    const { evidence, holder, carrier } = tablesOf(kind);
    const held = await sql<Row>`select e.holder, e.record, e.score, e.reason from ${sql.table(holder)} h
      join ${sql.table(evidence)} e on e.holder = h.id where h.story = ${story} order by e.record`.execute(store.database);
    const carried = await sql<CarrierRow>`select e.holder, c.version, c.span_start, c.span_end from ${sql.table(holder)} h
      join ${sql.table(evidence)} e on e.holder = h.id join ${sql.table(carrier)} c on c.record = e.record
      where h.story = ${story} order by e.record`.execute(store.database);
    const others = Map.groupBy(carried.rows, (row) => row.holder);
    for (const [id, rows] of Map.groupBy(held.rows, (row) => row.holder))
      claims.push(claimOf(kind, id, rows, others.get(id) ?? [], versions, lineages));
  }
  return claims.toSorted((a, b) => b.lines.length - a.lines.length || b.carriers.length - a.carriers.length || a.id - b.id);
}

function claimOf(
  kind: RecordKind,
  id: number,
  rows: readonly Row[],
  carried: readonly CarrierRow[],
  versions: ReadonlyMap<number, StoredVersion>,
  lineages: ReadonlyMap<string, Lineage>,
): LedgerClaim {
  const records = rows.flatMap(({ record, score, reason }): ClaimRecord[] => {
    const version = versions.get(versionOf(record));
    return version
      ? [
          {
            record,
            version: version.version,
            ref: version.reading[`${kind}s`][placeOf(kind, version, record)]!.id,
            score,
            reason,
          },
        ]
      : [];
  });
  const spans = new Map<number, Span>();
  for (const { record, version } of records)
    if (!spans.has(version)) spans.set(version, passageOf(kind, versions.get(version)!, record));
  for (const { version, span_start, span_end } of carried)
    if (versions.has(version) && !spans.has(version)) spans.set(version, [span_start, span_end]);
  const order = [...versions.keys()];
  const carriers = [...spans]
    .map(([version, span]) => ({ version, span, lines: linesOf(String(version), lineages) }))
    .sort((a, b) => order.indexOf(a.version) - order.indexOf(b.version));
  return { kind, id, records, carriers, lines: independentLines(carriers.map(({ version }) => String(version)), lineages) }; // prettier-ignore
}

const placeOf = (kind: RecordKind, { numbers }: StoredVersion, record: number): number => positionOf(numbers, `${kind}s`, record);

function passageOf(kind: RecordKind, version: StoredVersion, record: number): Span {
  const { reading } = version;
  const place = placeOf(kind, version, record);
  return kind === "event"
    ? passageOfEvent(reading.events[place]!, reading)
    : passageOfStatement(reading.statements[place]!, reading);
}
