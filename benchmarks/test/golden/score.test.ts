import type { Event, Reading, Statement } from "@hearsay/core";
import { describe, expect, it } from "vitest";
import { loadGolden } from "../../corpus/golden/load-golden.ts";
import { faultsOf } from "../../metric/golden/faults.ts";
import { unsupported } from "../../metric/golden/facts.ts";
import { scoreArticle } from "../../metric/golden/score-article.ts";
import { MEASURES, type MeasureName, total } from "../../metric/golden/sheet.ts";
import { scores } from "../../metric/scores.ts";
import { perfectReading } from "../support/perfect-reading.ts";

const articles = await loadGolden();
const article = articles.find(({ name }) => name === "12-kaduna-students")!;
const perfect = perfectReading(article);

const f1 = (reading: Reading): ReadonlyMap<MeasureName, number> => {
  const counts = total([scoreArticle(article.record, reading)]);
  return new Map(MEASURES.map((name) => [name, scores(counts[name]).f1]));
};
const before = f1(perfect);
const lowered = (reading: Reading): MeasureName[] => {
  const after = f1(reading);
  return MEASURES.filter((name) => after.get(name)! < before.get(name)!);
};

const change = <T extends { readonly id: string }>(items: readonly T[], id: string, changed: Partial<T>): T[] => {
  expect(items.some((item) => item.id === id)).toBe(true);
  return items.map((item) => (item.id === id ? { ...item, ...changed } : item));
};
const without = <T extends { readonly id: string }>(items: readonly T[], id: string): T[] =>
  items.filter((item) => item.id !== id);
const entity = (id: string) => perfect.entities.find((one) => one.id === id)!;
const event = (id: string, changed: Partial<Event>): Reading => ({ ...perfect, events: change(perfect.events, id, changed) });
const statement = (id: string, changed: Partial<Statement>): Reading => ({
  ...perfect,
  statements: change(perfect.statements, id, changed),
});
const bello = entity("bello");
const kaduna = entity("kaduna");
const march = perfect.times.find(({ id }) => id === "t3")!;

describe("a reading that is the record", () => {
  it("is right in every measure, over all articles", () => {
    const counts = total(articles.map((one) => scoreArticle(one.record, perfectReading(one))));
    for (const name of MEASURES) expect([name, scores(counts[name])]).toEqual([name, { precision: 100, recall: 100, f1: 100 }]);
  });

  it("has no faults", () => {
    expect(articles.flatMap((one) => faultsOf(one.record, perfectReading(one)))).toEqual([]);
  });
});

describe("a damage lowers its measure and no other:", () => {
  const right = "events: all right";
  it.each<readonly [damage: string, reading: Reading, measures: readonly MeasureName[]]>([
    ["a section", { ...perfect, document: { ...perfect.document, sections: perfect.document.sections.slice(1) } }, ["sections"]],
    ["a kind", { ...perfect, entities: change(perfect.entities, "bello", { kind: "group" }) }, ["entities: kind"]],
    [
      "an actor’s country",
      { ...perfect, entities: change(perfect.entities, "danjuma", { actor: { country: "NER", sector: null } }) },
      ["entities: actor"],
    ],
    ["a role", { ...perfect, entities: change(perfect.entities, "bello", { roles: [] }) }, ["entities: role"]],
    [
      "one of two names",
      { ...perfect, entities: change(perfect.entities, "kaduna", { mentions: kaduna.mentions.slice(1) }) },
      ["names"],
    ],
    [
      "a point 200 km off",
      { ...perfect, entities: change(perfect.entities, "kaduna", { place: { ...kaduna.place!, latitude: 12.4 } }) },
      ["places"],
    ],
    [
      "the words of a time",
      { ...perfect, times: change(perfect.times, "t3", { span: [march.span[0] + 6, march.span[1]] }) },
      ["times: exact words"],
    ],
    ["a value", { ...perfect, times: change(perfect.times, "t3", { value: "2021-04" }) }, ["times: value"]],
    ["an interval", { ...perfect, times: change(perfect.times, "t3", { to: "2021-04-02" }) }, ["times: interval"]],
    [
      "a source’s words",
      statement("s2", { source: { spans: [[0, 3]], entity: "bello", kind: "person" } }),
      ["statements: source", "statements: all right"],
    ],
    [
      "a source’s entity",
      statement("s2", { source: { spans: [bello.mentions[0]!.span], entity: "army", kind: "person" } }),
      ["statements: entity", "statements: all right"],
    ],
    [
      "an act",
      statement("s5", { cue: { spans: [[0, 1]], lemma: "", act: "state" } }),
      ["statements: act", "statements: all right"],
    ],
    ["a certainty", statement("s5", { certainty: "possible" }), ["statements: certainty", "statements: all right"]],
    ["a kind of quotation", statement("s5", { quotation: "mixed" }), ["statements: quotation", "statements: all right"]],
    ["a relay", statement("s6", { via: [] }), ["statements: relays", "statements: all right"]],
    ["the nesting", statement("s3", { within: null }), ["statements: nesting", "statements: all right"]],
    ["a mode", event("e1", { mode: "return" }), ["events: mode", right]],
    ["an actor", event("e1", { actors: [] }), ["events: parties", right]],
    ["actor for recipient", event("e5", { recipients: [{ entity: "trust", span: [0, 1] }] }), ["events: parties", right]],
    ["a place", event("e5", { place: "kaduna" }), ["events: place", right]],
    ["a time", event("e7", { time: { expression: "t4", from: "2021-05-05", to: "2021-05-06" } }), ["events: time", right]],
    ["a count", event("e7", { count: 38 }), ["events: count", right]],
    ["history", event("e7", { background: false }), ["events: background", right]],
    ["who asserts it", event("e6", { statement: null }), ["events: statement", right]],
    ["a fact denied", event("e6", { status: "denied" }), ["events: status", right, "facts"]],
  ])("%s", (_, reading, measures) => {
    expect(lowered(reading)).toEqual(measures);
  });

  it("a verdict", () => {
    const other = articles.find(({ name }) => name === "02-missile-test")!;
    const { checks, ...rest } = perfectReading(other);
    const reading = { ...rest, checks: checks.map((check) => ({ ...check, verdict: "undecided" as const })) };
    expect(scoreArticle(other.record, reading).checks).toEqual({ hit: 0, predicted: checks.length, gold: checks.length });
  });
});

describe("what is missing or too much", () => {
  it("is an event less: all measures of events fall, and no other", () => {
    const parts = MEASURES.filter((name) => name.startsWith("events"));
    expect(lowered({ ...perfect, events: without(perfect.events, "e5") })).toEqual([...parts, "facts"]);
  });

  it("is a statement more", () => {
    const more = { ...perfect.statements[0]!, id: "s99", content: [[0, 4] as const] };
    const counts = scoreArticle(article.record, { ...perfect, statements: [...perfect.statements, more] });
    expect(scores(counts.statements!).precision).toBeCloseTo((100 * perfect.statements.length) / (perfect.statements.length + 1));
    expect(scores(counts.statements!).recall).toBe(100);
  });

  it("is no event of another kind than the sixteen", () => {
    const other: Event = { ...perfect.events[0]!, id: "e99", type: "OTHER", trigger: [0, 4] };
    expect(lowered({ ...perfect, events: [...perfect.events, other] })).toEqual([]);
  });
});

describe("facts", () => {
  const planned = articles.find(({ name }) => name === "24-rail-accord")!;
  const base = perfectReading(planned);
  const printed = (id: string, changed: Partial<Event>): Reading => ({ ...base, events: change(base.events, id, changed) });

  it("are unsupported when the record has them as planned", () => {
    expect(unsupported(planned.record, printed("e4", { status: "actual" })).map(({ why }) => why)).toEqual(["status"]);
  });

  it("are unsupported when they are of another type, or nothing is there", () => {
    const [type, nothing] = [printed("e6", { type: "PROTEST" }), printed("e6", { type: "PROTEST", trigger: [0, 4] })];
    expect(unsupported(planned.record, type).map(({ why }) => why)).toEqual(["type"]);
    expect(unsupported(planned.record, nothing).map(({ why }) => why)).toEqual(["nothing"]);
  });

  it("count once when they are printed twice", () => {
    const again: Reading = { ...base, events: [...base.events, { ...base.events[0]!, id: "e99" }] };
    expect(unsupported(planned.record, again)).toEqual([]);
    expect(scoreArticle(planned.record, again).facts).toEqual(scoreArticle(planned.record, base).facts);
  });

  it("may be told by another word of their sentence", () => {
    const [start, end] = base.events.find(({ id }) => id === "e6")!.trigger;
    expect(unsupported(planned.record, printed("e6", { trigger: [end + 1, end + 5] }))).toEqual([]);
    const apart: Reading = {
      ...printed("e6", { trigger: [end + 1, end + 5] }),
      sentences: [
        [start, end],
        [end + 1, end + 5],
      ],
    };
    expect(unsupported(planned.record, apart)).toHaveLength(1);
  });
});
