import type { Event, Reading } from "@hearsay/core";
import type { GoldenEvent, GoldenRecord } from "../../corpus/golden/record.ts";
import { isTold, plover } from "./events.ts";
import { pairs } from "./pair.ts";
import type { Sheet } from "./sheet.ts";
import { overlap } from "./spans.ts";

/** Why an event that is printed as actual should not be. */
export interface Unsupported {
  readonly event: Event;
  /** The record has it with another status, tells another type of event here, or has nothing here. */
  readonly why: "status" | "type" | "nothing";
}

/**
 * Events printed as actual that the record holds as actual. An event that is printed twice asserts no more than once, and
 * counts once. What is left over is asserted though the text does not assert it.
 */
export function scoreFacts(record: GoldenRecord, reading: Reading): Sheet {
  const { told, rest, right } = judgeFacts(record, reading);
  const hit = told.size + right.size;
  return {
    facts: {
      hit,
      predicted: hit + rest.filter((event) => !right.has(event)).length,
      gold: record.events.filter(isActual).length,
    },
  };
}

export function unsupported(record: GoldenRecord, reading: Reading): Unsupported[] {
  const { rest, right } = judgeFacts(record, reading);
  return rest.filter((event) => !right.has(event)).map((event) => ({ event, why: whyOf(record, event) }));
}

const isActual = ({ status }: { readonly status: Event["status"] }): boolean => status === "actual";

/** Facts of the record that are told by their own words; printed events that tell none; and those of them that are right by their sentence. */
function judgeFacts(record: GoldenRecord, reading: Reading) {
  const gold = record.events.filter(isActual);
  const printed = plover(reading).filter(isActual);
  const tells = (g: GoldenEvent, e: Event): boolean => g.type === e.type && isTold(g, e) > 0;
  const told = new Set(gold.filter((g) => printed.some((e) => tells(g, e))));
  const rest = printed.filter((e) => !gold.some((g) => tells(g, e)));
  const left = gold.filter((g) => !told.has(g));
  const near = pairs(left, rest, (g, e) => Number(g.type === e.type && isNear(g, e, reading)));
  return { told, rest, right: new Set(near.map(([, event]) => event)) };
}

function isNear(gold: GoldenEvent, event: Event, { sentences }: Reading): boolean {
  const sentence = sentences.find((span) => overlap(span, event.trigger));
  return sentence !== undefined && [gold.trigger, ...gold.also].some((span) => overlap(span, sentence));
}

function whyOf({ events }: GoldenRecord, event: Event): Unsupported["why"] {
  const here = events.filter((gold) => isTold(gold, event) > 0);
  if (here.some((gold) => gold.type === event.type)) return "status";
  return here.length > 0 ? "type" : "nothing";
}
