/** A unit of the calendar or the clock; “weekend” counts in weeks. */
export type TimeUnit =
  "second" | "minute" | "hour" | "day" | "weekend" | "week" | "month" | "quarter" | "season" | "year" | "decade" | "century";

/** What a phrase says of a time, before it is known against what it counts. */
export type Meaning =
  /** A date of which some parts are said; `bc` years count from 1. */
  | {
      readonly kind: "date";
      readonly year?: number;
      readonly month?: number;
      readonly day?: number;
      readonly weekday?: number;
      readonly bc?: boolean;
      readonly century?: boolean;
    }
  /** “Last Friday”, “on Friday”: the direction is said, or follows from the tense. Monday is 1. */
  | { readonly kind: "weekday"; readonly weekday: number; readonly direction: -1 | 0 | 1 | null }
  /** “Last March”, “next spring”. */
  | {
      readonly kind: "named";
      readonly month?: number;
      readonly season?: Season;
      readonly direction: -1 | 0 | 1 | null;
      /** Whether the direction is that of the year: “March of next year”. */
      readonly ofYear?: boolean;
    }
  /** So many units from the anchor: the publication (“three days ago”) or the time told last (“three days later”). */
  | { readonly kind: "shift"; readonly unit: TimeUnit; readonly by: number; readonly from: "publication" | "told" }
  | { readonly kind: "season"; readonly season: Season; readonly year?: number }
  | {
      readonly kind: "quarter";
      readonly quarter: number;
      readonly year?: number;
      readonly shift?: number;
      readonly fiscal?: boolean;
    }
  | { readonly kind: "decade"; readonly decade: number }
  | { readonly kind: "century"; readonly century: number; readonly bc: boolean }
  | { readonly kind: "reference"; readonly value: "PRESENT_REF" | "PAST_REF" | "FUTURE_REF" }
  | { readonly kind: "duration"; readonly value: string }
  | { readonly kind: "set"; readonly value: string }
  /** A time of day, of a date where one is said. */
  | { readonly kind: "clock"; readonly time: string; readonly date: Meaning | null };

export type Season = "SP" | "SU" | "FA" | "WI";

/** A phrase that may be a time. */
export interface Candidate {
  /** In the text. */
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly rule: string;
}
