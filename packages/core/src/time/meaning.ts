/** A unit of the calendar or the clock; “weekend” counts in weeks. */
export type TimeUnit =
  "second" | "minute" | "hour" | "day" | "weekend" | "week" | "month" | "quarter" | "season" | "year" | "decade" | "century";

/** What a phrase says of a time, before it is known against what it counts. */
export type Meaning =
  /** A date of which some parts are said. Years count astronomically: 0 is 1 BC. */
  | {
      readonly kind: "date";
      readonly year?: number;
      readonly month?: number;
      readonly day?: number;
      readonly weekday?: number;
      /** A phrase that says the year: “of next year”. */
      readonly yearOf?: Meaning;
      /** Of a date in numbers: which of them comes first, the day or the month. */
      readonly order?: NumberOrder;
      /** False where the text leaves it open which number is the day and which the month. */
      readonly certain?: boolean;
    }
  /** “Last Friday”, “on Friday”: the direction is said, or follows from the tense. Monday is 1. */
  | { readonly kind: "weekday"; readonly weekday: number; readonly direction: -1 | 0 | 1 | null }
  /** “Last March”, “next spring”. */
  | { readonly kind: "named"; readonly month?: number; readonly season?: Season; readonly direction: -1 | 0 | 1 | null }
  | { readonly kind: "shift"; readonly unit: TimeUnit; readonly by: number; readonly from: ShiftAnchor }
  | {
      readonly kind: "season";
      readonly season: Season;
      readonly year?: number;
      readonly yearOf?: Meaning;
      readonly certain?: boolean;
    }
  | {
      readonly kind: "quarter";
      readonly quarter: number;
      readonly year?: number;
      readonly shift?: number;
      readonly fiscal?: boolean;
    }
  /** Any year of it; `certain` is false where the century follows from none but custom (“the 60s”). */
  | { readonly kind: "decade"; readonly year: number; readonly certain: boolean }
  | { readonly kind: "century"; readonly year: number }
  | { readonly kind: "reference"; readonly value: "PRESENT_REF" | "PAST_REF" | "FUTURE_REF" }
  | { readonly kind: "duration"; readonly value: string }
  | { readonly kind: "set"; readonly value: string }
  /** A time of day, of a date where one is said; generic where it is of no day (“at night”). */
  | { readonly kind: "clock"; readonly time: string; readonly date: Meaning | null; readonly generic?: boolean };

/**
 * What a shift counts from: the publication (“three days ago”), the time told last (“three days later”), or whichever the
 * document tells of (“last week” of a narrative is not the week before its publication).
 */
export type ShiftAnchor = "publication" | "told" | "frame";

/** “Either” where both numbers could be either. */
export type NumberOrder = "day-first" | "month-first" | "either";

export type Season = "SP" | "SU" | "FA" | "WI";

/** A phrase that may be a time. */
export interface Candidate {
  /** In the text. */
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly rule: string;
}
