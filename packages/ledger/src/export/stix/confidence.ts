import type { Certainty } from "@hearsay/core";

/**
 * How sure the source says it is, on the scale of words of estimative probability (STIX 2.1, appendix A): certain, likely, even
 * chance, unlikely. It is the source's word, and no measure of ours; `unknown` has none.
 */
export const CONFIDENCE: Readonly<Record<Certainty, number | null>> = {
  certain: 100,
  probable: 70,
  possible: 50,
  unlikely: 30,
  unknown: null,
};
