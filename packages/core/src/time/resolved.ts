import type { TimeExpression } from "../document/annotation/time.ts";
import { civil, type DayNumber, dayNumber, isoDay, isoMonth, isoYear } from "./calendar.ts";

/** What values count from. */
export interface Anchors {
  /** The day of publication; null where it is not known. */
  readonly published: DayNumber | null;
  /** The date told last in the text, and how much of it is known. */
  readonly told: ToldDate | null;
  /** The day of a date that stands right before, in the same sentence: that of the time in “on Tuesday at 10 a.m.”. */
  readonly beside: ToldDate | null;
  /** Whether the document tells of another time than its own, so that dates without a year are of the years that it told. */
  readonly narrative: boolean;
}

/** A date as far as it is known. Years count astronomically: 0 is 1 BC. */
export interface ToldDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

export interface Resolved {
  readonly type: TimeExpression["type"];
  readonly value: string;
  /** Whether the text says it in full. */
  readonly certain: boolean;
  /** What later phrases may count from. */
  readonly told: ToldDate | null;
  /** Whether the phrase names a day that the calendar has not. */
  readonly impossible?: boolean;
}

/** Two digits. */
export const pad = (n: number): string => String(n).padStart(2, "0");

export const date = (value: string, certain: boolean, told: ToldDate | null = null): Resolved => ({
  type: "DATE",
  value,
  certain,
  told,
});

export const ofDay = (day: DayNumber, certain: boolean): Resolved => date(isoDay(day), certain, civil(day));
export const ofMonth = (year: number, month: number, certain: boolean): Resolved =>
  date(isoMonth(year, month), certain, { year, month, day: null });
export const ofYear = (year: number, certain: boolean): Resolved =>
  date(isoYear(year), certain, { year, month: null, day: null });

/** The number of a day that is known in full; null where some of it is not, or where it lies before Christ. */
export const dayOf = (told: ToldDate | null): DayNumber | null =>
  told === null || told.month === null || told.day === null ? null : dayNumber(told.year, told.month, told.day);

/** The date that relative phrases count from: in a narrative the one told last, else the publication's. */
export function frame({ published, told, narrative }: Anchors): ToldDate | null {
  if (narrative && told) return told;
  return published === null ? null : civil(published);
}

/** A day as TIMEX3 writes it, with X for what is not known: “1975-04-XX”. */
export function dayValue(at: ToldDate | null): string {
  if (at === null) return "XXXX-XX-XX";
  if (at.month === null) return `${isoYear(at.year)}-XX-XX`;
  return `${isoMonth(at.year, at.month)}-${at.day === null ? "XX" : pad(at.day)}`;
}
