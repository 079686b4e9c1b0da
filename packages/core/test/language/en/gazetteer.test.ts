import { describe, expect, it } from "vitest";
import { gazetteer, type GazetteerRow } from "../../../src/language/en/gazetteer.ts";

const row = (
  id: string,
  name: string,
  more: Partial<Record<"standsFor", string> & Record<"aliases" | "adjectives" | "cased", string[]>> = {},
): GazetteerRow => [
  id,
  name,
  "place",
  "state",
  null,
  null,
  more.standsFor ?? null,
  more.aliases ?? [],
  more.adjectives ?? [],
  more.cased ?? [],
];

const found = gazetteer({
  version: 1,
  records: [
    row("USA", "United States", { aliases: ["US", "U.S. of A."], adjectives: ["American", "Americans"] }),
    row("TUR", "Turkey", { cased: ["Turkey"], adjectives: ["Turkish"] }),
    row("CIV", "Ivory Coast", { aliases: ["Côte d'Ivoire"] }),
    row("COD", "DR Congo", { aliases: ["Congo"], adjectives: ["Congolese"] }),
    row("COG", "Republic of the Congo", { aliases: ["Congo"], adjectives: ["Congolese"] }),
    row("washington", "Washington", { standsFor: "USA" }),
    row("times", "The Times", { cased: ["The Times"] }),
  ],
});
const ids = (form: string): string[] => found.named(form).map(({ id }) => id);

describe("gazetteer", () => {
  it("finds names whatever the article, full stops and apostrophes", () => {
    for (const form of ["United States", "the United States", "The united states", "US", "U.S.", "U.S", "the U.S."])
      expect(ids(form)).toEqual(["USA"]);
    expect(ids("Côte d’Ivoire")).toEqual(["CIV"]);
    expect(ids("  Ivory   Coast ")).toEqual(["CIV"]);
  });

  it("lets case count for acronyms and for names that are words", () => {
    for (const form of ["us", "Us", "turkey", "tUrkey"]) expect(ids(form)).toEqual([]);
    expect(ids("Turkey")).toEqual(["TUR"]);
    expect(ids("TURKEY")).toEqual(["TUR"]);
  });

  it("wants the article where the name without it is a word", () => {
    expect(ids("the Times")).toEqual(["times"]);
    expect(ids("The Times")).toEqual(["times"]);
    for (const form of ["Times", "times", "the times", "TIMES"]) expect(ids(form)).toEqual([]);
  });

  it("lists several records in the order of the data", () => {
    expect(ids("Congo")).toEqual(["COD", "COG"]);
    expect(found.adjective("Congolese")?.id).toBe("COD");
  });

  it("finds the state of an adjective, which has a capital", () => {
    expect(found.adjective("American")?.id).toBe("USA");
    expect(found.adjective("the Americans")?.id).toBe("USA");
    expect(found.adjective("american")).toBeNull();
    expect(found.adjective("Turkey")).toBeNull();
  });

  it("gives a record by its id, and throws for none", () => {
    expect(found.record("washington").standsFor).toBe("USA");
    expect(() => found.record("nowhere")).toThrow(RangeError);
  });

  it("finds nothing for nothing", () => {
    for (const form of ["", "the", "the ", ".", "Nowhere"]) expect(ids(form)).toEqual([]);
  });

  it("refuses data that contradict themselves", () => {
    expect(() => gazetteer({ version: 1, records: [row("a", "A"), row("a", "B")] })).toThrow(/two records/);
    expect(() => gazetteer({ version: 1, records: [row("a", "A", { standsFor: "b" })] })).toThrow(/stands for b/);
  });
});
