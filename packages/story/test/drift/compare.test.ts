import type { Reading } from "@hearsay/core";
import { describe, expect, it } from "vitest";
import { type Comparand, compareOrigins, compareReadings } from "../../src/index.ts";
import { storyReading, words } from "../support/story-reading.ts";

type Found = [kind: string, a: string | null, b: string | null];

const between = (a: Reading, b: Reading): Found[] =>
  compareReadings(a, b).map((one) => [one.kind, words(a, one.a), words(b, one.b)]);
/** Differences of two plain texts, without entities, times or statements. */
const plain = (a: string, b: string): Found[] => between(storyReading(a), storyReading(b));

describe("numbers", () => {
  const told = (number: string): string => `The flood destroyed ${number} homes along the river Orra, and the bridge is closed.`;
  it("finds another number of the same", () => {
    expect(plain(told("40"), told("400"))).toEqual([["number-changed", "40", "400"]]);
    expect(plain(told("2.1 million"), told("2.1 billion"))).toEqual([["number-changed", "2.1 million", "2.1 billion"]]);
  });
  it("finds a bound that was left out, and a vague number that became exact", () => {
    expect(plain(told("at least 40"), told("40"))).toEqual([["hedge-dropped", "at least 40", "40"]]);
    expect(plain(told("dozens of"), told("40"))).toEqual([["hedge-dropped", "dozens", "40"]]);
  });
  it("finds a unit that was exchanged without conversion", () => {
    const far = (distance: string): string => `The train stopped ${distance} from Orra because of snow on the line.`;
    expect(plain(far("12 kilometers"), far("12 miles"))).toEqual([["unit-changed", "12 kilometers", "12 miles"]]);
    expect(plain(far("12 kilometers"), far("7.5 miles"))).toEqual([]);
    expect(plain(far("12 kilometers"), far("14 miles"))).toEqual([["number-changed", "12 kilometers", "14 miles"]]);
  });
  it.each([
    [told("40"), told("forty")],
    [told("1,200"), told("about 1,200")],
    [told("1,243"), told("more than 1,200")],
    [told("43"), told("dozens of")],
    [told("1,240,000"), told("1.24 million")],
    ["A 12-million-euro fine was paid by the mill.", "The mill paid a fine of 12 million euros."],
    ["The 34-year-old baker from Orra was rescued.", "The baker from Orra, aged 34, was rescued."],
    [
      "The court in Orra asked for ten years for the banker.",
      "A ten-year sentence for the banker was asked of the court in Orra.",
    ],
  ])("takes for the same: %j, %j", (a, b) => expect(plain(a, b)).toEqual([]));
  it("takes no number of one thing for that of another", () => {
    expect(
      plain("The storm killed 4 people and injured 19 in the port.", "The storm injured 19 people in the port and killed 4."),
    ).toEqual([]);
  });
});

describe("hedges", () => {
  const sunk = (words: string): string => `The old ferry ${words} overloaded with timber when the storm began.`;
  it("finds one that was dropped, and one that was added", () => {
    expect(plain(sunk("may have been"), sunk("was")).map(([kind, a]) => [kind, a])).toEqual([["hedge-dropped", "may"]]);
    expect(plain(sunk("was"), sunk("was reportedly")).map(([kind, , b]) => [kind, b])).toEqual([["hedge-added", "reportedly"]]);
  });
  it.each([
    [sunk("may have been"), sunk("was possibly")],
    [sunk("was probably"), "It is likely that the old ferry was overloaded with timber when the storm began."],
    [sunk("may have been"), sunk("is suspected to have been")],
    [
      "The cup match was played in Orra on 3 May despite the storm.",
      "Despite the storm the cup match was played in Orra on 3 May.",
    ],
  ])("takes for the same: %j, %j", (a, b) => expect(plain(a, b)).toEqual([]));
});

describe("meaning", () => {
  it.each([
    ["The miners rejected the offer of the owners.", "The miners accepted the offer of the owners.", "rejected", "accepted"],
    ["The board raised the price of bread in Orra.", "The board cut the price of bread in Orra.", "raised", "cut"],
    [
      "The board did not sign the treaty with Orra.",
      "The board did sign the treaty with Orra.",
      "not sign the treaty",
      "sign the treaty",
    ],
    [
      "The governor will sign the treaty with Orra.",
      "The governor will never sign the treaty with Orra.",
      "sign the treaty",
      "never sign the treaty",
    ],
  ])("finds the opposite: %j, %j", (a, b, x, y) => expect(plain(a, b)).toEqual([["meaning-inverted", x, y]]));
  it.each([
    ["The miners rejected the offer of the owners.", "The miners did not accept the offer of the owners."],
    ["The miners refused to accept the offer of the owners.", "The miners would not accept the offer of the owners."],
    ["Prices in Orra are falling more slowly than planned.", "Prices in Orra are falling less quickly than planned."],
    ["She did not rule out charges against the company.", "Charges against the company were not ruled out by her."],
    ["Nobody survived the fire in the mill at Orra.", "There were no survivors of the fire in the mill at Orra."],
    ["The deal does not settle the status of the valley.", "The deal leaves the status of the valley open."],
  ])("takes for the same: %j, %j", (a, b) => expect(plain(a, b)).toEqual([]));
});

describe("quotations", () => {
  it("finds words that were altered between the marks", () => {
    const [a, b] = ["“We followed all the safety rules”", "“We always followed every one of the safety rules”"];
    expect(plain(`The owner said: ${a}.`, `The owner said: ${b}.`)).toEqual([["quotation-altered", a, b]]);
  });
  it("finds words that are told without marks", () => {
    const [a, b] = ["The visit shows the “strategic importance of the strait”, he said.", "The visit shows the strategic importance of the strait, he said."]; // prettier-ignore
    expect(plain(a, b)).toEqual([
      ["quotation-marks-lost", "“strategic importance of the strait”", "strategic importance of the strait"],
    ]);
  });
  it.each([
    ["“We followed all the rules, and we will say so in court,” he said.", "He said they “followed all the rules”."],
    [
      "“We followed all the rules,” he said. “We will say so in court.”",
      "He said: “We followed all the rules. We will say so in court.”",
    ],
    ["He called it “a first step, nothing more”.", "He called it 'a first step, nothing more'."],
    ["He said: “They followed all the rules of the port.”", "He said: “They [the crew] followed all the rules of the port.”"],
  ])("takes for the same: %j, %j", (a, b) => expect(plain(a, b)).toEqual([]));
});

describe("times", () => {
  const closed = (day: string): string => `The mill in Orra closed on ${day} after a fire in the boiler.`;
  const at = (phrase: string, from: string, to?: string): Reading =>
    storyReading(closed(phrase), () => {}, [to === undefined ? [phrase, from] : [phrase, from, to]]);
  it("finds another day", () => {
    expect(between(at("Tuesday", "2026-03-03"), at("Monday", "2026-03-02"))).toEqual([["time-changed", "Tuesday", "Monday"]]);
  });
  it("takes the same day said otherwise for the same, and a time that holds the other", () => {
    expect(between(at("Wednesday", "2023-09-13"), at("September 13", "2023-09-13"))).toEqual([]);
    expect(between(at("Wednesday", "2023-09-13"), at("September", "2023-09-01", "2023-10-01"))).toEqual([]);
  });
});

describe("entities", () => {
  const said = (name: string): string => `The treaty was signed by ${name} at the old fort near Orra.`;
  const by = (name: string, full = name): Reading =>
    storyReading(said(name), (r) => r.entity("e1", { kind: "person", name: full, mentions: [name] }));
  it("finds another name in the same place", () => {
    expect(between(by("Selma Roth"), by("Jan Petrescu"))).toEqual([["entity-changed", "Selma Roth", "Jan Petrescu"]]);
  });
  it("takes a short name and another form of it for the same", () => {
    expect(between(by("Selma Roth"), by("Roth"))).toEqual([]);
    expect(between(by("Sélma Roth"), by("Selma Roth"))).toEqual([]);
  });
  it("takes the office of somebody for the name", () => {
    const actor = { country: "RUS", sector: "GOV" };
    const a = storyReading(said("President Roth"), (r) =>
      r.entity("e1", { kind: "person", name: "Roth", mentions: ["President Roth"], roles: [{ text: "President" }], actor }),
    );
    const b = storyReading(said("the Russian president"), (r) =>
      r.entity("e1", { kind: "person", name: "the Russian president", nominals: ["the Russian president"], actor }),
    );
    expect(between(a, b)).toEqual([]);
  });
  it("finds another nationality and another office", () => {
    expect(plain("A Dutch firm built the harbour of Orra.", "A German firm built the harbour of Orra.")).toEqual([["entity-changed", "Dutch", "German"]]); // prettier-ignore
    expect(plain("The finance minister opened the harbour of Orra.", "The transport minister opened the harbour of Orra.")).toEqual([["entity-changed", "finance", "transport"]]); // prettier-ignore
  });
});

describe("attributions", () => {
  const content = "the dam near Orra burst because its owner saved on concrete";
  const says = (who: string, kind: "organisation" | "unnamed" = "unnamed"): Reading =>
    storyReading(`${who} said that ${content}.`, (r) => r.statement("s1", { source: { words: who, kind }, cue: ["said", "state"], content: [content] })); // prettier-ignore
  it("finds what is told without its source", () => {
    const found = between(says("Two engineers"), storyReading(`T${content.slice(1)}.`));
    expect(found).toEqual([
      ["attribution-lost", `Two engineers said that ${content}`, expect.stringContaining("dam near Orra burst")],
    ]);
  });
  it("finds what is told as another's", () => {
    expect(between(says("Two engineers"), says("The priest"))).toEqual([["attribution-changed", "Two engineers", "The priest"]]);
  });
  it("takes the same source in other words for the same", () => {
    expect(between(says("Two engineers"), says("Engineers"))).toEqual([]);
    expect(between(says("Officials"), says("Local authorities"))).toEqual([]);
    expect(between(says("Two engineers"), says("They"))).toEqual([]);
  });
  it("takes a source that was added for no loss", () => {
    expect(between(storyReading(`T${content.slice(1)}.`), says("Two engineers"))).toEqual([]);
  });
});

describe("details", () => {
  const shared = "The mill in Orra closed on Tuesday after a fire in the boiler.";
  const more = "Its owner, a widow, bought it from the bank for 3 million euros.";
  const other = "Bread for the valley now comes by train from the coast.";
  it("finds what was added to a copy and what was dropped from it", () => {
    expect(plain(`${shared} ${other}`, `${shared} ${other} ${more}`)).toEqual([["detail-added", null, more]]);
    expect(plain(`${shared} ${other} ${more}`, `${shared} ${other}`)).toEqual([["detail-dropped", more, null]]);
  });
  it("takes what a retelling in other words leaves out for selection", () => {
    const retold =
      "After the boiler of the mill in Orra burned on Tuesday, it closed. Bread for the valley comes from the coast by train.";
    expect(plain(`${shared} ${other} ${more}`, retold)).toEqual([]);
  });
  it("finds a number within a sentence that both have", () => {
    const b = "The mill in Orra closed on Tuesday after a fire in the boiler that hurt 14 workers.";
    expect(plain(shared, b)).toEqual([["detail-added", null, "that hurt 14 workers"]]);
  });
});

describe("compareOrigins", () => {
  const one = "The mill in Orra closed on Tuesday after a fire in the boiler that killed 4 men.";
  const two = "Bread for the valley now comes by train from the coast, and 300 loaves were stolen.";
  const comparand = (text: string): Comparand => ({ reading: storyReading(text), vectors: null });
  it("compares each sentence of a mix with the origin that tells it", () => {
    const origins = [comparand(one), comparand(two)];
    expect(compareOrigins(origins, comparand(`${one} ${two}`))).toEqual([]);
    const found = compareOrigins(
      origins,
      comparand(`${one.replace("4", "40")} ${two.replace("300", "3,000")} A priest, 77, blames the dam.`),
    );
    expect(found.map(({ kind, origin, values }) => [kind, origin, values.b])).toEqual([
      ["number-changed", 0, "40"],
      ["detail-added", 0, "A priest, 77, blames the dam."],
      ["number-changed", 1, "3,000"],
    ]);
  });
});

it("finds nothing between a document and itself, in another order, or with a headline of its own", () => {
  const [one, two, three] = ["The bridge over the Tarn collapsed and killed nine workers.", "The mayor may resign, officials said.", "“We saved on paint,” an engineer said."]; // prettier-ignore
  expect(plain(`${one} ${two} ${three}`, `${one} ${two} ${three}`)).toEqual([]);
  expect(plain(`${one} ${two} ${three}`, `${three} ${one} ${two}`)).toEqual([]);
});

it("puts differences in the order of the origin and weighs them", () => {
  const a = "The flood destroyed 40 homes near Orra. The old ferry may have been overloaded with timber.";
  const b = "The old ferry was overloaded with timber. The flood destroyed 400 homes near Orra.";
  const found = compareReadings(storyReading(a), storyReading(b));
  expect(found.map(({ kind, weight }) => [kind, weight])).toEqual([
    ["number-changed", 0.9],
    ["hedge-dropped", 0.8],
  ]);
});
