import type { Span } from "../span.ts";

/** A value that the text gives of itself, with its place. */
export interface Printed<T> {
  readonly value: T;
  readonly span: Span;
  readonly rule: string;
}

/** What the text itself says of its title, authors, agency and date, outside its sentences: headline, byline, dateline, credit line. */
export interface Imprint {
  readonly title: Printed<string> | null;
  readonly authors: readonly Printed<string>[];
  readonly credit: Printed<string> | null;
  /** ISO 8601 date or date-time. */
  readonly published: Printed<string> | null;
  /** The place that a dateline names (“MOSCOW”), as written. */
  readonly dateline: Printed<string> | null;
}
