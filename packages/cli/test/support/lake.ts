import type { Reading } from "@hearsay/core";
import { ReadingBuilder } from "./reading-builder.ts";

// An invented article that has everything hard to set: nesting, relays, discontinuous content, a quotation over two
// paragraphs, wide and combining characters, and characters that want to take over a terminal or a page.

const text = `Lake states trade blame as water falls

By Oona Vale and Iker Brandt

Share this story: Post · Mail · Print

KESTREL BAY (Lakeside Wire) — The dam at Tarn Gate is safe and will not be lowered before May, Water Minister Rhea Stann said on Monday, according to Ardan Radio and the Lakeside Wire.

“The gates,” she told reporters, “are in better order than the people who complain about them.”

Stann denied that her ministry had hidden a report on cracks. We will drain nothing without asking our neighbours.

Officials familiar with the matter said the level could fall by two metres (6.6 feet) by June, and that Ostmark’s envoy, 李明 (Li Ming), had warned that “every village on the north shore” would lose its water.

Satellite images published by the Lake Observatory (LO) showed a dark line of wet rock along the shore, and Dr. Jose\u0301 Áñez of the LO believes it is “probably the lowest spring level since 1961”.

“Nobody asked the fishermen,” said Bo Tarn, who heads the Fishermen’s Guild. “We were told to wait, and we waited for eleven years.

“Now there is nothing left to wait for 🚣‍♀️.”

The guild is said to be preparing a blockade of the ferry port. Tarn asked whether the minister had “ever seen <script>alert('lake')</script> & other "jokes" on the ministry’s page”, and doubts that she will answer.

Ardan Radio reported that Stann’s deputy, Per Holm, said engineers believed the north gate might fail.

A caption on the page read \u001b[31mALARM\u001b[0m and \u202etxt.exe\u202c, the wire noted on Tuesday.

Sign up for the lake letter. Your address stays with us & nobody else.`;

const stann = { words: "Stann#2", kind: "person", entity: "stann" } as const;
const ardan = { kind: "media", entity: "ardan" } as const;
const tarn = { kind: "person", entity: "tarn" } as const;

/** The reading of that article, made by hand. */
export function lakeReading(): Reading {
  return withStatements(withEntities(new ReadingBuilder(text)))
    .section("headline", "Lake states trade blame as water falls")
    .section("byline", "By Oona Vale and Iker Brandt")
    .section("boilerplate", "Share this story: Post · Mail · Print")
    .section("dateline", "KESTREL BAY (Lakeside Wire) — ")
    .section("boilerplate", "Sign up for the lake letter. Your address stays with us & nobody else.")
    .build(
      {
        title: "Lake states trade blame as water falls",
        outlet: "The Kestrel Bay Herald",
        credit: "Lakeside Wire",
        authors: ["Oona Vale", "Iker Brandt"],
        published: "2026-03-09T18:30:00+02:00",
        url: "https://herald.example/lake?id=7&x=<y>",
      },
      {
        diagnostics: [
          {
            rule: "dateline-unknown-place",
            severity: "warning",
            message: "no place is called “KESTREL BAY”; left unplaced",
            span: [107, 118],
          },
          { rule: "window-joined", severity: "info", message: "read in 2 windows", span: null },
        ],
      },
    );
}

function withEntities(builder: ReadingBuilder): ReadingBuilder {
  return builder
    .entity("stann", {
      kind: "person",
      name: "Rhea Stann",
      mentions: ["Water Minister Rhea Stann", "Stann#2", "Stann#3"],
      nominals: ["the minister"],
      pronouns: ["she#1", "she#3"],
      roles: [{ text: "Water Minister" }],
      actor: { country: "KES", sector: "GOV" },
    })
    .entity("ardan", {
      kind: "organisation",
      name: "Ardan Radio",
      mentions: ["Ardan Radio#1", "Ardan Radio#2"],
      actor: { country: null, sector: "MED" },
    })
    .entity("wire", {
      kind: "organisation",
      name: "Lakeside Wire",
      mentions: ["Lakeside Wire#1", "Lakeside Wire#2"],
      nominals: ["the wire"],
      actor: { country: null, sector: "MED" },
    })
    .entity("officials", { kind: "group", name: "officials", nominals: ["Officials"] })
    .entity("li", {
      kind: "person",
      name: "李明",
      mentions: ["李明", "Li Ming"],
      roles: [{ text: "envoy", of: "ostmark" }],
      actor: { country: "OST", sector: "GOV" },
    })
    .entity("ostmark", { kind: "place", name: "Ostmark", mentions: ["Ostmark’s"], actor: { country: "OST", sector: null } })
    .entity("observatory", { kind: "organisation", name: "Lake Observatory", mentions: ["Lake Observatory", "LO#1", "LO#2"] })
    .entity("anez", { kind: "person", name: "Dr. Jose\u0301 Áñez", mentions: ["Dr. Jose\u0301 Áñez"] })
    .entity("tarn", {
      kind: "person",
      name: "Bo Tarn",
      mentions: ["Bo Tarn", "Tarn#3"],
      roles: [{ text: "heads the Fishermen’s Guild", of: "guild" }],
    })
    .entity("guild", {
      kind: "organisation",
      name: "Fishermen’s Guild",
      mentions: ["Fishermen’s Guild"],
      nominals: ["The guild"],
    })
    .entity("holm", { kind: "person", name: "Per Holm", mentions: ["Per Holm"], roles: [{ text: "deputy", of: "stann" }] })
    .entity("dam", {
      kind: "facility",
      name: "Tarn Gate",
      mentions: ["Tarn Gate"],
      place: { latitude: 47.1234, longitude: -9.5, country: null, subdivision: null, precision: "site" },
    })
    .entity("report", { kind: "work", name: "a report on cracks", nominals: ["a report on cracks"] })
    .entity("port", { kind: "facility", name: "the ferry port", nominals: ["the ferry port"] });
}

function withStatements(builder: ReadingBuilder): ReadingBuilder {
  return withNestedStatements(builder)
    .statement("s1", {
      source: { words: "Water Minister Rhea Stann", kind: "person", entity: "stann" },
      via: [
        { words: "Ardan Radio#1", ...ardan },
        { words: "the Lakeside Wire", kind: "media", entity: "wire" },
      ],
      cue: ["said#1", "state"],
      content: ["The dam at Tarn Gate is safe and will not be lowered before May"],
    })
    .statement("s2", {
      source: { words: "she#1", kind: "person", entity: "stann" },
      cue: ["told#1", "state"],
      content: ["“The gates,”", "“are in better order than the people who complain about them.”"],
      quotation: "direct",
    })
    .statement("s3", { source: stann, cue: ["denied", "deny"], content: ["that her ministry had hidden a report on cracks"] })
    .statement("s4", {
      source: stann,
      cue: null,
      content: ["We will drain nothing without asking our neighbours."],
      quotation: "direct",
    })
    .statement("s7", {
      source: { words: "Satellite images published by the Lake Observatory (LO)", kind: "document", entity: "observatory" },
      cue: ["showed", "show"],
      content: ["a dark line of wet rock along the shore"],
    })
    .statement("s8", {
      source: { words: "Dr. Jose\u0301 Áñez of the LO", kind: "person", entity: "anez" },
      cue: ["believes", "believe"],
      content: ["it is “probably the lowest spring level since 1961”"],
      quotation: "mixed",
      certainty: "probable",
    })
    .statement("s9", {
      source: { words: "Bo Tarn, who heads the Fishermen’s Guild", ...tarn },
      cue: ["said#3", "state"],
      content: [
        "“Nobody asked the fishermen,”",
        "“We were told to wait, and we waited for eleven years.",
        "“Now there is nothing left to wait for 🚣‍♀️.”",
      ],
      quotation: "direct",
    })
    .statement("s10", {
      source: null,
      cue: ["is said to", "claim"],
      content: ["be preparing a blockade of the ferry port"],
      certainty: "unknown",
    })
    .statement("s11", {
      source: { words: "Tarn#3", ...tarn },
      cue: ["asked#2", "ask"],
      content: [`whether the minister had “ever seen <script>alert('lake')</script> & other "jokes" on the ministry’s page”`],
      quotation: "mixed",
      certainty: "unknown",
    })
    .statement("s12", {
      source: { words: "Tarn#3", ...tarn },
      cue: ["doubts", "believe"],
      content: ["that she will answer"],
      certainty: "unlikely",
    })
    .statement("s16", {
      source: { words: "the wire", kind: "media", entity: "wire" },
      cue: ["noted", "state"],
      content: ["A caption on the page read \u001b[31mALARM\u001b[0m and \u202etxt.exe\u202c"],
    });
}

function withNestedStatements(builder: ReadingBuilder): ReadingBuilder {
  return builder
    .statement("s5", {
      source: { words: "Officials familiar with the matter", kind: "unnamed", entity: "officials" },
      cue: ["said#2", "state"],
      content: [
        "the level could fall by two metres (6.6 feet) by June, and that Ostmark’s envoy, 李明 (Li Ming), had warned that “every village on the north shore” would lose its water",
      ],
      certainty: "possible",
    })
    .statement("s6", {
      source: { words: "Ostmark’s envoy, 李明 (Li Ming)", kind: "person", entity: "li" },
      cue: ["warned", "warn"],
      content: ["that “every village on the north shore” would lose its water"],
      quotation: "mixed",
      within: "s5",
    })
    .statement("s13", {
      source: { words: "Ardan Radio#2", ...ardan },
      cue: ["reported", "state"],
      content: ["that Stann’s deputy, Per Holm, said engineers believed the north gate might fail"],
    })
    .statement("s14", {
      source: { words: "Stann’s deputy, Per Holm", kind: "person", entity: "holm" },
      cue: ["said#5", "state"],
      content: ["engineers believed the north gate might fail"],
      certainty: "probable",
      within: "s13",
    })
    .statement("s15", {
      source: { words: "engineers", kind: "unnamed" },
      cue: ["believed", "believe"],
      content: ["the north gate might fail"],
      certainty: "possible",
      within: "s14",
    });
}
