import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GazetteerData } from "../src/language/en/gazetteer.ts";
import { createReader, type Reader } from "../src/reader.ts";
import { anyText } from "./support/any-text.ts";
import { checkReading } from "./support/check-reading.ts";
import { smallPlaceIndex } from "./support/places.ts";
import { randomModel } from "./support/random-model.ts";
import { RECORDS } from "./support/speech.ts";

const gazetteer: GazetteerData = {
  version: 1,
  records: RECORDS.map((r) => [r.id, r.name, r.kind, r.type, r.country, r.sector, r.standsFor, r.aliases, r.adjectives, []]),
};

describe("the stages after the model", () => {
  it("give a record that keeps the contract, whatever the model says of whatever text", async () => {
    const given = fc.record({ text: anyText, seed: fc.nat(), eager: fc.constantFrom(0.02, 0.1, 0.5) });
    await fc.assert(
      fc.asyncProperty(given, async ({ text, seed, eager }) => {
        const once = await createReader({
          model: { model: randomModel({ seed, eager }), gazetteer, places: smallPlaceIndex },
        }).read(text);
        checkReading(once);
        expect(once.document.text).toBe(text);
        const twice = await createReader({
          model: { model: randomModel({ seed, eager }), gazetteer, places: smallPlaceIndex },
        }).read(text);
        expect(JSON.stringify(twice)).toBe(JSON.stringify(once));
      }),
      { numRuns: 120 },
    );
  }, 120_000);

  it("give the vectors of the words with the same record", async () => {
    const reader = (): Reader => createReader({ model: { model: randomModel({ seed: 7, eager: 0.1 }), gazetteer, places: smallPlaceIndex } }); // prettier-ignore
    const text = "The ferry sank. Nobody knows why.";
    const { reading, vectors } = await reader().readWithVectors(text);
    expect(reading).toEqual(await reader().read(text));
    expect(vectors.spans.map((span) => text.slice(...span))).toEqual([
      "The",
      "ferry",
      "sank",
      ".",
      "Nobody",
      "knows",
      "why",
      ".",
    ]);
    expect(vectors.values.length).toBe(vectors.spans.length * vectors.width);
  });
});
