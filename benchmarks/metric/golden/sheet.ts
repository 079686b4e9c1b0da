import { type Counts, NONE, sum } from "../scores.ts";

/** What is counted of a reading against its record, in the order of the report. */
export const MEASURES = [
  "sections",
  "entities",
  "entities: kind",
  "entities: actor",
  "entities: role",
  "names",
  "places",
  "times",
  "times: exact words",
  "times: value",
  "times: interval",
  "statements",
  "statements: source",
  "statements: entity",
  "statements: act",
  "statements: certainty",
  "statements: quotation",
  "statements: relays",
  "statements: nesting",
  "statements: all right",
  "events",
  "events: mode",
  "events: parties",
  "events: status",
  "events: time",
  "events: place",
  "events: count",
  "events: background",
  "events: statement",
  "events: all right",
  "facts",
  "checks",
] as const;
export type MeasureName = (typeof MEASURES)[number];

/** Counts of each measure; what a part does not say is 0. */
export type Sheet = Readonly<Partial<Record<MeasureName, Counts>>>;

/** Of several articles. */
export const total = (sheets: readonly Sheet[]): Readonly<Record<MeasureName, Counts>> =>
  Object.fromEntries(MEASURES.map((name) => [name, sheets.map((sheet) => sheet[name] ?? NONE).reduce(sum, NONE)])) as Readonly<
    Record<MeasureName, Counts>
  >;
