import type { Place, Span } from "@hearsay/core";
import type { ToponymSet } from "../corpus/toponyms.ts";
import { scorer, tableRows } from "../metric/scorer.ts";
import { scratchLines } from "../run/scratch.ts";

/** What the scorer looks at in a reading. */
export interface PlacedReading {
  readonly document: { readonly id: string };
  readonly entities: readonly {
    readonly place: Place | null;
    readonly mentions: readonly { readonly span: Span; readonly form: "name" | "nominal" | "pronoun" }[];
  }[];
}

/** In percent, but for the area and the kilometres. */
export interface PlaceScores {
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  /** Toponyms found and placed within 161 km, F1. */
  readonly placed: number;
  /** Of those found. */
  readonly accuracy: number;
  /** Area under the curve of errors, on a logarithmic scale: 0 is best. */
  readonly area: number;
  readonly medianError: number;
}

const LAST = /accuracy of the places found (?<accuracy>[\d.]+); AUC (?<area>[\d.]+); median error (?<median>\d+) km/u;

/**
 * Scores readings of a set by the development data's scorer.
 * @throws Error when it prints something else than is known of it.
 */
export async function scorePlaces({ rows }: ToponymSet, readings: readonly PlacedReading[]): Promise<PlaceScores> {
  const gold = scratchLines("gold.jsonl", rows);
  const printed = await scorer("place.mjs", gold, scratchLines("readings.ndjson", readings));
  const [found, placed] = tableRows(printed);
  const last = LAST.exec(printed)?.groups;
  if (!found || !placed || !last) throw new Error(`score/place.mjs printed ${JSON.stringify(printed)}`);
  return {
    found: Number(found["f1"]),
    precision: Number(placed["precision"]),
    recall: Number(placed["recall"]),
    placed: Number(placed["f1"]),
    accuracy: Number(last["accuracy"]),
    area: Number(last["area"]),
    medianError: Number(last["median"]),
  };
}
