import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { gazetteer } from "../../core/src/language/en/gazetteer.ts";
import { gazetteerData } from "../scripts/gazetteer-tables.ts";
import { gazetteerText } from "../scripts/gazetteer-text.ts";

const data = gazetteerData();
const known = gazetteer(data);
const ids = (form: string): string[] => known.named(form).map(({ id }) => id);
const standsFor = (form: string): string | null => known.named(form)[0]?.standsFor ?? null;

describe("the compiled gazetteer", () => {
  it("is what compile-gazetteer.ts makes of the tables", () => {
    expect(readFileSync(new URL("../data/gazetteer.json", import.meta.url), "utf8")).toBe(gazetteerText(data));
  });

  it("finds every record by each of its names", () => {
    const lost = data.records.flatMap(([id, name, , , , , , aliases]) =>
      [name, ...aliases].filter((form) => !ids(form).includes(id)),
    );
    expect(lost).toEqual([]);
  });

  it("has no name twice in one record", () => {
    for (const [id, name, , , , , , aliases] of data.records)
      expect([id, new Set([name, ...aliases]).size]).toEqual([id, aliases.length + 1]);
  });
});

describe("what it knows", () => {
  it.each([
    ["DPRK", "PRK"],
    ["ROK", "KOR"],
    ["U.S.", "USA"],
    ["America", "USA"],
    ["Britain", "GBR"],
    ["UAE", "ARE"],
    ["DRC", "COD"],
    ["Burma", "MMR"],
    ["Türkiye", "TUR"],
    ["Holland", "NLD"],
    ["the Gambia", "GMB"],
    ["Taiwan", "TWN"],
    ["Kosovo", "XKX"],
    ["KCNA", "korean-central-news-agency"],
    ["TASS", "tass"],
    ["RIA Novosti", "ria-novosti"],
    ["Nato", "north-atlantic-treaty-organization"],
    ["Islamic Revolutionary Guard Corps", "islamic-revolutionary-guard-corps"],
    ["Houthis", "houthi-movement"],
  ])("%s is %s", (form, id) => {
    expect(ids(form)[0]).toBe(id);
  });

  it.each([
    ["Pyongyang", "PRK"],
    ["Moscow", "RUS"],
    ["Kremlin", "RUS"],
    ["White House", "USA"],
    ["Pentagon", "us-department-of-defense"],
    ["The Hague", "NLD"],
  ])("%s stands for %s when it acts", (form, id) => {
    expect(standsFor(form)).toBe(id);
  });

  it.each([
    ["British", "GBR"],
    ["Danes", "DNK"],
    ["Filipino", "PHL"],
    ["Philippine", "PHL"],
    ["Spaniards", "ESP"],
    ["Kosovar", "XKX"],
    ["Emirati", "ARE"],
    ["Scottish", "GBR"],
    ["North Koreans", "PRK"],
    ["Dominican", "DOM"],
    ["Norwegian", "NOR"],
    ["American", "USA"],
  ])("%s belongs to %s", (form, id) => {
    expect(known.adjective(form)?.id).toBe(id);
  });

  it("lists Brussels for the European Union first, and Jerusalem for nobody", () => {
    expect(known.named("Brussels").map((record) => record.standsFor)).toEqual(["european-union", "BEL"]);
    expect(standsFor("Jerusalem")).toBeNull();
    expect(ids("Jerusalem")).toEqual(["jerusalem"]);
  });

  it("takes no common word for a name", () => {
    for (const word of [
      "us",
      "who",
      "is",
      "turkey",
      "chad",
      "jordan",
      "georgia",
      "congress",
      "male",
      "reunion",
      "ice",
      "times",
      "states",
      "guinea",
      "dawn",
    ]) {
      expect([word, ids(word)]).toEqual([word, []]);
    }
    expect(known.adjective("polish")).toBeNull();
    expect(known.adjective("Korean")).toBeNull();
  });
});
