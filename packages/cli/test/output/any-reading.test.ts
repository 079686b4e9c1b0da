import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COLUMNS, eventLines } from "../../src/output/csv.ts";
import { featuresOf } from "../../src/output/geojson.ts";
import { arbitraryReading } from "../support/arbitrary-reading.ts";

/** Cells of a line of CSV as RFC 4180 has them. */
const CELL = /(?:"(?:[^"]|"")*"|[^,"\r]*)(?:,|\r\n)/gu;

describe("what is written of any reading", () => {
  it("is as many cells as the header has columns, whatever the text holds", () => {
    fc.assert(
      fc.property(arbitraryReading, (reading) => {
        const lines = eventLines(reading);
        expect(lines).toHaveLength(reading.events.length);
        for (const line of lines) expect(line.match(CELL)).toHaveLength(COLUMNS.length);
      }),
    );
  });

  it("is GeoJSON with every event once, and longitude before latitude", () => {
    fc.assert(
      fc.property(arbitraryReading, (reading) => {
        const features = featuresOf(reading);
        expect(JSON.parse(JSON.stringify(features))).toHaveLength(features.length);
        expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
        for (const { geometry } of features) {
          if (geometry === null) continue;
          expect(Math.abs(geometry.coordinates[0])).toBeLessThanOrEqual(180);
          expect(Math.abs(geometry.coordinates[1])).toBeLessThanOrEqual(90);
        }
        const told = features.filter(({ id }) => id.includes("/v"));
        expect(told).toHaveLength(reading.events.length);
      }),
    );
  });
});
