import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { PloverType } from "@hearsay/core";
import { describe, expect, it } from "vitest";
import { golden, loadGolden } from "../../corpus/golden/load-golden.ts";
import { readRecord } from "../../corpus/golden/read-record.ts";

const TEXT =
  "Lund out?\n\nBy Ana Lund\n\nLund met Berg. “No,” she said. Berg said no, and Lund’s party said on Monday that Lund left.";
const read = (source: string) => readRecord("x.yaml", `about: a test\n${source}`, TEXT);
const words = (...spans: (readonly [number, number])[]): string[] => spans.map((span) => TEXT.slice(...span));

describe("a record", () => {
  it("finds phrases by number, by the words around them, and from one to the other", () => {
    const { statements } = read(
      "statements: {s1: {source: <Berg> said, cue: Berg <said>, act: state, content: Lund#5 … left}, s2: {content: “No … she}}",
    );
    expect(words(statements[0]!.source!, statements[0]!.cue!)).toEqual(["Berg", "said"]);
    expect(words(...statements.flatMap(({ content }) => content))).toEqual(["Lund left", "“No,” she"]);
  });

  it("finds all free names, not those that a longer mention or what is not read holds", () => {
    const { entities } = read(
      'sections: {byline: By Ana Lund}\nentities: {lund: {kind: person, names: ["Lund#*"]}, party: {kind: organisation, names: [Lund’s party]}}',
    );
    expect(entities[0]!.names.map(([start]) => TEXT.slice(start, start + 6))).toEqual(["Lund o", "Lund m", "Lund’s", "Lund l"]);
  });

  it("knows the interval of a plain date, and wants that of another", () => {
    const { times } = read("times: {t1: [Monday, DATE, 2024-W10], t2: [Monday, DATE, 2024-02], t3: [Monday, DATE, 2024-Q4]}");
    expect(times.map(({ interval }) => interval)).toEqual([
      ["2024-03-04", "2024-03-11"],
      ["2024-02-01", "2024-03-01"],
      ["2024-10-01", "2025-01-01"],
    ]);
    expect(() => read("times: {t1: [Monday, DATE, XXXX-WXX-1]}")).toThrow("x.yaml.times.t1[2]: no interval follows");
  });

  it.each([
    [
      "a phrase that is not there",
      "entities: {a: {kind: person, names: [Holm]}}",
      "x.yaml.entities.a.names[0]: “Holm” is not in the article",
    ],
    ["a part of a word", "entities: {a: {kind: person, names: [Lun]}}", "“Lun” is not in the article"],
    [
      "a phrase that is there twice",
      "entities: {a: {kind: person, names: [Berg]}}",
      "“Berg” stands 2 times in the article: say which",
    ],
    ["a number too high", 'entities: {a: {kind: person, names: ["Berg#3"]}}', "“Berg” does not stand 3 times"],
    ["an end that does not follow", "statements: {s1: {content: left … met}}", "“met” does not follow “left”"],
    ["an id that is not there", "events: {e1: {trigger: met, type: CONSULT, actors: lund}}", "nothing has the id “lund”"],
    ["a type that is none", "events: {e1: {trigger: met, type: MEET}}", "x.yaml.events.e1.type: “MEET” is none of AGREE"],
    [
      "a field that is none",
      "events: {e1: {trigger: met, type: CONSULT, actor: lund}}",
      "x.yaml.events.e1: no field is called “actor”",
    ],
    ["a place without a country", "entities: {a: {kind: place, names: [met], at: 1 2 city}}", "“1 2 city” is no place"],
    ["no YAML", "events: {", "x.yaml: "],
  ])("throws with file and field: %s", (_, source, message) => {
    expect(() => read(source)).toThrow(message);
  });
});

describe("the golden set", async () => {
  const articles = await loadGolden();
  const types = articles.map(({ record }) => record.events.map(({ type }) => type));

  it("has 24 articles of the length that was asked for, each with its text as it is written", () => {
    expect(articles).toHaveLength(24);
    for (const { name, input } of articles) {
      const count = input.text.split(/\s+/u).length;
      expect([name, count >= 90 && count <= 220]).toEqual([name, true]);
    }
  });

  it("tells of every type, and of every status", () => {
    const all =
      "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT";
    for (const type of all.split(" ")) expect(types.flat()).toContain(type as PloverType);
    const statuses = new Set(articles.flatMap(({ record }) => record.events.map(({ status }) => status)));
    expect([...statuses].sort()).toEqual(["actual", "denied", "failed", "planned", "possible", "wanted"]);
  });

  it("has four articles without an event, and four where nothing of the day is asserted as done", () => {
    const asserted = articles.map(({ record }) =>
      record.events.filter((e) => e.status === "actual" && !e.background && !e.statement),
    );
    expect(types.filter((found) => found.length === 0)).toHaveLength(4);
    expect(asserted.filter((found, i) => types[i]!.length > 0 && found.length === 0)).toHaveLength(4);
  });

  it("is not loaded when an article or a record is missing", async () => {
    const folder = mkdtempSync(join(tmpdir(), "golden-"));
    try {
      cpSync(golden, folder, { recursive: true });
      rmSync(join(folder, "07-truce-in-taiz.yaml"));
      await expect(loadGolden(pathToFileURL(`${folder}/`))).rejects.toThrow("07-truce-in-taiz.yaml is missing");
      writeFileSync(join(folder, "07-truce-in-taiz.yaml"), "about: nothing");
      rmSync(join(folder, "08-dockers.md"));
      await expect(loadGolden(pathToFileURL(`${folder}/`))).rejects.toThrow("08-dockers.md is missing");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
