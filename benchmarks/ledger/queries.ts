import type { FindQuery } from "@hearsay/ledger";
import { outletOf, personOf, placeOf, wordOf } from "./random.ts";

const [first, rare] = [personOf(0), personOf(20_000)];
const surname = (name: string): string => name.split(" ")[1]!;
const month = { from: "2021-03-01", to: "2021-04-01" };

/** Questions of every kind, of what is everywhere and of what is rare. */
export const QUERIES: readonly (readonly [what: string, query: FindQuery])[] = [
  ["newest, nothing asked", {}],
  ["a rare word", { text: wordOf(50_000) }],
  ["a common word", { text: wordOf(60) }],
  ["the commonest word", { text: wordOf(0) }],
  ["the commonest word, newest first", { text: wordOf(0), order: "newest" }],
  ["two common words", { text: `${wordOf(3)} ${wordOf(5)}` }],
  ["a phrase of common words", { text: `"${wordOf(3)} ${wordOf(5)}"` }],
  ["a rare source", { source: rare }],
  ["the commonest source", { source: first }],
  ["a common surname as source", { source: surname(first) }],
  ["the commonest actor, by time of the event", { actor: first, order: "time" }],
  ["an actor and a recipient", { actor: first, recipient: wordOf(7) }],
  ["an actor and a common word", { actor: first, text: wordOf(0) }],
  ["a place", { place: placeOf(3) }],
  ["a box of one degree", { box: { south: 10, north: 11, west: 10, east: 11 } }],
  ["a type", { type: "ASSAULT" }],
  ["a type, a status and background", { type: "ASSAULT", status: "failed", background: true }],
  ["denials", { act: "deny" }],
  ["events of a month", { time: month }],
  ["events of a month, in order", { time: month, order: "time" }],
  ["published in a month", { published: month }],
  ["an outlet", { outlet: outletOf(100) }],
  ["an outlet and a common word", { outlet: outletOf(0), text: wordOf(1) }],
];
