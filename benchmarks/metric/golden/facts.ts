import type { Event, Reading } from "@hearsay/core";
import type { GoldenEvent, GoldenRecord } from "../../corpus/golden/record.ts";
import { isTold, plover } from "./events.ts";
import { pairs } from "./pair.ts";
import type { Sheet } from "./sheet.ts";
import { overlap } from "./spans.ts";

/**
 * Events printed as actual that the record holds as actual: of the same type, told by the same word or at least in the same
 * sentence. What is left over is asserted though the text does not assert it.
 */
export function scoreFacts(record: GoldenRecord, reading: Reading): Sheet {
  const gold = record.events.filter(isActual);
  const printed = plover(reading).filter(isActual);
  return { facts: { hit: supported(gold, printed, reading).length, predicted: printed.length, gold: gold.length } };
}

const isActual = ({ status }: { readonly status: Event["status"] }): boolean => status === "actual";

const supported = (gold: readonly GoldenEvent[], printed: readonly Event[], reading: Reading) =>
  pairs(gold, printed, (g, e) => (g.type === e.type ? 2 * isTold(g, e) || Number(isNear(g, e, reading)) : 0));

function isNear(gold: GoldenEvent, event: Event, { sentences }: Reading): boolean {
  const sentence = sentences.find((span) => overlap(span, event.trigger));
  return sentence !== undefined && [gold.trigger, ...gold.also].some((span) => overlap(span, sentence));
}

/** Why an event that is printed as actual should not be. */
export interface Unsupported {
  readonly event: Event;
  /** The record has it with another status, tells another type of event here, or has nothing here. */
  readonly why: "status" | "type" | "nothing";
}

export function unsupported(record: GoldenRecord, reading: Reading): Unsupported[] {
  const printed = plover(reading).filter(isActual);
  const right = new Set(supported(record.events.filter(isActual), printed, reading).map(([, event]) => event));
  return printed.filter((event) => !right.has(event)).map((event) => ({ event, why: whyOf(record, event) }));
}

function whyOf({ events }: GoldenRecord, event: Event): Unsupported["why"] {
  const here = events.filter((gold) => isTold(gold, event) > 0);
  if (here.some((gold) => gold.type === event.type && !isActual(gold))) return "status";
  return here.length > 0 ? "type" : "nothing";
}
