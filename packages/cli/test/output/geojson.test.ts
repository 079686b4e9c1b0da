import { describe, expect, it } from "vitest";
import { featuresOf } from "../../src/output/geojson.ts";
import { geojsonSink } from "../../src/output/geojson-sink.ts";
import { riverReading } from "../support/river.ts";

async function collection(readings: number): Promise<{ type: string; features: unknown[] }> {
  let text = "";
  const sink = geojsonSink(async (part) => {
    text += part;
  });
  for (let i = 0; i < readings; i++) await sink.write("river", riverReading());
  await sink.finish();
  return JSON.parse(text) as { type: string; features: unknown[] };
}

describe("featuresOf", () => {
  it("puts longitude before latitude", () => {
    const [strand] = featuresOf(riverReading());
    expect(strand).toMatchObject({ id: "river/e2", geometry: { type: "Point", coordinates: [-12.5, 55.25] } });
  });

  it("keeps an event without a place, with no geometry", () => {
    const talks = featuresOf(riverReading()).find(({ id }) => id === "river/v1");
    expect(talks).toMatchObject({
      geometry: null,
      properties: { type: "CONSULT", status: "possible", actors: ["=Averin=", "Valdoria"], source: null },
    });
  });

  it("puts an event at its place, with what is known of it", () => {
    const shelled = featuresOf(riverReading()).find(({ id }) => id === "river/v2");
    expect(shelled).toMatchObject({
      geometry: { coordinates: [-12.5, 55.25] },
      properties: {
        what: "event",
        from: "2026-03-09",
        to: "2026-03-10",
        count: 2,
        source: "Rhea Lund",
        trigger: "shelled",
        background: true,
      },
    });
  });
});

describe("geojsonSink", () => {
  it("prints one collection of any number of documents", async () => {
    expect(await collection(0)).toEqual({ type: "FeatureCollection", features: [] });
    expect((await collection(2)).features).toHaveLength(6);
  });
});
