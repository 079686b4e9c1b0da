import type { Reading } from "@hearsay/core";
import { buildReading } from "./build-reading.ts";

/** Three short reports that share people and places. */
export const ferry = buildReading(
  "Mara Olin said the ferry was towed away. Police arrested two smugglers in Tolvik on Monday. The Coast Guard of Norland may close the harbour.",
  {
    url: "https://news.example/ferry",
    title: "Ferry towed away",
    outlet: "The Tolvik Post",
    published: "2024-05-01T10:00:00Z",
    entities: [
      { name: "Mara Olin" },
      { name: "Police", kind: "organisation" },
      { name: "two smugglers", kind: "group" },
      {
        name: "Tolvik",
        kind: "place",
        place: { latitude: 60.5, longitude: 5.2, country: "NO", subdivision: null, precision: "city" },
      },
      { name: "Coast Guard of Norland", kind: "organisation", country: "NOR" },
    ],
    statements: [{ source: "Mara Olin", cue: "said", content: "the ferry was towed away" }],
    events: [
      { trigger: "towed", type: "COERCE", mode: "seize", statement: "s1" },
      {
        trigger: "arrested",
        type: "COERCE",
        mode: "arrest",
        actors: ["Police"],
        recipients: ["two smugglers"],
        place: "Tolvik",
        time: { from: "2024-04-29", to: "2024-04-30" },
      },
      { trigger: "close", type: "COERCE", mode: "ban", actors: ["Coast Guard of Norland"], status: "possible" },
    ],
  },
);

export const denial = buildReading(
  "Olin's office denied that Norland had attacked Sundria, according to the Daily Gull. Jonas Olin met Ada Coast in Sundria.",
  {
    url: "https://news.example/denial",
    outlet: "Morning Herald",
    published: "2024-05-03",
    entities: [
      { name: "Olin's office", kind: "organisation" },
      { name: "Norland", kind: "place", country: "NOR" },
      {
        name: "Sundria",
        kind: "place",
        country: "SUN",
        place: { latitude: -10, longitude: 179.9, country: "SU", subdivision: null, precision: "country" },
      },
      { name: "Daily Gull", kind: "organisation", words: ["the Daily Gull"] },
      { name: "Jonas Olin" },
      { name: "Ada Coast" },
    ],
    statements: [
      { source: "Olin's office", via: ["Daily Gull"], cue: "denied", content: "that Norland had attacked Sundria", act: "deny" },
      { source: null, cue: "had", content: "attacked Sundria", certainty: "possible", within: "s1" },
    ],
    events: [
      {
        trigger: "attacked",
        type: "ASSAULT",
        actors: ["Norland"],
        recipients: ["Sundria"],
        status: "denied",
        statement: "s2",
        background: true,
        time: { from: "2020-01-01", to: "2021-01-01" },
      },
      { trigger: "met", type: "CONSULT", actors: ["Jonas Olin", "Ada Coast"], place: "Sundria" },
    ],
  },
);

/** Report number `number` of many, all different. */
export function numbered(number: number): Reading {
  const name = `Person${number} Surname${number % 7}`;
  const text = `${name} said that quay ${number} was shut. Guards stopped ${number + 2} boats near the quay.`;
  return buildReading(text, {
    url: `https://news.example/numbered/${number}`,
    outlet: number % 2 === 0 ? "Even Times" : "Odd Times",
    published: new Date(Date.UTC(2024, 0, 1) + number * 3_600_000).toISOString(),
    entities: [{ name }, { name: "Guards", kind: "organisation" }],
    statements: [{ source: name, cue: "said", content: `that quay ${number} was shut` }],
    events: [
      { trigger: "shut", type: "SANCTION", statement: "s1" },
      { trigger: "stopped", type: "COERCE", actors: ["Guards"] },
    ],
  });
}
