import { describe, expect, it } from "vitest";
import {
  headNounClasses,
  organisationSectors,
  roleSectors,
  sourceNounClasses,
  titles,
} from "../../../src/language/en/noun-classes.ts";

describe("the classes of nouns", () => {
  it("tells what kind of thing a noun heads", () => {
    const kinds = {
      missile: "weapon",
      warship: "vehicle",
      cosmodrome: "facility",
      documentary: "work",
      spokesman: "person",
      crowd: "group",
      ministry: "organisation",
      peninsula: "place",
    };
    for (const [noun, kind] of Object.entries(kinds)) expect(headNounClasses.get(noun)).toBe(kind);
  });

  it("says nothing of everyday words with several senses", () => {
    for (const noun of ["plant", "table", "head", "power", "star", "issue", "right", "post"])
      expect(headNounClasses.has(noun)).toBe(false);
  });

  it("knows the sector of a role", () => {
    const sectors = {
      "foreign minister": "GOV",
      senator: "LEG",
      judge: "JUD",
      "gen.": "MIL",
      "police chief": "COP",
      "rebel commander": "REB",
    };
    for (const [role, sector] of Object.entries(sectors)) expect(roleSectors.get(role)).toBe(sector);
    expect(roleSectors.get("spokesman")).toBe("none");
    expect(roleSectors.get("meeting")).toBeUndefined();
  });

  it("knows which roles stand before a name", () => {
    for (const title of ["president", "gen.", "dr.", "marshal", "prime minister", "sen."]) expect(titles.has(title)).toBe(true);
    for (const other of ["head of state", "resident", "missile"]) expect(titles.has(other)).toBe(false);
  });

  it("knows the sector of an organisation", () => {
    const sectors = {
      "defence ministry": "GOV",
      army: "MIL",
      "supreme court": "JUD",
      "news agency": "MED",
      "rebel group": "REB",
      charity: "NGO",
    };
    for (const [head, sector] of Object.entries(sectors)) expect(organisationSectors.get(head)).toBe(sector);
  });

  it("tells sources without a name apart", () => {
    expect(sourceNounClasses.get("official")).toBe("unnamed");
    expect(sourceNounClasses.get("state television")).toBe("media");
    expect(sourceNounClasses.get("footage")).toBe("document");
    expect(sourceNounClasses.has("missile")).toBe(false);
  });
});
