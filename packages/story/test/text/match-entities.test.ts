import type { Reading } from "@hearsay/core";
import { describe, expect, it } from "vitest";
import type { ReadingBuilder } from "../../../cli/test/support/reading-builder.ts";
import { englishText } from "../../src/language/en/text-rules.ts";
import { matchEntities } from "../../src/text/match-entities.ts";
import { storyReading } from "../support/story-reading.ts";

type Spec = Parameters<ReadingBuilder["entity"]>[1];

/** A reading with one entity. */
const having = (text: string, spec: Spec, id = "e1"): Reading => storyReading(text, (r) => r.entity(id, spec));
const areOne = (a: Reading, b: Reading): boolean => {
  const keys = matchEntities(a, b, englishText);
  return keys.a.get("e1") === keys.b.get("e1");
};
const person = (name: string, rest: Partial<Spec> = {}): Reading =>
  having(`${name} came.`, { kind: "person", name, mentions: [name], ...rest });

describe("matchEntities", () => {
  it.each([
    ["Vera Holm", "Vera Holm"],
    ["Vera Holm", "Holm"],
    ["Véra Holm", "Vera Holm"],
    ["President Vera Holm", "Vera Holm"],
  ])("takes %j and %j for one", (a, b) => expect(areOne(person(a), person(b))).toBe(true));

  it.each([
    ["Vera Holm", "Vera Strand"],
    ["Vera Holm", "Anton Holm"],
    ["Vera Holm", "Holmgren"],
  ])("takes %j and %j for two", (a, b) => expect(areOne(person(a), person(b))).toBe(false));

  it("takes an acronym for the name", () => {
    const long = having("The Korean Central News Agency wrote.", { kind: "organisation", name: "Korean Central News Agency", mentions: ["Korean Central News Agency"] }); // prettier-ignore
    const short = having("KCNA wrote.", { kind: "organisation", name: "KCNA", mentions: ["KCNA"] });
    expect(areOne(long, short)).toBe(true);
  });

  it("takes a surname that is two people’s for neither", () => {
    const two = storyReading(
      "Vera Holm and Anton Holm came.",
      (r) =>
      r.entity("e1", { kind: "person", name: "Vera Holm", mentions: ["Vera Holm"] }).entity("e2", { kind: "person", name: "Anton Holm", mentions: ["Anton Holm"] }), // prettier-ignore
    );
    const keys = matchEntities(person("Holm"), two, englishText);
    expect([...keys.b.values()]).not.toContain(keys.a.get("e1"));
  });

  it("takes an office in a country for whoever holds it, where only one text has the name", () => {
    const actor = { country: "RUS", sector: "GOV" };
    const named = having("President Holm came.", { kind: "person", name: "Holm", mentions: ["President Holm"], roles: [{ text: "President" }], actor }); // prettier-ignore
    const office = having("The Russian president came.", { kind: "person", name: "The Russian president", nominals: ["The Russian president"], actor }); // prettier-ignore
    const minister = having("The Russian minister came.", { kind: "person", name: "The Russian minister", nominals: ["The Russian minister"], actor }); // prettier-ignore
    const abroad = having("The French president came.", { kind: "person", name: "The French president", nominals: ["The French president"], actor: { country: "FRA", sector: "GOV" } }); // prettier-ignore
    expect([office, minister, abroad].map((other) => areOne(named, other))).toEqual([true, false, false]);
  });

  it("takes one that the other has in two for one", () => {
    const two = storyReading(
      "Holm came. Vera Holm left.",
      (r) =>
      r.entity("e1", { kind: "person", name: "Holm", mentions: ["Holm#1"] }).entity("e2", { kind: "person", name: "Vera Holm", mentions: ["Vera Holm"] }), // prettier-ignore
    );
    const keys = matchEntities(having("Vera Holm, called Holm, came.", { kind: "person", name: "Vera Holm", mentions: ["Vera Holm", "Holm#2"] }), two, englishText); // prettier-ignore
    expect(new Set([keys.a.get("e1"), ...keys.b.values()]).size).toBe(1);
  });
});
