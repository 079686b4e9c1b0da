import type { Reading } from "@hearsay/core";
import { ReadingBuilder } from "./reading-builder.ts";

const text =
  "Troops shelled Strand on 9 March, Rhea Lund said. Strand lies 40 km (25 miles) from Merrow. =Averin= may hold talks with Valdoria.";

/** A small reading, made by hand, with events, places, a time and checks. */
export function riverReading(): Reading {
  const builder = new ReadingBuilder(text)
    .entity("e1", { kind: "group", name: "Troops", nominals: ["Troops"], actor: { country: "VLD", sector: "MIL" } })
    .entity("e2", {
      kind: "place",
      name: "Strand",
      mentions: ["Strand#1", "Strand#2"],
      place: { latitude: 55.25, longitude: -12.5, country: "SE", subdivision: null, precision: "city" },
    })
    .entity("e3", { kind: "person", name: "Rhea Lund", mentions: ["Rhea Lund"] })
    .entity("e4", { kind: "organisation", name: "=Averin=", mentions: ["=Averin="] })
    .entity("e5", { kind: "place", name: "Valdoria", mentions: ["Valdoria"], actor: { country: "VLD", sector: "GOV" } })
    .statement("s1", {
      source: { words: "Rhea Lund", kind: "person", entity: "e3" },
      cue: ["said", "state"],
      content: ["Troops shelled Strand on 9 March"],
    });
  return builder.build(
    { published: "2026-03-11", id: "river" },
    {
      times: [{ id: "t1", span: builder.at("9 March"), type: "DATE", value: "2026-03-09", from: "2026-03-09", to: "2026-03-10" }],
      events: [
        {
          id: "v1",
          trigger: builder.at("talks"),
          type: "CONSULT",
          mode: null,
          actors: [
            { entity: "e4", span: builder.at("=Averin=") },
            { entity: "e5", span: builder.at("Valdoria") },
          ],
          recipients: [],
          place: null,
          time: null,
          count: null,
          status: "possible",
          background: false,
          statement: null,
        },
        {
          id: "v2",
          trigger: builder.at("shelled"),
          type: "ASSAULT",
          mode: "heavy-weapons",
          actors: [{ entity: "e1", span: builder.at("Troops") }],
          recipients: [{ entity: "e2", span: builder.at("Strand#1") }],
          place: "e2",
          time: { expression: "t1", from: "2026-03-09", to: "2026-03-10" },
          count: 2,
          status: "actual",
          background: true,
          statement: "s1",
        },
      ],
      checks: [
        {
          kind: "unit",
          spans: [builder.at("40 km"), builder.at("25 miles")],
          verdict: "consistent",
          note: "40 km = 24.85 miles; the text has 25 miles",
        },
      ],
    },
  );
}
