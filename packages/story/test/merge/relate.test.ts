import type { Event, Reading } from "@hearsay/core";
import { describe, expect, it } from "vitest";
import { relate, type Relation } from "../../src/index.ts";
import type { ReadingBuilder } from "../../../cli/test/support/reading-builder.ts";
import { storyReading } from "../support/story-reading.ts";

interface EventParts extends Partial<Omit<Event, "trigger" | "actors" | "recipients">> {
  readonly trigger: string;
  readonly actors?: readonly string[];
}

/** A reading with people, places and organisations by their names, statements by their words, and events. */
function reading(text: string, fill: (builder: ReadingBuilder) => unknown, events: readonly EventParts[] = []): Reading {
  const made = storyReading(text, fill);
  const at = (words: string): readonly [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const built = events.map(({ trigger, actors = [], ...rest }, index): Event => ({
    id: `v${index + 1}`,
    trigger: at(trigger),
    type: "ASSAULT",
    mode: null,
    actors: actors.map((id) => ({ entity: id, span: made.entities.find((entity) => entity.id === id)!.mentions[0]!.span })),
    recipients: [],
    place: null,
    time: null,
    count: null,
    status: "actual",
    background: false,
    statement: null,
    ...rest,
  }));
  return { ...made, events: built };
}

const between = (a: Reading, b: Reading): Relation => relate({ id: "a", reading: a }, { id: "b", reading: b });
const ids = (matches: Relation["events"]): string[] => matches.map(({ a, b }) => `${a}=${b}`);
const nobody = (): void => undefined;
const rebels = (builder: ReadingBuilder): unknown =>
  builder.entity("e1", { kind: "group", name: "Rebels", mentions: ["Rebels"] });

describe("events of two documents are one", () => {
  const SHELLED = "Rebels shelled the harbour of Tolvik at dawn and sank two trawlers.";

  it("where they are told alike, with the reason", () => {
    const { events } = between(
      reading(SHELLED, rebels, [{ trigger: "shelled", actors: ["e1"] }]),
      reading("At dawn Rebels shelled Tolvik’s harbour; two trawlers sank.", rebels, [{ trigger: "shelled", actors: ["e1"] }]),
    );
    expect(ids(events)).toEqual(["v1=v1"]);
    expect(events[0]!.reason).toMatch(/^both tell of ASSAULT, of “Rebels”, in passages that share \d+ % of what they say$/u);
  });

  it.each<readonly [string, Partial<EventParts>, Partial<EventParts>]>([
    ["type", {}, { type: "COERCE" }],
    ["mode", { mode: "beat" }, { mode: "firearms" }],
    ["status", {}, { status: "denied" }],
    [
      "day",
      { time: { expression: null, from: "2024-03-04", to: "2024-03-05" } },
      { time: { expression: null, from: "2024-03-06", to: "2024-03-07" } },
    ],
  ])("but not where they differ in %s", (_, one, other) => {
    const { events } = between(reading(SHELLED, nobody, [{ trigger: "shelled", ...one }]), reading(SHELLED, nobody, [{ trigger: "shelled", ...other }])); // prettier-ignore
    expect(events).toEqual([]);
  });

  it("nor where others did it, nor where nothing else is alike", () => {
    const militia = (builder: ReadingBuilder): unknown =>
      builder.entity("e1", { kind: "group", name: "Militiamen", mentions: ["Militiamen"] });
    const other = SHELLED.replace("Rebels", "Militiamen");
    expect(between(reading(SHELLED, rebels, [{ trigger: "shelled", actors: ["e1"] }]), reading(other, militia, [{ trigger: "shelled", actors: ["e1"] }])).events).toEqual([]); // prettier-ignore
    expect(between(reading(SHELLED, nobody, [{ trigger: "shelled" }]), reading("Somebody shelled peas in a kitchen.", nobody, [{ trigger: "shelled" }])).events).toEqual([]); // prettier-ignore
  });

  it("and of no type that tells what happened only by the same word or with the same people", () => {
    const parts = (trigger: string): EventParts[] => [{ trigger, type: "OTHER" }];
    expect(between(reading(SHELLED, nobody, parts("shelled")), reading(SHELLED, nobody, parts("sank"))).events).toEqual([]);
    expect(ids(between(reading(SHELLED, nobody, parts("shelled")), reading(SHELLED, nobody, parts("shelled"))).events)).toEqual(["v1=v1"]); // prettier-ignore
  });
});

describe("statements of two documents are one", () => {
  const said = (name: string, words: string, content: string, act: "state" | "deny" = "state") => {
    const text = `${name} ${words} ${content} on Monday.`;
    return reading(text, (builder) =>
      builder
        .entity("e1", { kind: "person", name, mentions: [name] })
        .statement("s1", { source: { words: name, kind: "person", entity: "e1" }, cue: [words, act], content: [content] }),
    );
  };
  const CLAIM = "the cables of the Tarn bridge had rusted through";

  it("where the same source says the same", () => {
    const { statements } = between(
      said("Ilse Vorn", "said", CLAIM),
      said("Ilse Vorn", "claimed", "the Tarn bridge’s cables had rusted through"),
    );
    expect(ids(statements)).toEqual(["s1=s1"]);
    expect(statements[0]!.reason).toContain("both have it from “Ilse Vorn”");
  });

  it("but not where another says it, where it is denied, or where something else is said", () => {
    expect(between(said("Ilse Vorn", "said", CLAIM), said("Jo Carne", "said", CLAIM)).statements).toEqual([]);
    expect(between(said("Ilse Vorn", "said", CLAIM), said("Ilse Vorn", "denied", CLAIM, "deny")).statements).toEqual([]);
    expect(between(said("Ilse Vorn", "said", CLAIM), said("Ilse Vorn", "said", "the Tarn ferry would sail")).statements).toEqual(
      [],
    );
  });
});

describe("entities of two documents are one", () => {
  const people = (name: string, mention = name, country: string | null = null): Reading =>
    reading(`${mention} left town.`, (builder) =>
      builder.entity("e1", {
        kind: "person",
        name,
        mentions: [mention],
        ...(country !== null && { actor: { country, sector: null } }),
      }),
    );

  it("by their name, or a part of it, and it is said which", () => {
    expect(between(people("Ilse Vorn"), people("Ilse Vorn")).entities).toMatchObject([
      { score: 0.9, reason: "both are called “Ilse Vorn”" },
    ]);
    expect(between(people("Ilse Vorn"), people("Vorn")).entities).toMatchObject([{ score: 0.7, reason: expect.stringContaining("“Vorn” is a part of the name “Ilse Vorn”") }]); // prettier-ignore
  });

  it("but not of two countries, nor under other names", () => {
    expect(between(people("Ilse Vorn", "Ilse Vorn", "FRA"), people("Ilse Vorn", "Ilse Vorn", "BEL")).entities).toEqual([]);
    expect(between(people("Ilse Vorn"), people("Oda Brink")).entities).toEqual([]);
  });
});

it("each document carries what the other tells, both ways", () => {
  const text = "Rebels shelled the harbour of Tolvik at dawn and sank two trawlers.";
  const made = reading(text, nobody, [{ trigger: "shelled" }]);
  const { carried } = between(made, { ...made });
  expect(carried.ofA).toMatchObject([{ claim: { kind: "event", id: "v1" }, span: [0, text.length] }]);
  expect(carried.ofB).toMatchObject([{ claim: { kind: "event", id: "v1" }, span: [0, text.length] }]);
});
